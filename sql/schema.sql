-- The database after all migrations, printed from the catalogue. Not run by anything: a test compares it with a fresh database.
-- After a new migration: UPDATE_SCHEMA=1 npx vitest run tests/house/schema.test.ts

create schema app;
comment on schema app is 'What the product keeps for itself: migrations now; accounts, sessions, stories and briefings later.';

create schema audit;
comment on schema audit is 'Who did what, and when. Append only.';
grant usage on schema audit to raadszicht_audit;
grant usage on schema audit to raadszicht_ingest;
grant usage on schema audit to raadszicht_publish;

create schema concept;
comment on schema concept is 'Releases before they are public.';
grant usage on schema concept to raadszicht_publish;
grant usage on schema concept to raadszicht_staff;

create schema facts;
comment on schema facts is 'Household level, pseudonymised. Never readable for the process that answers readers.';
grant usage on schema facts to raadszicht_ingest;
grant usage on schema facts to raadszicht_publish;

create schema released;
comment on schema released is 'Published releases. Rows are added and never change.';
grant usage on schema released to raadszicht_public;
grant usage on schema released to raadszicht_publish;
grant usage on schema released to raadszicht_staff;

CREATE OR REPLACE FUNCTION app.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op using errcode = 'RZ001';
end
$function$;
comment on function app.refuse_change() is 'Trigger function: refuses UPDATE, DELETE and TRUNCATE on tables that only grow.';

CREATE OR REPLACE FUNCTION facts.count_arriving_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into facts.arriving as a (gemeente, delivery, wet, year, month, lines, amount_cents)
    select gemeente, delivery, wet, extract(year from from_date)::smallint as year, extract(month from from_date)::smallint as month, sum(lines), sum(amount_cents)
    from (select gemeente, delivery, wet, from_date, count(*) as lines, sum(amount_cents) as amount_cents from arrived group by gemeente, delivery, wet, from_date) d
    group by 1, 2, 3, 4, 5
  on conflict (gemeente, delivery, wet, year, month) do update set lines = a.lines + excluded.lines, amount_cents = a.amount_cents + excluded.amount_cents;
  return null;
end
$function$;
comment on function facts.count_arriving_facts() is 'Trigger function: counts cost lines per delivery, law and month as they arrive.';

CREATE OR REPLACE FUNCTION facts.count_booked_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into facts.arriving as a (gemeente, delivery, wet, year, month, lines, amount_cents)
    select gemeente, delivery, wet, year, month, -lines, -amount_cents from booked
  on conflict (gemeente, delivery, wet, year, month) do update set lines = a.lines + excluded.lines, amount_cents = a.amount_cents + excluded.amount_cents;
  return null;
end
$function$;
comment on function facts.count_booked_facts() is 'Trigger function: takes off, per delivery, law and month, what the clearing says that arrives.';

CREATE OR REPLACE FUNCTION facts.keep_removed_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update facts.clearing b set removed_lines = b.removed_lines + g.lines, removed_cents = b.removed_cents + g.amount_cents
  from (select gemeente, delivery, wet, year, extract(month from from_date)::smallint as month, count(*) as lines, sum(amount_cents) as amount_cents
    from gone group by gemeente, delivery, wet, year, extract(month from from_date)) g
  where b.gemeente = g.gemeente and b.delivery = g.delivery and b.wet = g.wet and b.year = g.year and b.month = g.month;
  return null;
end
$function$;
comment on function facts.keep_removed_facts() is 'Trigger function: keeps in the clearing how much went when facts are removed after their term.';

CREATE OR REPLACE FUNCTION facts.mixed(sender text, reference uuid)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog'
AS $function$
  select (lpad(to_hex(substring(bits for 64)::bigint), 16, '0') || lpad(to_hex(substring(bits from 65)::bigint), 16, '0'))::uuid
  from (select ('x' || encode(uuid_send(reference), 'hex'))::bit(128) # ('x' || encode(substring(sha256(convert_to(sender, 'UTF8')) for 16), 'hex'))::bit(128)) as m (bits)
$function$;
comment on function facts.mixed(text,uuid) is 'A reference mixed with its sender (after "afgewezen " for a rejection), as facts.cost keeps it; mixing twice gives back what there was.';

CREATE OR REPLACE FUNCTION facts.refuse_unbalanced_delivery()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  booked bigint := (select sum(amount_cents) from facts.clearing where gemeente = new.gemeente and delivery = new.number);
begin
  if new.kind in ('wmo323', 'jw323', 'wmo325', 'jw325', 'kostenregels') and coalesce(booked, 0) <> new.total_cents then
    raise exception 'the total of a delivery is not what it brought' using errcode = 'RZ002';
  end if;
  return null;
end
$function$;
comment on function facts.refuse_unbalanced_delivery() is 'Trigger function: refuses, at commit, a delivery whose total is not the sum of its clearing.';

CREATE OR REPLACE FUNCTION facts.refuse_unbalanced_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from facts.arriving where gemeente = new.gemeente and delivery = new.delivery and (lines <> 0 or amount_cents <> 0)) then
    raise exception 'the facts of a delivery are not what it brought' using errcode = 'RZ002';
  end if;
  delete from facts.arriving where gemeente = new.gemeente and delivery = new.delivery;
  return null;
end
$function$;
comment on function facts.refuse_unbalanced_facts() is 'Trigger function: refuses, at commit, cost lines of one transaction that do not come to what the clearing of their delivery says, per law and month.';

create table app.migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);
comment on table app.migration is 'SQL files that were run on this database, with the checksum they had then.';
comment on column app.migration.name is 'File name below sql/.';
comment on column app.migration.checksum is 'SHA-256 (hex) of the file when it was run: a landed migration is never edited.';
comment on column app.migration.applied_at is 'When it was run.';

create table audit.event (
  gemeente text not null,
  id uuid not null,
  at timestamp with time zone not null default clock_timestamp(),
  login text not null default SESSION_USER,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}'::jsonb,
  constraint event_pkey PRIMARY KEY (gemeente, id)
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant insert on audit.event to raadszicht_audit;
grant insert on audit.event to raadszicht_ingest;
grant insert on audit.event to raadszicht_publish;
comment on table audit.event is 'One deed: a delivery that landed or was refused, a release that was built, checked, published or withdrawn.';
comment on column audit.event.gemeente is 'CBS code of the gemeente.';
comment on column audit.event.id is 'Name of the event.';
comment on column audit.event.at is 'When, by the clock of the server.';
comment on column audit.event.login is 'Database login that wrote it.';
comment on column audit.event.actor is 'Who did it: an account, or the name of the program.';
comment on column audit.event.action is 'What was done, for example delivery-landed.';
comment on column audit.event.subject is 'To what: the name of a delivery or release.';
comment on column audit.event.detail is 'Counts and codes, never the content of a delivery.';

