-- Open figures of other gemeenten beside our own.

create table facts.comparison (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  code text not null,
  name text not null,
  year smallint not null,
  indicator text not null,
  amount bigint not null check (amount >= 0),
  source text not null,
  primary key (gemeente, delivery, record)
);
comment on table facts.comparison is 'An open figure of a gemeente, our own or one of like size. For a gemeente, year and indicator the latest delivery counts.';
comment on column facts.comparison.gemeente is 'CBS code of the gemeente whose deliveries these are.';
comment on column facts.comparison.delivery is 'Number of the delivery that said so.';
comment on column facts.comparison.record is 'Place of the record in the delivery, from 1.';
comment on column facts.comparison.code is 'CBS code of the gemeente that the figure is about.';
comment on column facts.comparison.name is 'Its name.';
comment on column facts.comparison.year is 'Year of the figure.';
comment on column facts.comparison.indicator is 'What it is about, a word of a closed list.';
comment on column facts.comparison.amount is 'Whole euros per inhabitant.';
comment on column facts.comparison.source is 'Where the figure comes from.';

create table released.comparison (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  indicator text not null,
  code text not null,
  name text not null,
  amount bigint not null,
  source text not null,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.comparison is 'Open figures of gemeenten, by name and never by size.';
comment on column released.comparison.gemeente is 'CBS code of the gemeente of the release.';
comment on column released.comparison.release is 'Name of the release.';
comment on column released.comparison.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.comparison.year is 'Year of the figure.';
comment on column released.comparison.indicator is 'What it is about, a word of a closed list.';
comment on column released.comparison.code is 'CBS code of the gemeente that the figure is about.';
comment on column released.comparison.name is 'Its name.';
comment on column released.comparison.amount is 'Whole euros per inhabitant.';
comment on column released.comparison.source is 'Where the figure comes from.';
create trigger only_grows before update or delete or truncate on released.comparison
  for each statement execute function app.refuse_change();
