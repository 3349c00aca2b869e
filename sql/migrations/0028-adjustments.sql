-- What finance knows of a year and the forecast does not: adjustments by hand, each with its reason, the function that answers for it and its date.

create table facts.adjustment (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  adjustment text not null,
  year smallint not null,
  wet text not null,
  amount_cents bigint not null check (amount_cents <> 0),
  reason text not null,
  owner text not null,
  decided date not null,
  withdrawn text check (withdrawn = 'ja'),
  primary key (gemeente, delivery, record)
);
comment on table facts.adjustment is 'Adjustments of the forecast by hand. Of each the latest delivery counts.';
comment on column facts.adjustment.gemeente is 'CBS code of the gemeente.';
comment on column facts.adjustment.delivery is 'Number of the delivery that said so.';
comment on column facts.adjustment.record is 'Place of the record in the delivery, from 1.';
comment on column facts.adjustment.adjustment is 'Code of the adjustment.';
comment on column facts.adjustment.year is 'Year that is adjusted.';
comment on column facts.adjustment.wet is 'Law that is adjusted.';
comment on column facts.adjustment.amount_cents is 'Whole cents that the year is expected to cost more, or less when negative.';
comment on column facts.adjustment.reason is 'Why, in words that are published.';
comment on column facts.adjustment.owner is 'Function that answers for it, a word of a closed list.';
comment on column facts.adjustment.decided is 'Day on which it was made.';
comment on column facts.adjustment.withdrawn is 'ja: it counts no more; null while it stands.';

create table released.adjustment (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  wet text not null,
  adjustment text not null,
  amount bigint not null,
  reason text not null,
  owner text not null,
  decided date not null,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.adjustment is 'Adjustments of the forecast by hand, beside the forecast and never in it.';
comment on column released.adjustment.gemeente is 'CBS code of the gemeente.';
comment on column released.adjustment.release is 'Name of the release.';
comment on column released.adjustment.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.adjustment.year is 'Year that is adjusted.';
comment on column released.adjustment.wet is 'Law that is adjusted.';
comment on column released.adjustment.adjustment is 'Code of the adjustment.';
comment on column released.adjustment.amount is 'Whole euros that the year is expected to cost more, or less when negative.';
comment on column released.adjustment.reason is 'Why.';
comment on column released.adjustment.owner is 'Function that answers for it.';
comment on column released.adjustment.decided is 'Day on which it was made.';

create trigger only_grows before update or delete or truncate on released.adjustment
  for each statement execute function app.refuse_change();

-- What a gemeente may be expected to spend given who live there: its share of households with a low income, beside the open figures.
alter table facts.comparison add column low_income smallint check (low_income between 0 and 1000);
comment on column facts.comparison.low_income is 'Households with a low income as CBS counts them, in tenths of a per cent; null where the delivery does not say it.';
alter table released.comparison add column low_income double precision;
comment on column released.comparison.low_income is 'Share of the households with a low income (0 to 1) as CBS counts them; null where it is not known.';
