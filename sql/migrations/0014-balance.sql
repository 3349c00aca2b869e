-- Reconciliation: the category of Iv3 says what deliveries about households can explain.

alter table facts.budget add column category text;
comment on column facts.budget.category is 'Category of Iv3 (lasten) without its letter, such as 4.1.2; null where the source gives the taakveld as a whole.';

-- Completeness: who put their name to a month that a source did not deliver, or hardly, before a release went public without it.

create table concept.signature (
  gemeente text not null check (gemeente ~ '^GM[0-9]{4}$'),
  source text not null,
  year smallint not null,
  month smallint not null check (month between 1 and 12),
  clients integer not null check (clients >= 0),
  signed_by text not null check (signed_by <> ''),
  reason text not null check (reason <> ''),
  signed_at timestamptz not null default now(),
  primary key (gemeente, source, year, month, clients)
);
comment on table concept.signature is 'A month of a source that somebody signed for although it is missing or low. It holds as long as the month has at least the clients it had then.';
comment on column concept.signature.gemeente is 'CBS code of the gemeente.';
comment on column concept.signature.source is 'Who delivers: wmo323 or jw323 with the AGB code of the provider, or kostenregels with the law.';
comment on column concept.signature.year is 'Year of the month of delivery.';
comment on column concept.signature.month is 'Month of delivery, 1 to 12.';
comment on column concept.signature.clients is 'Clients with costs in that month when it was signed.';
comment on column concept.signature.signed_by is 'Who signed.';
comment on column concept.signature.reason is 'Why the release can do without.';
comment on column concept.signature.signed_at is 'When it was signed.';
create trigger only_grows before update or delete or truncate on concept.signature
  for each statement execute function app.refuse_change();
