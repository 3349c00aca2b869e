-- Deliveries and what they say about households. The BSN is nowhere: only its keyed HMAC, in facts.person.
-- The large tables have no foreign keys: landing makes their rows by joining, and a check per row would cost seconds.

create table facts.key_check (
  gemeente text not null primary key check (gemeente ~ '^GM[0-9]{4}$'),
  check_value bytea not null check (octet_length(check_value) = 4),
  set_at timestamptz not null default now()
);
comment on table facts.key_check is 'Shows whether a key is the one earlier deliveries were pseudonymised with. A wrong key would split every household in two.';
comment on column facts.key_check.gemeente is 'CBS code of the gemeente.';
comment on column facts.key_check.check_value is 'First 4 bytes of the HMAC of a fixed text: recognises a key, tells nothing about it.';
comment on column facts.key_check.set_at is 'When the first delivery was received.';

create table facts.delivery (
  gemeente text not null check (gemeente ~ '^GM[0-9]{4}$'),
  number integer not null check (number > 0),
  id uuid not null,
  kind text not null,
  sender text,
  message_id text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file text not null check (file !~ '[0-9]{9}'),
  bytes bigint not null check (bytes >= 0),
  records integer not null check (records >= 0),
  total_cents bigint,
  unknown_cents bigint not null,
  problems jsonb not null,
  received_at timestamptz not null default now(),
  primary key (gemeente, number),
  unique (gemeente, id),
  unique (gemeente, sha256)
);
create unique index delivery_message on facts.delivery (gemeente, kind, sender, message_id) nulls not distinct
  where message_id is not null;
comment on table facts.delivery is 'One file as received and landed, with its receipt. A file that was refused is in facts.refusal.';
comment on column facts.delivery.gemeente is 'CBS code of the gemeente.';
comment on column facts.delivery.number is 'Order of arrival within the gemeente, from 1. Where deliveries overlap the highest number wins.';
comment on column facts.delivery.id is 'Name of the delivery on receipts.';
comment on column facts.delivery.kind is 'Kind of file: wmo323, jw323, kostenregels, huishoudens, gebieden or begroting.';
comment on column facts.delivery.sender is 'Who sent it, as the message says; null where the format does not say.';
comment on column facts.delivery.message_id is 'Keyed hash of the identification the sender gave the message; null where the format has none.';
comment on column facts.delivery.sha256 is 'SHA-256 (hex) of the raw bytes: the same bytes land once.';
comment on column facts.delivery.file is 'File name without folder; runs of nine digits are masked, a name may hold a BSN.';
comment on column facts.delivery.bytes is 'Size of the file.';
comment on column facts.delivery.records is 'Number of records in the file.';
comment on column facts.delivery.total_cents is 'Sum of all amounts in the file in whole cents; null where the kind carries no money.';
comment on column facts.delivery.unknown_cents is 'Part of that sum that was booked as onbekend (no household, no wijk or no product).';
comment on column facts.delivery.problems is 'Warnings of the receipt: code, line, field and a Dutch message, never the content.';
comment on column facts.delivery.received_at is 'When it landed.';

create table facts.refusal (
  gemeente text not null check (gemeente ~ '^GM[0-9]{4}$'),
  id uuid not null,
  kind text not null,
  sha256 text not null,
  file text not null check (file !~ '[0-9]{9}'),
  records integer not null,
  total_cents bigint,
  problems jsonb not null,
  refused_at timestamptz not null default now(),
  primary key (gemeente, id)
);
comment on table facts.refusal is 'Files that were refused: nothing of them landed, this is the receipt.';
comment on column facts.refusal.gemeente is 'CBS code of the gemeente.';
comment on column facts.refusal.id is 'Name of the receipt.';
comment on column facts.refusal.kind is 'Kind of file as far as it could be recognised.';
comment on column facts.refusal.sha256 is 'SHA-256 (hex) of the raw bytes.';
comment on column facts.refusal.file is 'File name without folder; runs of nine digits are masked.';
comment on column facts.refusal.records is 'Number of records that were read.';
comment on column facts.refusal.total_cents is 'Sum of the amounts that were read; null where there was none.';
comment on column facts.refusal.problems is 'Why: code, line, field and a Dutch message, never the content.';
comment on column facts.refusal.refused_at is 'When it was refused.';

create table facts.person (
  gemeente text not null,
  number integer not null check (number > 0),
  pseudonym bytea not null check (octet_length(pseudonym) = 32),
  primary key (gemeente, number),
  unique (gemeente, pseudonym)
);
comment on table facts.person is 'From pseudonym to the number used in the facts. Only the login that receives deliveries can read it.';
comment on column facts.person.gemeente is 'CBS code of the gemeente.';
comment on column facts.person.number is 'Surrogate number within the gemeente, from 1.';
comment on column facts.person.pseudonym is 'Keyed HMAC-SHA-256 of the BSN.';

create table facts.household (
  gemeente text not null,
  number integer not null check (number > 0),
  pseudonym bytea not null check (octet_length(pseudonym) = 32),
  primary key (gemeente, number),
  unique (gemeente, pseudonym)
);
comment on table facts.household is 'From household pseudonym to the number used in the facts. Only the login that receives deliveries can read it.';
comment on column facts.household.gemeente is 'CBS code of the gemeente.';
comment on column facts.household.number is 'Surrogate number within the gemeente, from 1.';
comment on column facts.household.pseudonym is 'Keyed HMAC-SHA-256 of the household key in the source.';

