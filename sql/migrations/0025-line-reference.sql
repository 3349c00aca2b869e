-- The index that keeps references unique is most of what landing a line costs: it compares the gemeente and sixteen bytes now, where it compared three texts.
create function facts.mixed(sender text, reference uuid) returns uuid language sql immutable strict parallel safe set search_path = pg_catalog as $$
  select (lpad(to_hex(substring(bits for 64)::bigint), 16, '0') || lpad(to_hex(substring(bits from 65)::bigint), 16, '0'))::uuid
  from (select ('x' || encode(uuid_send(reference), 'hex'))::bit(128) # ('x' || encode(substring(sha256(convert_to(sender, 'UTF8')) for 16), 'hex'))::bit(128)) as m (bits)
$$;
comment on function facts.mixed(text, uuid) is 'A reference mixed with its sender (after "afgewezen " for a rejection), as facts.cost keeps it; mixing twice gives back what there was.';
revoke all on function facts.mixed(text, uuid) from public;
grant execute on function facts.mixed(text, uuid) to raadszicht_ingest;

create function pg_temp.hashed(reference text) returns uuid language sql immutable strict as $$
  select encode(decode(translate(right(reference, 22), '-_', '+/') || '==', 'base64'), 'hex')::uuid
$$;
drop index facts.cost_reverses;
alter table facts.cost
  drop constraint cost_pkey,
  drop constraint cost_check1,
  alter column reference type uuid using facts.mixed(case when rejected then 'afgewezen ' else '' end || sender, pg_temp.hashed(reference)),
  alter column reverses type uuid using facts.mixed(sender, pg_temp.hashed(reverses)),
  add primary key (gemeente, reference),
  add constraint cost_year check (from_date between make_date(year, 1, 1) and make_date(year, 12, 31));
create index cost_reverses on facts.cost (gemeente, sender, reverses) where reverses is not null;
drop function pg_temp.hashed(text);
comment on column facts.cost.reference is 'Keyed hash of the reference of the line, mixed with its sender: unique per gemeente. A rejection has that of its line, mixed otherwise.';
comment on column facts.cost.reverses is 'Keyed reference of the line that this one takes back, a credit or a rejection, mixed as that line has it. Null where it names none.';
