-- The forecast of a release: how complete months are, what the year comes to, and what was forecast then.

create table released.forecast (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  wet text not null check (wet in ('alle', 'wmo', 'jeugdwet', 'participatiewet', 'schuldhulp')),
  kind text not null check (kind in ('maand', 'jaar', 'terugblik')),
  month smallint not null check (month between 0 and 12),
  measure text not null check (measure in ('completeness', 'declared', 'soFar', 'expected', 'low', 'high', 'runRate', 'budget', 'lump', 'chanceOver', 'years', 'outcome')),
  value double precision,
  status text not null check (status in ('shown', 'suppressed', 'absent')),
  reason text check (reason in ('no-data', 'zero-total', 'too-few', 'no-variation', 'no-basis', 'suppressed')),
  as_of date,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id),
  check ((value is not null) = (status = 'shown')),
  check ((reason is null) = (status = 'shown'))
);
comment on table released.forecast is 'Forecast of the spending of a year, one figure a row.';
comment on column released.forecast.gemeente is 'CBS code of the gemeente.';
comment on column released.forecast.release is 'Name of the release.';
comment on column released.forecast.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.forecast.year is 'Year of delivery.';
comment on column released.forecast.wet is 'Law, or alle.';
comment on column released.forecast.kind is 'maand: one month. jaar: the whole year. terugblik: what was forecast of a past year at the time.';
comment on column released.forecast.month is 'Month of delivery (maand), or the last month that was known (jaar, terugblik; 0 for none).';
comment on column released.forecast.measure is 'Which figure.';
comment on column released.forecast.value is 'Whole euros, a part (0 to 1) or a number of years; null unless shown.';
comment on column released.forecast.status is 'shown, suppressed or absent.';
comment on column released.forecast.reason is 'Why there is no value; null when there is.';
comment on column released.forecast.as_of is 'Date of the facts of the earlier release that the figure was kept from; null for figures of now.';

create trigger only_grows before update or delete or truncate on released.forecast
  for each statement execute function app.refuse_change();
