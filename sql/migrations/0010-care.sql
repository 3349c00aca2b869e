-- Care as the messages tell it: assigned (301), begun (305) and ended (307). No names, addresses or free text.
-- Rows are never updated: of what is said twice about the same care the latest counts.

create table facts.care_assignment (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  line integer not null,
  person integer not null,
  wet text not null check (wet in ('wmo', 'jeugdwet')),
  product text,
  product_code text,
  provider text not null,
  assignment text not null,
  decided date not null,
  decided_at time not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  change text,
  volume integer,
  unit text,
  frequency text,
  budget_cents bigint,
  primary key (gemeente, delivery, record)
);
create index care_assignment_number on facts.care_assignment (gemeente, wet, assignment);
comment on table facts.care_assignment is 'Care that the gemeente assigned to a provider. Of one assignment the row decided last counts; change 13 withdraws it.';
comment on column facts.care_assignment.gemeente is 'CBS code of the gemeente.';
comment on column facts.care_assignment.delivery is 'Number of the delivery that said so.';
comment on column facts.care_assignment.record is 'Place of the record in the delivery, from 1.';
comment on column facts.care_assignment.line is 'Line of the file where it stands.';
comment on column facts.care_assignment.person is 'Number of the person.';
comment on column facts.care_assignment.wet is 'Law: wmo or jeugdwet.';
comment on column facts.care_assignment.product is 'Code in the product catalogue; null where the message names no product.';
comment on column facts.care_assignment.product_code is 'Code of the national product list; null where the message names none.';
comment on column facts.care_assignment.provider is 'AGB code of the provider.';
comment on column facts.care_assignment.assignment is 'Keyed hash of the number of the assignment.';
comment on column facts.care_assignment.decided is 'Day of the decision.';
comment on column facts.care_assignment.decided_at is 'Time of the decision, without zone.';
comment on column facts.care_assignment.from_date is 'First day of the assignment.';
comment on column facts.care_assignment.to_date is 'Last day of the assignment; null without an end.';
comment on column facts.care_assignment.change is 'Code of RedenWijziging; null for a first decision.';
comment on column facts.care_assignment.volume is 'How much, in the unit and per the frequency; null where it is not said.';
comment on column facts.care_assignment.unit is 'Unit of iWmo and iJw (WJ756); null without a volume.';
comment on column facts.care_assignment.frequency is 'Frequency (WMO757): 1 day, 2 week, 4 month, 6 in all; null without a volume.';
comment on column facts.care_assignment.budget_cents is 'Budget in whole cents; null where it is not said.';

create table facts.care_start (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  line integer not null,
  person integer not null,
  wet text not null check (wet in ('wmo', 'jeugdwet')),
  product text,
  product_code text,
  provider text not null,
  assignment text,
  assigned_from date,
  from_date date not null,
  status text not null check (status in ('1', '2', '3', '9')),
  primary key (gemeente, delivery, record)
);
create index care_start_person on facts.care_start (gemeente, person);
comment on table facts.care_start is 'Care that began. Of what is said twice about the same care the latest delivery counts; status 3 withdraws it.';
comment on column facts.care_start.gemeente is 'CBS code of the gemeente.';
comment on column facts.care_start.delivery is 'Number of the delivery that said so.';
comment on column facts.care_start.record is 'Place of the record in the delivery, from 1.';
comment on column facts.care_start.line is 'Line of the file where it stands.';
comment on column facts.care_start.person is 'Number of the person.';
comment on column facts.care_start.wet is 'Law: wmo or jeugdwet.';
comment on column facts.care_start.product is 'Code in the product catalogue; null where the message names no product.';
comment on column facts.care_start.product_code is 'Code of the national product list; null where the message names none.';
comment on column facts.care_start.provider is 'AGB code of the provider.';
comment on column facts.care_start.assignment is 'Keyed hash of the number of the assignment; null where the message names none.';
comment on column facts.care_start.assigned_from is 'First day of the assignment; null where the message does not say.';
comment on column facts.care_start.from_date is 'First day on which care was delivered.';
comment on column facts.care_start.status is 'StatusAanlevering (COD467): 1 first, 2 changed, 3 withdrawn, 9 unchanged.';

create table facts.care_stop (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  line integer not null,
  person integer not null,
  wet text not null check (wet in ('wmo', 'jeugdwet')),
  product text,
  product_code text,
  provider text not null,
  assignment text,
  assigned_from date,
  from_date date not null,
  status text not null check (status in ('1', '2', '3', '9')),
  to_date date not null check (to_date >= from_date),
  reason text not null,
  outcome text not null,
  primary key (gemeente, delivery, record)
);
create index care_stop_person on facts.care_stop (gemeente, person);
comment on table facts.care_stop is 'Care that ended. Of what is said twice about the same care the latest delivery counts; status 3 withdraws it.';
comment on column facts.care_stop.gemeente is 'CBS code of the gemeente.';
comment on column facts.care_stop.delivery is 'Number of the delivery that said so.';
comment on column facts.care_stop.record is 'Place of the record in the delivery, from 1.';
comment on column facts.care_stop.line is 'Line of the file where it stands.';
comment on column facts.care_stop.person is 'Number of the person.';
comment on column facts.care_stop.wet is 'Law: wmo or jeugdwet.';
comment on column facts.care_stop.product is 'Code in the product catalogue; null where the message names no product.';
comment on column facts.care_stop.product_code is 'Code of the national product list; null where the message names none.';
comment on column facts.care_stop.provider is 'AGB code of the provider.';
comment on column facts.care_stop.assignment is 'Keyed hash of the number of the assignment; null where the message names none.';
comment on column facts.care_stop.assigned_from is 'First day of the assignment; null where the message does not say.';
comment on column facts.care_stop.from_date is 'First day on which care was delivered.';
comment on column facts.care_stop.status is 'StatusAanlevering (COD467): 1 first, 2 changed, 3 withdrawn, 9 unchanged.';
comment on column facts.care_stop.to_date is 'Last day on which care was delivered.';
comment on column facts.care_stop.reason is 'Code of RedenBeeindiging, which means something else in each law.';
comment on column facts.care_stop.outcome is 'What that code means in this law: volgens-plan, voortijdig and so on (server/facts/end-reasons.ts).';
