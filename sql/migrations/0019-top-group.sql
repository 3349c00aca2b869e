-- Who the dearest tenth of the user households are: shares and counts, one figure a row.

create table released.top_group (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null check (level = 'gemeente'),
  year smallint not null,
  part text not null check (part in ('wet', 'combinatie', 'wijk', 'blijven', 'gini')),
  code text not null,
  measure text not null,
  value double precision,
  status text not null check (status in ('shown', 'suppressed', 'absent')),
  as_of date,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id),
  check ((value is not null) = (status = 'shown'))
);
comment on table released.top_group is 'Who the dearest tenth of the user households are, one figure a row.';
comment on column released.top_group.gemeente is 'CBS code of the gemeente.';
comment on column released.top_group.release is 'Name of the release.';
comment on column released.top_group.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.top_group.area is 'CBS code of the gemeente: the group is drawn from the whole of it.';
comment on column released.top_group.level is 'Always gemeente.';
comment on column released.top_group.year is 'Year the figure is about.';
comment on column released.top_group.part is 'What the figure is about: wet, combinatie (number of laws), wijk, blijven (what became of the group of last year) or gini (by law).';
comment on column released.top_group.code is 'Law, number of laws, wijk, or what became of a household.';
comment on column released.top_group.measure is 'Which figure: a share, a count, a ratio or an end of its interval.';
comment on column released.top_group.value is 'The figure; null unless shown.';
comment on column released.top_group.status is 'shown, suppressed or absent.';
comment on column released.top_group.as_of is 'Date of the facts of the earlier release that the figure was kept from; null for a figure of this one.';

create trigger only_grows before update or delete or truncate on released.top_group
  for each statement execute function app.refuse_change();
