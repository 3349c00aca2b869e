-- What a gemeente keeps itself, without persons: signals, contracts, initiatives and stories.

create table facts.signal (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  signal text not null,
  area text not null,
  period text not null,
  numerator integer not null check (numerator >= 0),
  denominator integer check (denominator > 0),
  primary key (gemeente, delivery, record)
);
comment on table facts.signal is 'One outcome signal of one area and period, as the gemeente counts it. For a signal, area and period the latest delivery counts.';
comment on column facts.signal.gemeente is 'CBS code of the gemeente.';
comment on column facts.signal.delivery is 'Number of the delivery that said so.';
comment on column facts.signal.record is 'Place of the record in the delivery, from 1.';
comment on column facts.signal.signal is 'Code of the signal, chosen by the gemeente.';
comment on column facts.signal.area is 'CBS code of the gemeente or of a wijk.';
comment on column facts.signal.period is 'Year, quarter (2025-K1) or month (2025-03).';
comment on column facts.signal.numerator is 'How often it happened.';
comment on column facts.signal.denominator is 'Out of how many; null where that has no meaning.';

create table facts.contract (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  contract text not null,
  provider text not null,
  product text not null,
  year smallint not null,
  volume integer,
  unit text,
  amount_cents bigint,
  primary key (gemeente, delivery, record)
);
comment on table facts.contract is 'What was contracted with a provider for a product and year. For a contract, product and year the latest delivery counts.';
comment on column facts.contract.gemeente is 'CBS code of the gemeente.';
comment on column facts.contract.delivery is 'Number of the delivery that said so.';
comment on column facts.contract.record is 'Place of the record in the delivery, from 1.';
comment on column facts.contract.contract is 'Reference of the contract, chosen by the gemeente.';
comment on column facts.contract.provider is 'AGB code of the provider.';
comment on column facts.contract.product is 'Code in the product catalogue.';
comment on column facts.contract.year is 'Year of delivery.';
comment on column facts.contract.volume is 'How much was contracted; null where it is not said.';
comment on column facts.contract.unit is 'In what the volume is counted; null where it is not said.';
comment on column facts.contract.amount_cents is 'What was agreed, in whole cents; null where it is not said.';

create table facts.initiative (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  initiative text not null,
  name text not null,
  wijk text,
  theme text not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  evidence text not null,
  amount_cents bigint,
  primary key (gemeente, delivery, record)
);
comment on table facts.initiative is 'One initiative, with how sure it is that it works. For an initiative the latest delivery counts.';
comment on column facts.initiative.gemeente is 'CBS code of the gemeente.';
comment on column facts.initiative.delivery is 'Number of the delivery that said so.';
comment on column facts.initiative.record is 'Place of the record in the delivery, from 1.';
comment on column facts.initiative.initiative is 'Code of the initiative, chosen by the gemeente.';
comment on column facts.initiative.name is 'Its name, as it may be published.';
comment on column facts.initiative.wijk is 'CBS code of the wijk; null for the whole gemeente.';
comment on column facts.initiative.theme is 'Theme, a word of a closed list.';
comment on column facts.initiative.from_date is 'First day.';
comment on column facts.initiative.to_date is 'Last day; null while it runs.';
comment on column facts.initiative.evidence is 'Level of evidence, a word of a closed list.';
comment on column facts.initiative.amount_cents is 'What the gemeente gives a year, in whole cents; null where it is not said.';

create table facts.story (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  story text not null,
  written date not null,
  wijk text,
  voice text not null,
  theme text not null,
  title text not null,
  body text not null,
  primary key (gemeente, delivery, record)
);
comment on table facts.story is 'A story beside the figures, as it may be published. For a story the latest delivery counts.';
comment on column facts.story.gemeente is 'CBS code of the gemeente.';
comment on column facts.story.delivery is 'Number of the delivery that said so.';
comment on column facts.story.record is 'Place of the record in the delivery, from 1.';
comment on column facts.story.story is 'Code of the story, chosen by the gemeente.';
comment on column facts.story.written is 'Day on which it was written.';
comment on column facts.story.wijk is 'CBS code of the wijk; null for the whole gemeente.';
comment on column facts.story.voice is 'Who tells it: wijkteam, clientenraad or college.';
comment on column facts.story.theme is 'Theme, a word of a closed list.';
comment on column facts.story.title is 'Its title.';
comment on column facts.story.body is 'Its text; nothing in it can be a BSN.';