create table concept.release (
  gemeente text not null,
  id text not null,
  state text not null,
  hash text not null,
  bytes bytea not null,
  made_by text not null,
  made_at timestamp with time zone not null default now(),
  checked_by text,
  checked_at timestamp with time zone,
  published_by text,
  published_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawal_reason text,
  last_delivery integer,
  constraint release_pkey PRIMARY KEY (gemeente, id),
  constraint release_check CHECK ((hash = encode(sha256(bytes), 'hex'::text))),
  constraint release_check1 CHECK ((checked_by <> made_by)),
  constraint release_check2 CHECK (((checked_by IS NULL) = (checked_at IS NULL))),
  constraint release_check3 CHECK (((state <> ALL (ARRAY['gecontroleerd'::text, 'gepubliceerd'::text])) OR (checked_by IS NOT NULL))),
  constraint release_check4 CHECK (((published_by IS NULL) = (published_at IS NULL))),
  constraint release_check5 CHECK (((state = 'ingetrokken'::text) = (withdrawn_at IS NOT NULL))),
  constraint release_gemeente_check CHECK ((gemeente ~ '^GM[0-9]{4}$'::text)),
  constraint release_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint release_id_check CHECK ((id ~ '^[0-9]{4}-[0-9]{1,4}$'::text)),
  constraint release_last_delivery_check CHECK ((last_delivery >= 0)),
  constraint release_state_check CHECK ((state = ANY (ARRAY['concept'::text, 'gecontroleerd'::text, 'gepubliceerd'::text, 'ingetrokken'::text])))
);
grant insert, select, update on concept.release to raadszicht_publish;
grant select on concept.release to raadszicht_staff;
comment on table concept.release is 'A release as built: its canonical bytes and its state.';
comment on column concept.release.gemeente is 'CBS code of the gemeente.';
comment on column concept.release.id is 'Name of the release, year and number: 2026-1.';
comment on column concept.release.state is 'concept, gecontroleerd, gepubliceerd or ingetrokken.';
comment on column concept.release.hash is 'SHA-256 (hex) of the bytes.';
comment on column concept.release.bytes is 'The whole release as canonical JSON (UTF-8).';
comment on column concept.release.made_by is 'Who built it.';
comment on column concept.release.made_at is 'When it was built.';
comment on column concept.release.checked_by is 'Who checked it: never the one who built it.';
comment on column concept.release.checked_at is 'When it was checked.';
comment on column concept.release.published_by is 'Who published it.';
comment on column concept.release.published_at is 'When it was published.';
comment on column concept.release.withdrawn_by is 'Who withdrew it.';
comment on column concept.release.withdrawn_at is 'When it was withdrawn.';
comment on column concept.release.withdrawal_reason is 'Why it was withdrawn.';
comment on column concept.release.last_delivery is 'Number of the last delivery that was in the facts it was built from; null where nobody knows.';

create table concept.report (
  gemeente text not null,
  release text not null,
  artefact text not null,
  report json not null,
  constraint report_pkey PRIMARY KEY (gemeente, release),
  constraint report_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES concept.release(gemeente, id),
  constraint report_artefact_check CHECK ((artefact ~ '^[0-9a-f]{64}$'::text))
);
grant insert, select on concept.report to raadszicht_publish;
grant select on concept.report to raadszicht_staff;
comment on table concept.report is 'The report of the gate about a release that withstood it.';
comment on column concept.report.gemeente is 'CBS code of the gemeente.';
comment on column concept.report.release is 'Name of the release.';
comment on column concept.report.artefact is 'SHA-256 (hex) of the bytes that were attacked.';
comment on column concept.report.report is 'What was tried and found, in numbers; never the name of a cell.';

