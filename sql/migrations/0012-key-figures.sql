-- Key figures of CBS: denominators and fair comparison.

create table facts.key_figure (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  year smallint not null,
  area text not null,
  level text not null check (level in ('gemeente', 'wijk', 'buurt')),
  measure text not null,
  value double precision not null,
  primary key (gemeente, delivery, record)
);
create index key_figure_year on facts.key_figure (gemeente, year, measure);
comment on table facts.key_figure is 'One figure of one area and year. What CBS hides or does not know has no row. For an area, year and measure the latest delivery counts.';
comment on column facts.key_figure.gemeente is 'CBS code of the gemeente.';
comment on column facts.key_figure.delivery is 'Number of the delivery that said so.';
comment on column facts.key_figure.record is 'Place of the record in the delivery, from 1.';
comment on column facts.key_figure.year is 'Year of the figure.';
comment on column facts.key_figure.area is 'CBS code of the area.';
comment on column facts.key_figure.level is 'gemeente, wijk or buurt.';
comment on column facts.key_figure.measure is 'Name of the measure (server/ingest/kerncijfers/measures.ts).';
comment on column facts.key_figure.value is 'The figure, in the unit of the measure.';
