-- Supply beside use, and the initiatives of the gemeente. Rows are added by publishing and never change.

create table released.supply (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  wet text not null check (wet in ('wmo', 'jeugdwet', 'participatiewet', 'schuldhulp')),
  product text not null,
  contracted bigint,
  volume bigint,
  unit text,
  used bigint,
  used_status text not null check (used_status in ('shown', 'suppressed', 'absent')),
  share double precision,
  because text,
  as_of date,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id),
  check ((used is not null) = (used_status = 'shown')),
  check ((share is null) = (because is not null)),
  check (share is null or used_status = 'shown')
);
comment on table released.supply is 'What was contracted of a product for a year, over all providers, beside what was used of it.';
comment on column released.supply.gemeente is 'CBS code of the gemeente.';
comment on column released.supply.release is 'Name of the release.';
comment on column released.supply.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.supply.year is 'Year the figure is about.';
comment on column released.supply.wet is 'Law of the product.';
comment on column released.supply.product is 'Code of the product.';
comment on column released.supply.contracted is 'Contracted amount in whole euros; null where a contract does not say it.';
comment on column released.supply.volume is 'Contracted volume; null where a contract does not say it, or where contracts count in other units.';
comment on column released.supply.unit is 'In what the volume is counted.';
comment on column released.supply.used is 'The figure of released.spending for the whole gemeente; null unless shown.';
comment on column released.supply.used_status is 'shown, suppressed or absent.';
comment on column released.supply.share is 'Used as a part of contracted, in whole per cents; null with the reason in because.';
comment on column released.supply.because is 'Why there is no share.';
comment on column released.supply.as_of is 'Null for a figure of now; else the date of the facts of the earlier release that it was kept from.';

create table released.initiative (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  initiative text not null,
  name text not null,
  wijk text,
  theme text not null,
  from_date date not null,
  to_date date,
  evidence text not null,
  amount bigint,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.initiative is 'The initiatives of the gemeente, as its register says.';
comment on column released.initiative.gemeente is 'CBS code of the gemeente.';
comment on column released.initiative.release is 'Name of the release.';
comment on column released.initiative.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.initiative.initiative is 'Code of the initiative.';
comment on column released.initiative.name is 'Its name.';
comment on column released.initiative.wijk is 'CBS code of the wijk; null for the whole gemeente.';
comment on column released.initiative.theme is 'Theme, a word of a closed list.';
comment on column released.initiative.from_date is 'First day.';
comment on column released.initiative.to_date is 'Last day; null while it runs.';
comment on column released.initiative.evidence is 'How sure it is that it works, a word of a closed list.';
comment on column released.initiative.amount is 'What the gemeente gives a year, in whole euros; null where it is not said.';

create table released.initiative_figure (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  measure text not null check (measure in ('survival', 'evidence')),
  months smallint,
  year smallint,
  evidence text,
  value double precision,
  low double precision,
  high double precision,
  count integer not null,
  amount bigint,
  because text,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id),
  check ((value is null) = (because is not null))
);
comment on table released.initiative_figure is 'What follows from the register of initiatives, one figure a row.';
comment on column released.initiative_figure.gemeente is 'CBS code of the gemeente.';
comment on column released.initiative_figure.release is 'Name of the release.';
comment on column released.initiative_figure.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.initiative_figure.measure is 'survival: share still running after so many months. evidence: part of the money of a year with this level of evidence.';
comment on column released.initiative_figure.months is 'Months since the first day, for survival.';
comment on column released.initiative_figure.year is 'Calendar year, for evidence.';
comment on column released.initiative_figure.evidence is 'Level of evidence, for evidence.';
comment on column released.initiative_figure.value is 'The share, 0 to 1; null with the reason in because.';
comment on column released.initiative_figure.low is 'Lower end of the interval of 95 per cent; null where there is none.';
comment on column released.initiative_figure.high is 'Upper end of the interval of 95 per cent; null where there is none.';
comment on column released.initiative_figure.count is 'Initiatives that were followed so long, or that had this level of evidence.';
comment on column released.initiative_figure.amount is 'Money for these initiatives in the year, in whole euros, by the part of the year that they ran.';
comment on column released.initiative_figure.because is 'Why there is no share.';

create trigger only_grows before update or delete or truncate on released.supply
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.initiative
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.initiative_figure
  for each statement execute function app.refuse_change();