create table concept.signature (
  gemeente text not null,
  source text not null,
  year smallint not null,
  month smallint not null,
  clients integer not null,
  signed_by text not null,
  reason text not null,
  signed_at timestamp with time zone not null default now(),
  constraint signature_pkey PRIMARY KEY (gemeente, source, year, month, clients),
  constraint signature_clients_check CHECK ((clients >= 0)),
  constraint signature_gemeente_check CHECK ((gemeente ~ '^GM[0-9]{4}$'::text)),
  constraint signature_month_check CHECK (((month >= 1) AND (month <= 12))),
  constraint signature_reason_check CHECK ((reason <> ''::text)),
  constraint signature_signed_by_check CHECK ((signed_by <> ''::text))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON concept.signature FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant insert, select on concept.signature to raadszicht_publish;
grant select on concept.signature to raadszicht_staff;
comment on table concept.signature is 'A month of a source that somebody signed for although it is missing or low. It holds as long as the month has at least the clients it had then.';
comment on column concept.signature.gemeente is 'CBS code of the gemeente.';
comment on column concept.signature.source is 'Who delivers: wmo323 or jw323 with the AGB code of the provider, or kostenregels with the law.';
comment on column concept.signature.year is 'Year of the month of delivery.';
comment on column concept.signature.month is 'Month of delivery, 1 to 12.';
comment on column concept.signature.clients is 'Clients with costs in that month when it was signed.';
comment on column concept.signature.signed_by is 'Who signed.';
comment on column concept.signature.reason is 'Why the release can do without.';
comment on column concept.signature.signed_at is 'When it was signed.';

create table facts.adjustment (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  adjustment text not null,
  year smallint not null,
  wet text not null,
  amount_cents bigint not null,
  reason text not null,
  owner text not null,
  decided date not null,
  withdrawn text,
  constraint adjustment_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint adjustment_amount_cents_check CHECK ((amount_cents <> 0)),
  constraint adjustment_withdrawn_check CHECK ((withdrawn = 'ja'::text))
);
grant insert, select on facts.adjustment to raadszicht_ingest;
grant select on facts.adjustment to raadszicht_publish;
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

create table facts.answer (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  declared text not null,
  provider text not null,
  declaration text not null,
  submitted_cents bigint,
  granted_cents bigint,
  whole boolean not null,
  constraint answer_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint answer_gemeente_declared_provider_declaration_key UNIQUE (gemeente, declared, provider, declaration),
  constraint answer_declared_check CHECK ((declared = ANY (ARRAY['wmo323'::text, 'jw323'::text])))
);
grant insert, select on facts.answer to raadszicht_ingest;
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

create table facts.area (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  vintage smallint not null,
  level text not null,
  code text not null,
  name text not null,
  parent text,
  inhabitants integer,
  households integer,
  geometry text,
  constraint area_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint area_households_check CHECK ((households >= 0)),
  constraint area_inhabitants_check CHECK ((inhabitants >= 0)),
  constraint area_level_check CHECK ((level = ANY (ARRAY['gemeente'::text, 'wijk'::text, 'buurt'::text])))
);
grant insert, select on facts.area to raadszicht_ingest;
grant select on facts.area to raadszicht_publish;
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

create table facts.arriving (
  gemeente text not null,
  delivery integer not null,
  wet text not null,
  year smallint not null,
  month smallint not null,
  lines integer not null,
  amount_cents bigint not null,
  constraint arriving_pkey PRIMARY KEY (gemeente, delivery, wet, year, month),
  constraint arriving_month_check CHECK (((month >= 1) AND (month <= 12)))
);
CREATE CONSTRAINT TRIGGER cost_balances AFTER INSERT OR UPDATE ON facts.arriving DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION facts.refuse_unbalanced_facts();
grant select on facts.arriving to raadszicht_ingest;
comment on table facts.arriving is 'What has arrived in facts.cost in the transaction that is under way, less what its clearing says, counted by the database itself. Empty for everybody else, and after it.';
comment on column facts.arriving.gemeente is 'CBS code of the gemeente.';
comment on column facts.arriving.delivery is 'Number of the delivery.';
comment on column facts.arriving.wet is 'Law: wmo, jeugdwet, participatiewet or schuldhulp.';
comment on column facts.arriving.year is 'Year of delivery of care.';
comment on column facts.arriving.month is 'Month of delivery of care, 1 to 12.';
comment on column facts.arriving.lines is 'Number of lines that arrived, credits and rejections included, less the number booked.';
comment on column facts.arriving.amount_cents is 'Their sum in whole cents, credits and rejections with a minus, less the sum booked.';

create table facts.budget (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  year smallint not null,
  report text not null,
  taakveld text not null,
  amount_cents bigint not null,
  category text,
  amendment smallint,
  decided date,
  constraint budget_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint budget_amended_check CHECK ((((report = 'wijziging'::text) = (amendment IS NOT NULL)) AND ((report = 'wijziging'::text) = (decided IS NOT NULL)))),
  constraint budget_amendment_check CHECK ((amendment > 0)),
  constraint budget_report_check CHECK ((report = ANY (ARRAY['begroting'::text, 'wijziging'::text, 'realisatie'::text])))
);
grant insert, select on facts.budget to raadszicht_ingest;
grant select on facts.budget to raadszicht_publish;
comment on table facts.budget is 'Begroting, begrotingswijzigingen and jaarrekening per taakveld. For a year and report, and of wijzigingen for each number, the latest delivery counts.';
comment on column facts.budget.gemeente is 'CBS code of the gemeente.';
comment on column facts.budget.delivery is 'Number of the delivery that said so.';
comment on column facts.budget.record is 'Place of the record in the delivery, from 1.';
comment on column facts.budget.year is 'Year of the budget.';
comment on column facts.budget.report is 'begroting (as first adopted), wijziging (what a change adds to it) or realisatie.';
comment on column facts.budget.taakveld is 'Taakveld in the Iv3 scheme of the year.';
comment on column facts.budget.amount_cents is 'Lasten in whole cents.';
comment on column facts.budget.category is 'Category of Iv3 (lasten) without its letter, such as 4.1.2; null where the source gives the taakveld as a whole.';
comment on column facts.budget.amendment is 'Number of the begrotingswijziging within its year; null for the others.';
comment on column facts.budget.decided is 'Day on which the council decided on the wijziging; null for the others.';

create table facts.care_assignment (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  line integer not null,
  person integer not null,
  wet text not null,
  product text,
  product_code text,
  provider text not null,
  assignment text not null,
  decided date not null,
  decided_at time without time zone not null,
  from_date date not null,
  to_date date,
  change text,
  volume integer,
  unit text,
  frequency text,
  budget_cents bigint,
  constraint care_assignment_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint care_assignment_check CHECK ((to_date >= from_date)),
  constraint care_assignment_wet_check CHECK ((wet = ANY (ARRAY['wmo'::text, 'jeugdwet'::text])))
);
CREATE INDEX care_assignment_number ON facts.care_assignment USING btree (gemeente, wet, assignment);
grant insert, select on facts.care_assignment to raadszicht_ingest;
grant select on facts.care_assignment to raadszicht_publish;
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
  wet text not null,
  product text,
  product_code text,
  provider text not null,
  assignment text,
  assigned_from date,
  from_date date not null,
  status text not null,
  constraint care_start_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint care_start_status_check CHECK ((status = ANY (ARRAY['1'::text, '2'::text, '3'::text, '9'::text]))),
  constraint care_start_wet_check CHECK ((wet = ANY (ARRAY['wmo'::text, 'jeugdwet'::text])))
);
CREATE INDEX care_start_person ON facts.care_start USING btree (gemeente, person);
grant insert, select on facts.care_start to raadszicht_ingest;
grant select on facts.care_start to raadszicht_publish;
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
  wet text not null,
  product text,
  product_code text,
  provider text not null,
  assignment text,
  assigned_from date,
  from_date date not null,
  status text not null,
  to_date date not null,
  reason text not null,
  outcome text not null,
  constraint care_stop_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint care_stop_check CHECK ((to_date >= from_date)),
  constraint care_stop_status_check CHECK ((status = ANY (ARRAY['1'::text, '2'::text, '3'::text, '9'::text]))),
  constraint care_stop_wet_check CHECK ((wet = ANY (ARRAY['wmo'::text, 'jeugdwet'::text])))
);
CREATE INDEX care_stop_person ON facts.care_stop USING btree (gemeente, person);
grant insert, select on facts.care_stop to raadszicht_ingest;
grant select on facts.care_stop to raadszicht_publish;
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

create table facts.clearing (
  gemeente text not null,
  delivery integer not null,
  wet text not null,
  year smallint not null,
  month smallint not null,
  lines integer not null,
  amount_cents bigint not null,
  removed_lines integer not null default 0,
  removed_cents bigint not null default 0,
  constraint clearing_pkey PRIMARY KEY (gemeente, delivery, wet, year, month),
  constraint clearing_lines_check CHECK ((lines > 0)),
  constraint clearing_month_check CHECK (((month >= 1) AND (month <= 12)))
);
CREATE TRIGGER clearing_booked AFTER INSERT ON facts.clearing REFERENCING NEW TABLE AS booked FOR EACH STATEMENT EXECUTE FUNCTION facts.count_booked_facts();
grant insert, select on facts.clearing to raadszicht_ingest;
grant select on facts.clearing to raadszicht_publish;
comment on table facts.clearing is 'What a delivery brought of one law and one month of delivery, as its reader counted it before anything was stored.';
comment on column facts.clearing.gemeente is 'CBS code of the gemeente.';
comment on column facts.clearing.delivery is 'Number of the delivery.';
comment on column facts.clearing.wet is 'Law: wmo, jeugdwet, participatiewet or schuldhulp.';
comment on column facts.clearing.year is 'Year of delivery of care.';
comment on column facts.clearing.month is 'Month of delivery of care, 1 to 12.';
comment on column facts.clearing.lines is 'Number of lines, credits and rejections included.';
comment on column facts.clearing.amount_cents is 'Their sum in whole cents, credits and rejections with a minus.';
comment on column facts.clearing.removed_lines is 'Number of lines that were removed after their term.';
comment on column facts.clearing.removed_cents is 'Their sum in whole cents. What was received is what stands in the facts and what was removed.';

