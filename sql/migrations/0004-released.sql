-- Published releases: rows are added by publishing and never change, also not for the owner. Withdrawal is a new row.

create table released.release (
  gemeente text not null check (gemeente ~ '^GM[0-9]{4}$'),
  id text not null check (id ~ '^[0-9]{4}-[0-9]{1,4}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  manifest json not null,
  rows json not null,
  published_at timestamptz not null default now(),
  primary key (gemeente, id)
);
comment on table released.release is 'A published release: its manifest and hash.';
comment on column released.release.gemeente is 'CBS code of the gemeente.';
comment on column released.release.id is 'Name of the release, year and number: 2026-1.';
comment on column released.release.hash is 'SHA-256 (hex) of the canonical bytes of the release.';
comment on column released.release.manifest is 'Rules, sources, years and audit of the release.';
comment on column released.release.rows is 'Number of rows per table.';
comment on column released.release.published_at is 'When it was published, by the clock of the server.';

create table released.withdrawal (
  gemeente text not null,
  release text not null,
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null default now(),
  primary key (gemeente, release),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.withdrawal is 'Releases that were withdrawn. They stay listed, with their hash and the reason.';
comment on column released.withdrawal.gemeente is 'CBS code of the gemeente.';
comment on column released.withdrawal.release is 'Name of the release.';
comment on column released.withdrawal.reason is 'What was wrong, for readers.';
comment on column released.withdrawal.withdrawn_at is 'When it was withdrawn, by the clock of the server.';

create table released.label (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  kind text not null check (kind in ('wet', 'taakveld', 'product', 'leveringsvorm')),
  code text not null,
  name text not null,
  wet text check (wet in ('wmo', 'jeugdwet', 'participatiewet', 'schuldhulp')),
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.label is 'Names of the codes in the other tables, so that a release can be read years later.';
comment on column released.label.gemeente is 'CBS code of the gemeente.';
comment on column released.label.release is 'Name of the release.';
comment on column released.label.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.label.kind is 'What the code is a code of.';
comment on column released.label.code is 'The code.';
comment on column released.label.name is 'Its Dutch name.';
comment on column released.label.wet is 'Law it belongs to; null where it belongs to none.';

create table released.area (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null check (level in ('gemeente', 'wijk', 'buurt')),
  name text not null,
  parent text,
  inhabitants integer,
  households integer,
  geometry json,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.area is 'Areas of the release, with what everyone may know about them.';
comment on column released.area.gemeente is 'CBS code of the gemeente.';
comment on column released.area.release is 'Name of the release.';
comment on column released.area.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.area.area is 'CBS code of the area, or <gemeente>-onbekend.';
comment on column released.area.level is 'gemeente, wijk or buurt.';
comment on column released.area.name is 'Name of the area.';
comment on column released.area.parent is 'Code of the area around it; null for the gemeente.';
comment on column released.area.inhabitants is 'Inhabitants as counted by CBS; null when not given.';
comment on column released.area.households is 'Households as counted by CBS; null when not given.';
comment on column released.area.geometry is 'Border as GeoJSON geometry (WGS84); null when not given.';

create table released.spending (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null check (level in ('gemeente', 'wijk', 'buurt')),
  year smallint not null,
  period_kind text not null check (period_kind in ('jaar', 'kwartaal', 'maand')),
  period text not null,
  division text not null check (division in ('totaal', 'wet', 'taakveld', 'product')),
  wet text check (wet in ('wmo', 'jeugdwet', 'participatiewet', 'schuldhulp')),
  taakveld text,
  product text,
  amount bigint,
  amount_status text not null check (amount_status in ('shown', 'suppressed', 'absent')),
  households integer,
  households_status text not null check (households_status in ('shown', 'suppressed', 'absent')),
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id),
  check ((amount is not null) = (amount_status = 'shown')),
  check ((households is not null) = (households_status = 'shown'))
);
create index spending_area on released.spending (gemeente, release, area, year);
comment on table released.spending is 'Spending by law, taakveld or product.';
comment on column released.spending.gemeente is 'CBS code of the gemeente.';
comment on column released.spending.release is 'Name of the release.';
comment on column released.spending.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.spending.area is 'CBS code of the area, or <gemeente>-onbekend for what could not be placed.';
comment on column released.spending.level is 'gemeente, wijk or buurt.';
comment on column released.spending.year is 'Year the figure is about.';
comment on column released.spending.period_kind is 'jaar, kwartaal or maand.';
comment on column released.spending.period is '2025, 2025-K1 or 2025-03.';
comment on column released.spending.division is 'Column of the tree the row stands in.';
comment on column released.spending.wet is 'Law; null in the total.';
comment on column released.spending.taakveld is 'Taakveld in the scheme of the year; null above it.';
comment on column released.spending.product is 'Code of the product; null above it.';
comment on column released.spending.amount is 'Spending in whole euros, rounded as the rules of the release say; null unless shown.';
comment on column released.spending.amount_status is 'shown, suppressed or absent.';
comment on column released.spending.households is 'Number of households, rounded; null unless shown.';
comment on column released.spending.households_status is 'shown, suppressed or absent.';

create table released.form (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null check (level in ('gemeente', 'wijk', 'buurt')),
  year smallint not null,
  wet text not null check (wet in ('wmo', 'jeugdwet', 'participatiewet', 'schuldhulp')),
  form text not null check (form in ('zin', 'pgb', 'collectief')),
  amount bigint,
  amount_status text not null check (amount_status in ('shown', 'suppressed', 'absent')),
  households integer,
  households_status text not null check (households_status in ('shown', 'suppressed', 'absent')),
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id),
  check ((amount is not null) = (amount_status = 'shown')),
  check ((households is not null) = (households_status = 'shown'))
);
create index form_area on released.form (gemeente, release, area, year);
comment on table released.form is 'Spending by form of delivery within a law.';
comment on column released.form.gemeente is 'CBS code of the gemeente.';
comment on column released.form.release is 'Name of the release.';
comment on column released.form.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.form.area is 'CBS code of the area, or <gemeente>-onbekend for what could not be placed.';
comment on column released.form.level is 'gemeente, wijk or buurt.';
comment on column released.form.year is 'Year the figure is about.';
comment on column released.form.wet is 'Law.';
comment on column released.form.form is 'Form of delivery: zin, pgb or collectief.';
comment on column released.form.amount is 'Spending in whole euros, rounded as the rules of the release say; null unless shown.';
comment on column released.form.amount_status is 'shown, suppressed or absent.';
comment on column released.form.households is 'Number of households, rounded; null unless shown.';
comment on column released.form.households_status is 'shown, suppressed or absent.';

create table released.stacking (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null check (level in ('gemeente', 'wijk', 'buurt')),
  year smallint not null,
  combination text not null,
  laws smallint not null,
  amount bigint,
  amount_status text not null check (amount_status in ('shown', 'suppressed', 'absent')),
  households integer,
  households_status text not null check (households_status in ('shown', 'suppressed', 'absent')),
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id),
  check ((amount is not null) = (amount_status = 'shown')),
  check ((households is not null) = (households_status = 'shown'))
);
create index stacking_area on released.stacking (gemeente, release, area, year);
comment on table released.stacking is 'Spending by the combination of laws a household uses in the year.';
comment on column released.stacking.gemeente is 'CBS code of the gemeente.';
comment on column released.stacking.release is 'Name of the release.';
comment on column released.stacking.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.stacking.area is 'CBS code of the area, or <gemeente>-onbekend for what could not be placed.';
comment on column released.stacking.level is 'gemeente, wijk or buurt.';
comment on column released.stacking.year is 'Year the figure is about.';
comment on column released.stacking.combination is 'Laws joined by +, for example wmo+jeugdwet.';
comment on column released.stacking.laws is 'Number of laws in the combination.';
comment on column released.stacking.amount is 'Spending in whole euros, rounded as the rules of the release say; null unless shown.';
comment on column released.stacking.amount_status is 'shown, suppressed or absent.';
comment on column released.stacking.households is 'Number of households, rounded; null unless shown.';
comment on column released.stacking.households_status is 'shown, suppressed or absent.';

create table released.concentration (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null check (level in ('gemeente', 'wijk', 'buurt')),
  year smallint not null,
  wet text not null check (wet in ('alle', 'wmo', 'jeugdwet', 'participatiewet', 'schuldhulp')),
  denominator text not null check (denominator in ('gebruikers', 'alle')),
  measure text not null check (measure in ('top', 'lorenz', 'half', 'gini', 'households')),
  point double precision,
  value double precision,
  status text not null check (status in ('shown', 'suppressed', 'absent')),
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id),
  check ((value is not null) = (status = 'shown'))
);
create index concentration_area on released.concentration (gemeente, release, area, year);
comment on table released.concentration is 'Concentration of spending over households, one figure a row.';
comment on column released.concentration.gemeente is 'CBS code of the gemeente.';
comment on column released.concentration.release is 'Name of the release.';
comment on column released.concentration.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.concentration.area is 'CBS code of the area, or <gemeente>-onbekend for what could not be placed.';
comment on column released.concentration.level is 'gemeente, wijk or buurt.';
comment on column released.concentration.year is 'Year the figure is about.';
comment on column released.concentration.wet is 'Law, or alle.';
comment on column released.concentration.denominator is 'gebruikers: households with net spending above 0; alle: all households of the area.';
comment on column released.concentration.measure is 'Which figure: top, lorenz, half, gini or households.';
comment on column released.concentration.point is 'Where on the curve (0 to 1); null for gini and households.';
comment on column released.concentration.value is 'The figure: a share (0 to 1), an index or a rounded count; null unless shown.';
comment on column released.concentration.status is 'shown, suppressed or absent.';

create table released.budget (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  report text not null check (report in ('begroting', 'realisatie')),
  taakveld text not null,
  amount bigint not null,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.budget is 'Begroting and jaarrekening per taakveld, public figures of the gemeente itself.';
comment on column released.budget.gemeente is 'CBS code of the gemeente.';
comment on column released.budget.release is 'Name of the release.';
comment on column released.budget.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.budget.year is 'Year the figure is about.';
comment on column released.budget.report is 'begroting or realisatie.';
comment on column released.budget.taakveld is 'Taakveld in the scheme of the year.';
comment on column released.budget.amount is 'Lasten in whole euros.';

create trigger only_grows before update or delete or truncate on released.release
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.withdrawal
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.label
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.area
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.spending
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.form
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.stacking
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.concentration
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.budget
  for each statement execute function app.refuse_change();
