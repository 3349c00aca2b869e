-- Lines of messages are looked up by the delivery they came in: small files, every day, that meet rejections and credits of others. Kostenregels come by the
-- month, in hundreds of thousands, and meet nobody: an index entry for each of them was a fifth of landing it. They are found by block.
drop index facts.cost_delivery;
create index cost_delivery on facts.cost (gemeente, delivery) where sender <> 'kostenregels';
drop index facts.cost_year;
create index cost_year on facts.cost using brin (gemeente, year, delivery) with (autosummarize = on);

-- What arrives and what is booked meet in one table, with a plus and a minus, and must have come to nothing at commit: whatever arrived without being
-- booked is refused as before, and what was booked without arriving now too, without looking for its lines.
create function facts.count_booked_facts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into facts.arriving as a (gemeente, delivery, wet, year, month, lines, amount_cents)
    select gemeente, delivery, wet, year, month, -lines, -amount_cents from booked
  on conflict (gemeente, delivery, wet, year, month) do update set lines = a.lines + excluded.lines, amount_cents = a.amount_cents + excluded.amount_cents;
  return null;
end
$$;
comment on function facts.count_booked_facts() is 'Trigger function: takes off, per delivery, law and month, what the clearing says that arrives.';
create trigger clearing_booked after insert on facts.clearing referencing new table as booked
  for each statement execute function facts.count_booked_facts();

create or replace function facts.refuse_unbalanced_facts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from facts.arriving where gemeente = new.gemeente and delivery = new.delivery and (lines <> 0 or amount_cents <> 0)) then
    raise exception 'the facts of a delivery are not what it brought' using errcode = 'RZ002';
  end if;
  delete from facts.arriving where gemeente = new.gemeente and delivery = new.delivery;
  return null;
end
$$;

create or replace function facts.refuse_unbalanced_delivery() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  booked bigint := (select sum(amount_cents) from facts.clearing where gemeente = new.gemeente and delivery = new.number);
begin
  if new.kind in ('wmo323', 'jw323', 'wmo325', 'jw325', 'kostenregels') and coalesce(booked, 0) <> new.total_cents then
    raise exception 'the total of a delivery is not what it brought' using errcode = 'RZ002';
  end if;
  return null;
end
$$;
comment on function facts.refuse_unbalanced_delivery() is 'Trigger function: refuses, at commit, a delivery whose total is not the sum of its clearing.';
comment on table facts.arriving is 'What has arrived in facts.cost in the transaction that is under way, less what its clearing says, counted by the database itself. Empty for everybody else, and after it.';
comment on column facts.arriving.lines is 'Number of lines that arrived, credits and rejections included, less the number booked.';
comment on column facts.arriving.amount_cents is 'Their sum in whole cents, credits and rejections with a minus, less the sum booked.';
