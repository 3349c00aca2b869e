-- Signals: targets and events beside them, and what a release says of them.

create table facts.signal_note (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  signal text not null,
  area text not null,
  kind text not null check (kind in ('doel', 'gebeurtenis')),
  date date not null,
  value integer,
  text text not null,
  primary key (gemeente, delivery, record)
);
comment on table facts.signal_note is 'A target of the council or an event beside a signal. For a signal, area, kind and date the latest delivery counts.';
comment on column facts.signal_note.gemeente is 'CBS code of the gemeente.';
comment on column facts.signal_note.delivery is 'Number of the delivery that said so.';
comment on column facts.signal_note.record is 'Place of the record in the delivery, from 1.';
comment on column facts.signal_note.signal is 'Code of the signal.';
comment on column facts.signal_note.area is 'CBS code of the gemeente or of a wijk.';
comment on column facts.signal_note.kind is 'doel (a target of the council) or gebeurtenis (an event).';
comment on column facts.signal_note.date is 'From when, or when.';
comment on column facts.signal_note.value is 'The target, in the unit of the signal; null for an event.';
comment on column facts.signal_note.text is 'What was agreed or happened.';

create table released.signal (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  signal text not null,
  area text not null,
  level text not null,
  year smallint not null,
  view text not null check (view in ('periode', 'trechter')),
  period_kind text not null,
  period text not null,
  numerator integer,
  denominator integer,
  value double precision,
  status text not null check (status in ('shown', 'suppressed', 'absent')),
  centre double precision,
  lower double precision,
  upper double precision,
  chart text not null,
  standing text not null,
  rule text,
  side text,
  phase text not null,
  as_of date,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.signal is 'Signals per area and period, with limits and verdict.';
comment on column released.signal.gemeente is 'CBS code of the gemeente.';
comment on column released.signal.release is 'Name of the release.';
comment on column released.signal.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.signal.signal is 'Code of the signal, as on its card.';
comment on column released.signal.area is 'CBS code of the gemeente or of a wijk.';
comment on column released.signal.level is 'gemeente or wijk.';
comment on column released.signal.year is 'Year the figure is about.';
comment on column released.signal.view is 'periode (a point of a series) or trechter (a whole year beside other areas).';
comment on column released.signal.period_kind is 'jaar, kwartaal or maand.';
comment on column released.signal.period is 'Year, quarter (2025-K1) or month (2025-03).';
comment on column released.signal.numerator is 'How often it happened, rounded; null unless shown. Money in thousands of euros.';
comment on column released.signal.denominator is 'Out of how many, rounded; null unless shown, or where it has no meaning.';
comment on column released.signal.value is 'Per so many as the card says, from the rounded counts; null unless shown.';
comment on column released.signal.status is 'shown, suppressed or absent.';
comment on column released.signal.centre is 'Centre of the chart, in the unit of the value; null without limits.';
comment on column released.signal.lower is 'Lower limit of the chart; null without limits.';
comment on column released.signal.upper is 'Upper limit of the chart; null without limits.';
comment on column released.signal.chart is 'Kind of chart: p, u, xmr, p-prime, u-prime or funnel.';
comment on column released.signal.standing is 'What the series may be used for: full, provisional, no-limits, too-few, hidden or few-areas.';
comment on column released.signal.rule is 'What makes the point special: outside, shift, trend or near-limit; null for ordinary variation.';
comment on column released.signal.side is 'high or low; null for ordinary variation.';
comment on column released.signal.phase is 'definitief, or voorlopig where more is still to come.';
comment on column released.signal.as_of is 'Date of the facts of the earlier release that the figures were kept from; null for figures of this one.';

create table released.signal_card (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  code text not null,
  name text not null,
  principle text not null,
  counted text not null,
  per integer not null,
  better text not null,
  unfinished smallint not null,
  numerator text not null,
  denominator text not null,
  source text not null,
  not_said text not null,
  question text not null,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.signal_card is 'What everyone must know of a signal before they read its figures.';
comment on column released.signal_card.gemeente is 'CBS code of the gemeente.';
comment on column released.signal_card.release is 'Name of the release.';
comment on column released.signal_card.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.signal_card.code is 'Code of the signal.';
comment on column released.signal_card.name is 'What it is called.';
comment on column released.signal_card.principle is 'Richtinggevend principe it belongs to.';
comment on column released.signal_card.counted is 'cases, events or money.';
comment on column released.signal_card.per is 'Figures are per so many.';
comment on column released.signal_card.better is 'increase, decrease or none.';
comment on column released.signal_card.unfinished is 'How many of the newest periods are not complete yet.';
comment on column released.signal_card.numerator is 'What is counted.';
comment on column released.signal_card.denominator is 'Out of what.';
comment on column released.signal_card.source is 'Where it is counted.';
comment on column released.signal_card.not_said is 'What the figure does not say.';
comment on column released.signal_card.question is 'A question one may ask.';

create table released.signal_note (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  signal text not null,
  area text not null,
  kind text not null check (kind in ('doel', 'gebeurtenis')),
  date date not null,
  value integer,
  text text not null,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.signal_note is 'Targets of the council and events beside signals.';
comment on column released.signal_note.gemeente is 'CBS code of the gemeente.';
comment on column released.signal_note.release is 'Name of the release.';
comment on column released.signal_note.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.signal_note.signal is 'Code of the signal.';
comment on column released.signal_note.area is 'CBS code of the gemeente or of a wijk.';
comment on column released.signal_note.kind is 'doel (a target of the council) or gebeurtenis (an event).';
comment on column released.signal_note.date is 'From when, or when.';
comment on column released.signal_note.value is 'The target, in the unit of the signal; null for an event.';
comment on column released.signal_note.text is 'What was agreed or happened.';

create trigger only_grows before update or delete or truncate on released.signal
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.signal_card
  for each statement execute function app.refuse_change();
create trigger only_grows before update or delete or truncate on released.signal_note
  for each statement execute function app.refuse_change();