create table facts.comparison (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  code text not null,
  name text not null,
  year smallint not null,
  indicator text not null,
  amount bigint not null,
  source text not null,
  low_income smallint,
  constraint comparison_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint comparison_amount_check CHECK ((amount >= 0)),
  constraint comparison_low_income_check CHECK (((low_income >= 0) AND (low_income <= 1000)))
);
grant insert, select on facts.comparison to raadszicht_ingest;
grant select on facts.comparison to raadszicht_publish;
comment on table facts.comparison is 'An open figure of a gemeente, our own or one of like size. For a gemeente, year and indicator the latest delivery counts.';
comment on column facts.comparison.gemeente is 'CBS code of the gemeente whose deliveries these are.';
comment on column facts.comparison.delivery is 'Number of the delivery that said so.';
comment on column facts.comparison.record is 'Place of the record in the delivery, from 1.';
comment on column facts.comparison.code is 'CBS code of the gemeente that the figure is about.';
comment on column facts.comparison.name is 'Its name.';
comment on column facts.comparison.year is 'Year of the figure.';
comment on column facts.comparison.indicator is 'What it is about, a word of a closed list.';
comment on column facts.comparison.amount is 'Whole euros per inhabitant.';
comment on column facts.comparison.source is 'Where the figure comes from.';
comment on column facts.comparison.low_income is 'Households with a low income as CBS counts them, in tenths of a per cent; null where the delivery does not say it.';

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
  constraint contract_pkey PRIMARY KEY (gemeente, delivery, record)
);
grant insert, select on facts.contract to raadszicht_ingest;
grant select on facts.contract to raadszicht_publish;
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

create table facts.cost (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  line integer not null,
  sender text not null,
  reference uuid not null,
  person integer not null,
  year smallint not null,
  wet text not null,
  product text not null,
  from_date date not null,
  to_date date not null,
  booked date not null,
  amount_cents bigint not null,
  provider text,
  wijk text,
  reverses uuid,
  rejected boolean not null default false,
  constraint cost_pkey PRIMARY KEY (reference, gemeente),
  constraint cost_amount_cents_check CHECK (((amount_cents >= '-1000000000000'::bigint) AND (amount_cents <= '1000000000000'::bigint))),
  constraint cost_check CHECK ((to_date >= from_date)),
  constraint cost_check2 CHECK (((NOT rejected) OR (reverses IS NOT NULL))),
  constraint cost_year CHECK (((from_date >= make_date((year)::integer, 1, 1)) AND (from_date <= make_date((year)::integer, 12, 31))))
);
CREATE INDEX cost_delivery ON facts.cost USING btree (gemeente, delivery) WHERE (sender <> 'kostenregels'::text);
CREATE INDEX cost_reverses ON facts.cost USING btree (gemeente, sender, reverses) WHERE (reverses IS NOT NULL);
CREATE INDEX cost_year ON facts.cost USING brin (gemeente, year, delivery) WITH (autosummarize='on');
CREATE TRIGGER cost_arrives AFTER INSERT ON facts.cost REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION facts.count_arriving_facts();
CREATE TRIGGER cost_removed AFTER DELETE ON facts.cost REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION facts.keep_removed_facts();
grant insert, select on facts.cost to raadszicht_ingest;
grant select on facts.cost to raadszicht_publish;
comment on table facts.cost is 'One cost line about one person. Credits are lines with a minus; nothing is ever updated.';
comment on column facts.cost.gemeente is 'CBS code of the gemeente.';
comment on column facts.cost.delivery is 'Number of the delivery it came in.';
comment on column facts.cost.record is 'Place of the record in the delivery, from 1.';
comment on column facts.cost.line is 'Line of the file where it stands.';
comment on column facts.cost.sender is 'Within which references are unique: the declarations of one provider and the answers to them, or kostenregels.';
comment on column facts.cost.reference is 'Keyed hash of the reference of the line, mixed with its sender: unique per gemeente. A rejection has that of its line, mixed otherwise.';
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
comment on column facts.cost.reverses is 'Keyed reference of the line that this one takes back, a credit or a rejection, mixed as that line has it. Null where it names none.';
comment on column facts.cost.rejected is 'True for a declared line that the gemeente rejected, with the opposite amount. It counts from the moment its declaration is known.';