create table facts.residence (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  person integer not null,
  household integer not null,
  buurt text not null check (buurt ~ '^BU[0-9]{4}[0-9A-Z]{4}$'),
  birth_year smallint not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  primary key (gemeente, delivery, record)
);
create index residence_person on facts.residence (gemeente, person);
comment on table facts.residence is 'Who lived where, with whom, from when to when. What a later delivery says of a person replaces what earlier ones said from its first date on.';
comment on column facts.residence.gemeente is 'CBS code of the gemeente.';
comment on column facts.residence.delivery is 'Number of the delivery that said so.';
comment on column facts.residence.record is 'Place of the record in the delivery, from 1.';
comment on column facts.residence.person is 'Number of the person.';
comment on column facts.residence.household is 'Number of the household.';
comment on column facts.residence.buurt is 'CBS code of the buurt.';
comment on column facts.residence.birth_year is 'Year of birth of the person.';
comment on column facts.residence.from_date is 'First day.';
comment on column facts.residence.to_date is 'Last day; null while it lasts.';

create table facts.cost (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  line integer not null,
  sender text not null,
  reference text not null,
  person integer not null,
  year smallint not null,
  wet text not null,
  product text not null,
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  booked date not null,
  amount_cents bigint not null check (amount_cents between -1000000000000 and 1000000000000),
  provider text,
  wijk text,
  primary key (gemeente, delivery, record),
  unique (gemeente, sender, reference),
  check (year = extract(year from from_date))
);
create index cost_year on facts.cost (gemeente, year);
comment on table facts.cost is 'One cost line about one person. Credits are lines with a minus; nothing is ever updated.';
comment on column facts.cost.gemeente is 'CBS code of the gemeente.';
comment on column facts.cost.delivery is 'Number of the delivery it came in.';
comment on column facts.cost.record is 'Place of the record in the delivery, from 1.';
comment on column facts.cost.line is 'Line of the file where it stands.';
comment on column facts.cost.sender is 'Who sent it; empty where the format does not say.';
comment on column facts.cost.reference is 'Keyed hash of the reference of the line, unique per gemeente and sender.';
comment on column facts.cost.person is 'Number of the person.';
comment on column facts.cost.year is 'Year of delivery: the year of from_date.';
comment on column facts.cost.wet is 'Law: wmo, jeugdwet, participatiewet or schuldhulp.';
comment on column facts.cost.product is 'Code in the product catalogue; -onbekend where the code of the source is not in it.';
comment on column facts.cost.from_date is 'First day of the period of delivery; its month is the month of the cost.';
comment on column facts.cost.to_date is 'Last day of the period of delivery.';
comment on column facts.cost.booked is 'Day of booking or declaration.';
comment on column facts.cost.amount_cents is 'Whole cents, signed.';
comment on column facts.cost.provider is 'AGB code of the provider; null where the gemeente pays itself.';
comment on column facts.cost.wijk is 'Wijk named by the line itself, used only where the household is not known.';

create table facts.area (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  vintage smallint not null,
  level text not null check (level in ('gemeente', 'wijk', 'buurt')),
  code text not null,
  name text not null,
  parent text,
  inhabitants integer check (inhabitants >= 0),
  households integer check (households >= 0),
  geometry text,
  primary key (gemeente, delivery, record)
);
comment on table facts.area is 'Areas of a vintage. For a vintage and level the latest delivery counts.';
comment on column facts.area.gemeente is 'CBS code of the gemeente.';
comment on column facts.area.delivery is 'Number of the delivery that said so.';
comment on column facts.area.record is 'Place of the record in the delivery, from 1.';
comment on column facts.area.vintage is 'Year of the borders.';
comment on column facts.area.level is 'gemeente, wijk or buurt.';
comment on column facts.area.code is 'CBS code of the area.';
comment on column facts.area.name is 'Name of the area.';
comment on column facts.area.parent is 'CBS code of the area around it; null for a gemeente.';
comment on column facts.area.inhabitants is 'Inhabitants as counted by CBS; null when not given.';
comment on column facts.area.households is 'Households as counted by CBS; null when not given.';
comment on column facts.area.geometry is 'Border as GeoJSON geometry (WGS84); null from a source without borders.';

create table facts.budget (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  year smallint not null,
  report text not null check (report in ('begroting', 'realisatie')),
  taakveld text not null,
  amount_cents bigint not null,
  primary key (gemeente, delivery, record)
);
comment on table facts.budget is 'Begroting and jaarrekening per taakveld. For a year and report the latest delivery counts.';
comment on column facts.budget.gemeente is 'CBS code of the gemeente.';
comment on column facts.budget.delivery is 'Number of the delivery that said so.';
comment on column facts.budget.record is 'Place of the record in the delivery, from 1.';
comment on column facts.budget.year is 'Year of the budget.';
comment on column facts.budget.report is 'begroting or realisatie.';
comment on column facts.budget.taakveld is 'Taakveld in the Iv3 scheme of the year.';
comment on column facts.budget.amount_cents is 'Lasten in whole cents.';
