-- What the gemeente answered to declarations: what is paid is what was declared minus what was rejected.

alter table facts.cost add column reverses text;
alter table facts.cost add column rejected boolean not null default false;
alter table facts.cost add check (not rejected or reverses is not null);
create index cost_reverses on facts.cost (gemeente, sender, reverses) where reverses is not null;
comment on column facts.cost.reverses is 'Reference, of the same sender, of the line this one takes back: a credit or a rejection. Null where it names none.';
comment on column facts.cost.rejected is 'True for a declared line that the gemeente rejected, with the opposite amount. It counts from the moment its declaration is known.';
comment on column facts.cost.sender is 'Within which references are unique: the declarations of one provider and the answers to them, or kostenregels.';

create table facts.answer (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  declared text not null check (declared in ('wmo323', 'jw323')),
  provider text not null,
  declaration text not null,
  submitted_cents bigint,
  granted_cents bigint,
  whole boolean not null,
  primary key (gemeente, delivery, record),
  unique (gemeente, declared, provider, declaration)
);
comment on table facts.answer is 'One answer (325) to one declaration (323), whichever came first.';
comment on column facts.answer.gemeente is 'CBS code of the gemeente.';
comment on column facts.answer.delivery is 'Number of the delivery that said so.';
comment on column facts.answer.record is 'Place of the record in the delivery, from 1.';
comment on column facts.answer.declared is 'Kind of the message that was answered.';
comment on column facts.answer.provider is 'AGB code of the provider who declared.';
comment on column facts.answer.declaration is 'Keyed hash of the identification of the message that was answered.';
comment on column facts.answer.submitted_cents is 'What the declaration came to, by the answer; null where it does not say.';
comment on column facts.answer.granted_cents is 'What was granted of it; null where the answer does not say.';
comment on column facts.answer.whole is 'True when the declaration was rejected as a whole, without naming its lines.';