create table facts.delivery (
  gemeente text not null,
  number integer not null,
  id uuid not null,
  kind text not null,
  sender text,
  message_id text,
  sha256 text not null,
  file text not null,
  bytes bigint not null,
  records integer not null,
  total_cents bigint,
  unknown_cents bigint not null,
  problems jsonb not null,
  received_at timestamp with time zone not null default now(),
  constraint delivery_pkey PRIMARY KEY (gemeente, number),
  constraint delivery_gemeente_id_key UNIQUE (gemeente, id),
  constraint delivery_gemeente_sha256_key UNIQUE (gemeente, sha256),
  constraint delivery_bytes_check CHECK ((bytes >= 0)),
  constraint delivery_file_check CHECK ((file !~ '[0-9]{9}'::text)),
  constraint delivery_gemeente_check CHECK ((gemeente ~ '^GM[0-9]{4}$'::text)),
  constraint delivery_number_check CHECK ((number > 0)),
  constraint delivery_records_check CHECK ((records >= 0)),
  constraint delivery_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
CREATE UNIQUE INDEX delivery_message ON facts.delivery USING btree (gemeente, kind, sender, message_id) NULLS NOT DISTINCT WHERE (message_id IS NOT NULL);
CREATE CONSTRAINT TRIGGER delivery_balances AFTER INSERT ON facts.delivery DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION facts.refuse_unbalanced_delivery();
grant insert, select on facts.delivery to raadszicht_ingest;
grant select on facts.delivery to raadszicht_publish;
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

create table facts.household (
  gemeente text not null,
  number integer not null,
  pseudonym bytea not null,
  constraint household_pkey PRIMARY KEY (gemeente, number),
  constraint household_gemeente_pseudonym_key UNIQUE (gemeente, pseudonym),
  constraint household_number_check CHECK ((number > 0)),
  constraint household_pseudonym_check CHECK ((octet_length(pseudonym) = 32))
);
grant insert, select on facts.household to raadszicht_ingest;
comment on table facts.household is 'From household pseudonym to the number used in the facts. Only the login that receives deliveries can read it.';
comment on column facts.household.gemeente is 'CBS code of the gemeente.';
comment on column facts.household.number is 'Surrogate number within the gemeente, from 1.';
comment on column facts.household.pseudonym is 'Keyed HMAC-SHA-256 of the household key in the source.';

create table facts.initiative (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  initiative text not null,
  name text not null,
  wijk text,
  theme text not null,
  from_date date not null,
  to_date date,
  evidence text not null,
  amount_cents bigint,
  constraint initiative_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint initiative_check CHECK ((to_date >= from_date))
);
grant insert, select on facts.initiative to raadszicht_ingest;
grant select on facts.initiative to raadszicht_publish;
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

create table facts.key_check (
  gemeente text not null,
  check_value bytea not null,
  set_at timestamp with time zone not null default now(),
  constraint key_check_pkey PRIMARY KEY (gemeente),
  constraint key_check_check_value_check CHECK ((octet_length(check_value) = 4)),
  constraint key_check_gemeente_check CHECK ((gemeente ~ '^GM[0-9]{4}$'::text))
);
grant insert, select on facts.key_check to raadszicht_ingest;
comment on table facts.key_check is 'Shows whether a key is the one earlier deliveries were pseudonymised with. A wrong key would split every household in two.';
comment on column facts.key_check.gemeente is 'CBS code of the gemeente.';
comment on column facts.key_check.check_value is 'First 4 bytes of the HMAC of a fixed text: recognises a key, tells nothing about it.';
comment on column facts.key_check.set_at is 'When the first delivery was received.';

create table facts.key_figure (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  year smallint not null,
  area text not null,
  level text not null,
  measure text not null,
  value double precision not null,
  constraint key_figure_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint key_figure_level_check CHECK ((level = ANY (ARRAY['gemeente'::text, 'wijk'::text, 'buurt'::text])))
);
CREATE INDEX key_figure_year ON facts.key_figure USING btree (gemeente, year, measure);
grant insert, select on facts.key_figure to raadszicht_ingest;
grant select on facts.key_figure to raadszicht_publish;
comment on table facts.key_figure is 'One figure of one area and year. What CBS hides or does not know has no row. For an area, year and measure the latest delivery counts.';
comment on column facts.key_figure.gemeente is 'CBS code of the gemeente.';
comment on column facts.key_figure.delivery is 'Number of the delivery that said so.';
comment on column facts.key_figure.record is 'Place of the record in the delivery, from 1.';
comment on column facts.key_figure.year is 'Year of the figure.';
comment on column facts.key_figure.area is 'CBS code of the area.';
comment on column facts.key_figure.level is 'gemeente, wijk or buurt.';
comment on column facts.key_figure.measure is 'Name of the measure (server/ingest/kerncijfers/measures.ts).';
comment on column facts.key_figure.value is 'The figure, in the unit of the measure.';

create table facts.person (
  gemeente text not null,
  number integer not null,
  pseudonym bytea not null,
  constraint person_pkey PRIMARY KEY (gemeente, number),
  constraint person_gemeente_pseudonym_key UNIQUE (gemeente, pseudonym),
  constraint person_number_check CHECK ((number > 0)),
  constraint person_pseudonym_check CHECK ((octet_length(pseudonym) = 32))
);
grant insert, select on facts.person to raadszicht_ingest;
comment on table facts.person is 'From pseudonym to the number used in the facts. Only the login that receives deliveries can read it.';
comment on column facts.person.gemeente is 'CBS code of the gemeente.';
comment on column facts.person.number is 'Surrogate number within the gemeente, from 1.';
comment on column facts.person.pseudonym is 'Keyed HMAC-SHA-256 of the BSN.';

create table facts.refusal (
  gemeente text not null,
  id uuid not null,
  kind text not null,
  sha256 text not null,
  file text not null,
  records integer not null,
  total_cents bigint,
  problems jsonb not null,
  refused_at timestamp with time zone not null default now(),
  constraint refusal_pkey PRIMARY KEY (gemeente, id),
  constraint refusal_file_check CHECK ((file !~ '[0-9]{9}'::text)),
  constraint refusal_gemeente_check CHECK ((gemeente ~ '^GM[0-9]{4}$'::text))
);
grant insert, select on facts.refusal to raadszicht_ingest;
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

create table facts.residence (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  person integer not null,
  household integer not null,
  buurt text not null,
  birth_year smallint not null,
  from_date date not null,
  to_date date,
  constraint residence_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint residence_buurt_check CHECK ((buurt ~ '^BU[0-9]{4}[0-9A-Z]{4}$'::text)),
  constraint residence_check CHECK ((to_date >= from_date))
);
CREATE INDEX residence_person ON facts.residence USING btree (gemeente, person);
grant insert, select on facts.residence to raadszicht_ingest;
grant select on facts.residence to raadszicht_publish;
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

create table facts.signal (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  signal text not null,
  area text not null,
  period text not null,
  numerator integer not null,
  denominator integer,
  households integer,
  constraint signal_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint signal_denominator_check CHECK ((denominator > 0)),
  constraint signal_households_check CHECK ((households >= 0)),
  constraint signal_numerator_check CHECK ((numerator >= 0))
);
grant insert, select on facts.signal to raadszicht_ingest;
grant select on facts.signal to raadszicht_publish;
comment on table facts.signal is 'One outcome signal of one area and period, as the gemeente counts it. For a signal, area and period the latest delivery counts.';
comment on column facts.signal.gemeente is 'CBS code of the gemeente.';
comment on column facts.signal.delivery is 'Number of the delivery that said so.';
comment on column facts.signal.record is 'Place of the record in the delivery, from 1.';
comment on column facts.signal.signal is 'Code of the signal, chosen by the gemeente.';
comment on column facts.signal.area is 'CBS code of the gemeente or of a wijk.';
comment on column facts.signal.period is 'Year, quarter (2025-K1) or month (2025-03).';
comment on column facts.signal.numerator is 'How often it happened.';
comment on column facts.signal.denominator is 'Out of how many; null where that has no meaning.';
comment on column facts.signal.households is 'Of how many different households the numerator is; null where nobody said.';

create table facts.signal_note (
  gemeente text not null,
  delivery integer not null,
  record integer not null,
  signal text not null,
  area text not null,
  kind text not null,
  date date not null,
  value integer,
  text text not null,
  constraint signal_note_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint signal_note_kind_check CHECK ((kind = ANY (ARRAY['doel'::text, 'gebeurtenis'::text])))
);
grant insert, select on facts.signal_note to raadszicht_ingest;
grant select on facts.signal_note to raadszicht_publish;
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
  withdrawn text,
  constraint story_pkey PRIMARY KEY (gemeente, delivery, record),
  constraint story_withdrawn_check CHECK ((withdrawn = 'ja'::text))
);
grant insert, select on facts.story to raadszicht_ingest;
grant select on facts.story to raadszicht_publish;
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
comment on column facts.story.withdrawn is 'ja: the story is taken back; null while it stands.';

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
  constraint adjustment_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint adjustment_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id)
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.adjustment FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.adjustment to raadszicht_public;
grant insert, select on released.adjustment to raadszicht_publish;
grant select on released.adjustment to raadszicht_staff;
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

create table released.area (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null,
  name text not null,
  parent text,
  inhabitants integer,
  households integer,
  geometry json,
  constraint area_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint area_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint area_level_known CHECK ((level = ANY (ARRAY['gemeente'::text, 'wijk'::text, 'wijkcombinatie'::text, 'buurt'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.area FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.area to raadszicht_public;
grant insert, select on released.area to raadszicht_publish;
grant select on released.area to raadszicht_staff;
comment on table released.area is 'Areas of the release, with what everyone may know about them.';
comment on column released.area.gemeente is 'CBS code of the gemeente.';
comment on column released.area.release is 'Name of the release.';
comment on column released.area.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.area.area is 'CBS code of the area, <gemeente>-onbekend, or our own code of a wijkcombinatie.';
comment on column released.area.level is 'gemeente, wijk, wijkcombinatie or buurt.';
comment on column released.area.name is 'Name of the area.';
comment on column released.area.parent is 'Code of the area around it; null for the gemeente.';
comment on column released.area.inhabitants is 'Inhabitants as counted by CBS; null when not given.';
comment on column released.area.households is 'Households as counted by CBS; null when not given.';
comment on column released.area.geometry is 'Border as GeoJSON geometry (WGS84); null when not given.';

create table released.budget (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  report text not null,
  taakveld text not null,
  amount bigint not null,
  amendment smallint,
  decided date,
  constraint budget_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint budget_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint budget_amended_check CHECK ((((report = 'wijziging'::text) = (amendment IS NOT NULL)) AND ((report = 'wijziging'::text) = (decided IS NOT NULL)))),
  constraint budget_report_check CHECK ((report = ANY (ARRAY['begroting'::text, 'wijziging'::text, 'realisatie'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.budget FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.budget to raadszicht_public;
grant insert, select on released.budget to raadszicht_publish;
grant select on released.budget to raadszicht_staff;
comment on table released.budget is 'Begroting, begrotingswijzigingen and jaarrekening per taakveld, public figures of the gemeente itself.';
comment on column released.budget.gemeente is 'CBS code of the gemeente.';
comment on column released.budget.release is 'Name of the release.';
comment on column released.budget.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.budget.year is 'Year the figure is about.';
comment on column released.budget.report is 'begroting (as first adopted), wijziging (what a change adds to it) or realisatie.';
comment on column released.budget.taakveld is 'Taakveld in the scheme of the year.';
comment on column released.budget.amount is 'Lasten in whole euros.';
comment on column released.budget.amendment is 'Number of the begrotingswijziging within its year; null for the others.';
comment on column released.budget.decided is 'Day on which the council decided on the wijziging; null for the others.';

create table released.comparison (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  indicator text not null,
  code text not null,
  name text not null,
  amount bigint not null,
  source text not null,
  low_income double precision,
  constraint comparison_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint comparison_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id)
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.comparison FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.comparison to raadszicht_public;
grant insert, select on released.comparison to raadszicht_publish;
grant select on released.comparison to raadszicht_staff;
comment on table released.comparison is 'Open figures of gemeenten, by name and never by size.';
comment on column released.comparison.gemeente is 'CBS code of the gemeente of the release.';
comment on column released.comparison.release is 'Name of the release.';
comment on column released.comparison.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.comparison.year is 'Year of the figure.';
comment on column released.comparison.indicator is 'What it is about, a word of a closed list.';
comment on column released.comparison.code is 'CBS code of the gemeente that the figure is about.';
comment on column released.comparison.name is 'Its name.';
comment on column released.comparison.amount is 'Whole euros per inhabitant.';
comment on column released.comparison.source is 'Where the figure comes from.';
comment on column released.comparison.low_income is 'Share of the households with a low income (0 to 1) as CBS counts them; null where it is not known.';

create table released.concentration (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null,
  year smallint not null,
  wet text not null,
  denominator text not null,
  measure text not null,
  point double precision,
  value double precision,
  status text not null,
  as_of date,
  constraint concentration_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint concentration_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint concentration_check CHECK (((value IS NOT NULL) = (status = 'shown'::text))),
  constraint concentration_denominator_check CHECK ((denominator = ANY (ARRAY['gebruikers'::text, 'alle'::text]))),
  constraint concentration_level_check CHECK ((level = ANY (ARRAY['gemeente'::text, 'wijk'::text, 'buurt'::text]))),
  constraint concentration_measure_check CHECK ((measure = ANY (ARRAY['top'::text, 'lorenz'::text, 'half'::text, 'gini'::text, 'households'::text]))),
  constraint concentration_status_check CHECK ((status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint concentration_wet_check CHECK ((wet = ANY (ARRAY['alle'::text, 'wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'schuldhulp'::text])))
);
CREATE INDEX concentration_area ON released.concentration USING btree (gemeente, release, area, year);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.concentration FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.concentration to raadszicht_public;
grant insert, select on released.concentration to raadszicht_publish;
grant select on released.concentration to raadszicht_staff;
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
comment on column released.concentration.as_of is 'Date of the facts of the earlier release that the figure was kept from; null for a figure of this one.';

create table released.forecast (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  wet text not null,
  kind text not null,
  month smallint not null,
  measure text not null,
  value double precision,
  status text not null,
  reason text,
  as_of date,
  constraint forecast_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint forecast_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint forecast_check CHECK (((value IS NOT NULL) = (status = 'shown'::text))),
  constraint forecast_check1 CHECK (((reason IS NULL) = (status = 'shown'::text))),
  constraint forecast_kind_check CHECK ((kind = ANY (ARRAY['maand'::text, 'jaar'::text, 'terugblik'::text]))),
  constraint forecast_measure_check CHECK ((measure = ANY (ARRAY['completeness'::text, 'declared'::text, 'soFar'::text, 'expected'::text, 'low'::text, 'high'::text, 'runRate'::text, 'budget'::text, 'lump'::text, 'chanceOver'::text, 'years'::text, 'outcome'::text, 'originalBudget'::text, 'amendments'::text, 'adjustment'::text, 'adjusted'::text]))),
  constraint forecast_month_check CHECK (((month >= 0) AND (month <= 12))),
  constraint forecast_reason_check CHECK ((reason = ANY (ARRAY['no-data'::text, 'zero-total'::text, 'too-few'::text, 'no-variation'::text, 'no-basis'::text, 'suppressed'::text]))),
  constraint forecast_status_check CHECK ((status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint forecast_wet_check CHECK ((wet = ANY (ARRAY['alle'::text, 'wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'schuldhulp'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.forecast FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.forecast to raadszicht_public;
grant insert, select on released.forecast to raadszicht_publish;
grant select on released.forecast to raadszicht_staff;
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

create table released.form (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null,
  year smallint not null,
  wet text not null,
  form text not null,
  amount bigint,
  amount_status text not null,
  households integer,
  households_status text not null,
  as_of date,
  constraint form_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint form_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint form_amount_status_check CHECK ((amount_status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint form_check CHECK (((amount IS NOT NULL) = (amount_status = 'shown'::text))),
  constraint form_check1 CHECK (((households IS NOT NULL) = (households_status = 'shown'::text))),
  constraint form_form_check CHECK ((form = ANY (ARRAY['zin'::text, 'pgb'::text, 'collectief'::text]))),
  constraint form_households_status_check CHECK ((households_status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint form_level_check CHECK ((level = ANY (ARRAY['gemeente'::text, 'wijk'::text, 'buurt'::text]))),
  constraint form_wet_check CHECK ((wet = ANY (ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'schuldhulp'::text])))
);
CREATE INDEX form_area ON released.form USING btree (gemeente, release, area, year);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.form FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.form to raadszicht_public;
grant insert, select on released.form to raadszicht_publish;
grant select on released.form to raadszicht_staff;
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
comment on column released.form.as_of is 'Date of the facts of the earlier release that the figures were kept from; null for figures of this one.';

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
  constraint initiative_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint initiative_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id)
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.initiative FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.initiative to raadszicht_public;
grant insert, select on released.initiative to raadszicht_publish;
grant select on released.initiative to raadszicht_staff;
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
  measure text not null,
  months smallint,
  year smallint,
  evidence text,
  value double precision,
  low double precision,
  high double precision,
  count integer not null,
  amount bigint,
  because text,
  constraint initiative_figure_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint initiative_figure_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint initiative_figure_check CHECK (((value IS NULL) = (because IS NOT NULL))),
  constraint initiative_figure_measure_check CHECK ((measure = ANY (ARRAY['survival'::text, 'evidence'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.initiative_figure FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.initiative_figure to raadszicht_public;
grant insert, select on released.initiative_figure to raadszicht_publish;
grant select on released.initiative_figure to raadszicht_staff;
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

create table released.label (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  kind text not null,
  code text not null,
  name text not null,
  wet text,
  constraint label_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint label_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint label_kind_check CHECK ((kind = ANY (ARRAY['wet'::text, 'taakveld'::text, 'product'::text, 'leveringsvorm'::text]))),
  constraint label_wet_check CHECK ((wet = ANY (ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'schuldhulp'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.label FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.label to raadszicht_public;
grant insert, select on released.label to raadszicht_publish;
grant select on released.label to raadszicht_staff;
comment on table released.label is 'Names of the codes in the other tables, so that a release can be read years later.';
comment on column released.label.gemeente is 'CBS code of the gemeente.';
comment on column released.label.release is 'Name of the release.';
comment on column released.label.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.label.kind is 'What the code is a code of.';
comment on column released.label.code is 'The code.';
comment on column released.label.name is 'Its Dutch name.';
comment on column released.label.wet is 'Law it belongs to; null where it belongs to none.';

create table released.release (
  gemeente text not null,
  id text not null,
  hash text not null,
  manifest json not null,
  rows json not null,
  published_at timestamp with time zone not null default now(),
  constraint release_pkey PRIMARY KEY (gemeente, id),
  constraint release_gemeente_check CHECK ((gemeente ~ '^GM[0-9]{4}$'::text)),
  constraint release_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint release_id_check CHECK ((id ~ '^[0-9]{4}-[0-9]{1,4}$'::text))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.release FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.release to raadszicht_public;
grant insert, select on released.release to raadszicht_publish;
grant select on released.release to raadszicht_staff;
comment on table released.release is 'A published release: its manifest and hash.';
comment on column released.release.gemeente is 'CBS code of the gemeente.';
comment on column released.release.id is 'Name of the release, year and number: 2026-1.';
comment on column released.release.hash is 'SHA-256 (hex) of the canonical bytes of the release.';
comment on column released.release.manifest is 'Rules, sources, years and audit of the release.';
comment on column released.release.rows is 'Number of rows per table.';
comment on column released.release.published_at is 'When it was published, by the clock of the server.';

create table released.report (
  gemeente text not null,
  release text not null,
  artefact text not null,
  report json not null,
  constraint report_pkey PRIMARY KEY (gemeente, release),
  constraint report_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint report_artefact_check CHECK ((artefact ~ '^[0-9a-f]{64}$'::text))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.report FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.report to raadszicht_public;
grant insert, select on released.report to raadszicht_publish;
grant select on released.report to raadszicht_staff;
comment on table released.report is 'The report of the gate about a published release.';
comment on column released.report.gemeente is 'CBS code of the gemeente.';
comment on column released.report.release is 'Name of the release.';
comment on column released.report.artefact is 'SHA-256 (hex) of the bytes that were attacked.';
comment on column released.report.report is 'What was tried and found, in numbers; never the name of a cell.';

create table released.signal (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  signal text not null,
  area text not null,
  level text not null,
  year smallint not null,
  view text not null,
  period_kind text not null,
  period text not null,
  numerator integer,
  denominator integer,
  value double precision,
  status text not null,
  centre double precision,
  lower double precision,
  upper double precision,
  chart text not null,
  standing text not null,
  rule text,
  side text,
  phase text not null,
  as_of date,
  constraint signal_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint signal_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint signal_hidden_has_no_value CHECK ((((status = 'shown'::text) = (numerator IS NOT NULL)) AND ((status = 'shown'::text) OR (num_nulls(denominator, value, lower, upper, rule, side) = 6)))),
  constraint signal_status_check CHECK ((status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint signal_view_check CHECK ((view = ANY (ARRAY['periode'::text, 'trechter'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.signal FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.signal to raadszicht_public;
grant insert, select on released.signal to raadszicht_publish;
grant select on released.signal to raadszicht_staff;
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
  constraint signal_card_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint signal_card_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id)
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.signal_card FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.signal_card to raadszicht_public;
grant insert, select on released.signal_card to raadszicht_publish;
grant select on released.signal_card to raadszicht_staff;
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
  kind text not null,
  date date not null,
  value integer,
  text text not null,
  constraint signal_note_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint signal_note_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint signal_note_kind_check CHECK ((kind = ANY (ARRAY['doel'::text, 'gebeurtenis'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.signal_note FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.signal_note to raadszicht_public;
grant insert, select on released.signal_note to raadszicht_publish;
grant select on released.signal_note to raadszicht_staff;
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

create table released.spending (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null,
  year smallint not null,
  period_kind text not null,
  period text not null,
  division text not null,
  wet text,
  taakveld text,
  product text,
  amount bigint,
  amount_status text not null,
  households integer,
  households_status text not null,
  as_of date,
  constraint spending_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint spending_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint spending_amount_status_check CHECK ((amount_status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint spending_check CHECK (((amount IS NOT NULL) = (amount_status = 'shown'::text))),
  constraint spending_check1 CHECK (((households IS NOT NULL) = (households_status = 'shown'::text))),
  constraint spending_division_check CHECK ((division = ANY (ARRAY['totaal'::text, 'wet'::text, 'taakveld'::text, 'product'::text]))),
  constraint spending_households_status_check CHECK ((households_status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint spending_level_known CHECK ((level = ANY (ARRAY['gemeente'::text, 'wijk'::text, 'wijkcombinatie'::text, 'buurt'::text]))),
  constraint spending_period_kind_check CHECK ((period_kind = ANY (ARRAY['jaar'::text, 'kwartaal'::text, 'maand'::text]))),
  constraint spending_wet_check CHECK ((wet = ANY (ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'schuldhulp'::text])))
);
CREATE INDEX spending_area ON released.spending USING btree (gemeente, release, area, year);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.spending FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.spending to raadszicht_public;
grant insert, select on released.spending to raadszicht_publish;
grant select on released.spending to raadszicht_staff;
comment on table released.spending is 'Spending by law, taakveld or product.';
comment on column released.spending.gemeente is 'CBS code of the gemeente.';
comment on column released.spending.release is 'Name of the release.';
comment on column released.spending.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.spending.area is 'CBS code of the area, <gemeente>-onbekend for what could not be placed, or our own code of a wijkcombinatie.';
comment on column released.spending.level is 'gemeente, wijk, wijkcombinatie or buurt.';
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
comment on column released.spending.as_of is 'Date of the facts of the earlier release that the figures were kept from; null for figures of this one.';

create table released.stacking (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null,
  year smallint not null,
  combination text not null,
  laws smallint not null,
  amount bigint,
  amount_status text not null,
  households integer,
  households_status text not null,
  as_of date,
  constraint stacking_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint stacking_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint stacking_amount_status_check CHECK ((amount_status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint stacking_check CHECK (((amount IS NOT NULL) = (amount_status = 'shown'::text))),
  constraint stacking_check1 CHECK (((households IS NOT NULL) = (households_status = 'shown'::text))),
  constraint stacking_households_status_check CHECK ((households_status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint stacking_level_check CHECK ((level = ANY (ARRAY['gemeente'::text, 'wijk'::text, 'buurt'::text])))
);
CREATE INDEX stacking_area ON released.stacking USING btree (gemeente, release, area, year);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.stacking FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.stacking to raadszicht_public;
grant insert, select on released.stacking to raadszicht_publish;
grant select on released.stacking to raadszicht_staff;
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
comment on column released.stacking.as_of is 'Date of the facts of the earlier release that the figures were kept from; null for figures of this one.';

create table released.story (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  story text not null,
  written date not null,
  wijk text,
  voice text not null,
  theme text not null,
  title text not null,
  body text not null,
  constraint story_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint story_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint story_voice_check CHECK ((voice = ANY (ARRAY['wijkteam'::text, 'clientenraad'::text, 'college'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.story FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.story to raadszicht_public;
grant insert, select on released.story to raadszicht_publish;
grant select on released.story to raadszicht_staff;
comment on table released.story is 'What wijkteams, the client council and the college tell beside the figures.';
comment on column released.story.gemeente is 'CBS code of the gemeente.';
comment on column released.story.release is 'Name of the release.';
comment on column released.story.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.story.story is 'Code of the story.';
comment on column released.story.written is 'Day on which it was written.';
comment on column released.story.wijk is 'CBS code of the wijk; null for the whole gemeente.';
comment on column released.story.voice is 'Who tells it: wijkteam, clientenraad or college.';
comment on column released.story.theme is 'Theme, a word of a closed list.';
comment on column released.story.title is 'Its title.';
comment on column released.story.body is 'Its text, in a small part of Markdown: paragraphs, lists, bold and italic.';

create table released.supply (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  year smallint not null,
  wet text not null,
  product text not null,
  contracted bigint,
  volume bigint,
  unit text,
  used bigint,
  used_status text not null,
  share double precision,
  because text,
  as_of date,
  constraint supply_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint supply_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint supply_check CHECK (((used IS NOT NULL) = (used_status = 'shown'::text))),
  constraint supply_check1 CHECK (((share IS NULL) = (because IS NOT NULL))),
  constraint supply_check2 CHECK (((share IS NULL) OR (used_status = 'shown'::text))),
  constraint supply_used_status_check CHECK ((used_status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text]))),
  constraint supply_wet_check CHECK ((wet = ANY (ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'schuldhulp'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.supply FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.supply to raadszicht_public;
grant insert, select on released.supply to raadszicht_publish;
grant select on released.supply to raadszicht_staff;
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

create table released.top_group (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  area text not null,
  level text not null,
  year smallint not null,
  part text not null,
  code text not null,
  measure text not null,
  value double precision,
  status text not null,
  as_of date,
  constraint top_group_pkey PRIMARY KEY (gemeente, release, row_order),
  constraint top_group_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint top_group_check CHECK (((value IS NOT NULL) = (status = 'shown'::text))),
  constraint top_group_level_check CHECK ((level = 'gemeente'::text)),
  constraint top_group_part CHECK ((part = ANY (ARRAY['wet'::text, 'combinatie'::text, 'wijk'::text, 'blijven'::text, 'gini'::text, 'leeftijd'::text]))),
  constraint top_group_status_check CHECK ((status = ANY (ARRAY['shown'::text, 'suppressed'::text, 'absent'::text])))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.top_group FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.top_group to raadszicht_public;
grant insert, select on released.top_group to raadszicht_publish;
grant select on released.top_group to raadszicht_staff;
comment on table released.top_group is 'Who the dearest tenth of the user households are, one figure a row.';
comment on column released.top_group.gemeente is 'CBS code of the gemeente.';
comment on column released.top_group.release is 'Name of the release.';
comment on column released.top_group.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.top_group.area is 'CBS code of the gemeente: the group is drawn from the whole of it.';
comment on column released.top_group.level is 'Always gemeente.';
comment on column released.top_group.year is 'Year the figure is about.';
comment on column released.top_group.part is 'What the figure is about: wet, combinatie (number of laws), wijk, blijven (what became of the group of last year), gini (by law) or leeftijd (class of age).';
comment on column released.top_group.code is 'Law, number of laws, wijk, class of age, or what became of a household.';
comment on column released.top_group.measure is 'Which figure: a share, a count, a ratio or an end of its interval.';
comment on column released.top_group.value is 'The figure; null unless shown.';
comment on column released.top_group.status is 'shown, suppressed or absent.';
comment on column released.top_group.as_of is 'Date of the facts of the earlier release that the figure was kept from; null for a figure of this one.';

create table released.withdrawal (
  gemeente text not null,
  release text not null,
  reason text not null,
  withdrawn_at timestamp with time zone not null default now(),
  constraint withdrawal_pkey PRIMARY KEY (gemeente, release),
  constraint withdrawal_gemeente_release_fkey FOREIGN KEY (gemeente, release) REFERENCES released.release(gemeente, id),
  constraint withdrawal_reason_check CHECK ((reason <> ''::text))
);
CREATE TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON released.withdrawal FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
grant select on released.withdrawal to raadszicht_public;
grant insert, select on released.withdrawal to raadszicht_publish;
grant select on released.withdrawal to raadszicht_staff;
comment on table released.withdrawal is 'Releases that were withdrawn. They stay listed, with their hash and the reason.';
comment on column released.withdrawal.gemeente is 'CBS code of the gemeente.';
comment on column released.withdrawal.release is 'Name of the release.';
comment on column released.withdrawal.reason is 'What was wrong, for readers.';
comment on column released.withdrawal.withdrawn_at is 'When it was withdrawn, by the clock of the server.';
