-- Clearing: what a delivery brought per law and month, counted by its reader, is what stands in the facts. Not only reported: what does not add up cannot be committed.

create table facts.clearing (
  gemeente text not null,
  delivery integer not null,
  wet text not null,
  year smallint not null,
  month smallint not null check (month between 1 and 12),
  lines integer not null check (lines > 0),
  amount_cents bigint not null,
  removed_lines integer not null default 0,
  removed_cents bigint not null default 0,
  primary key (gemeente, delivery, wet, year, month)
);
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

-- Of deliveries from before this table the facts are all that is known.
insert into facts.clearing (gemeente, delivery, wet, year, month, lines, amount_cents)
  select gemeente, delivery, wet, year, extract(month from from_date), count(*), sum(amount_cents)
  from facts.cost group by gemeente, delivery, wet, year, extract(month from from_date);

-- A delivery lands in one statement, so what arrives must be all of it: no need to read it back.
create function facts.refuse_unbalanced_facts() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (
    with landed as (select gemeente, delivery, wet, year, extract(month from from_date)::smallint as month, count(*) as lines, sum(amount_cents) as amount_cents
      from arrived group by gemeente, delivery, wet, year, extract(month from from_date)),
    booked as (select b.* from (select distinct gemeente, delivery from landed) t join facts.clearing b on b.gemeente = t.gemeente and b.delivery = t.delivery)
    select from landed full join booked using (gemeente, delivery, wet, year, month)
    where landed.lines is distinct from booked.lines or landed.amount_cents is distinct from booked.amount_cents)
  then
    raise exception 'the facts of a delivery are not what it brought' using errcode = 'RZ002';
  end if;
  return null;
end
$$;
comment on function facts.refuse_unbalanced_facts() is 'Trigger function: refuses cost lines of one statement that do not come to what the clearing of their delivery says, per law and month.';
create trigger cost_balances after insert on facts.cost referencing new table as arrived
  for each statement execute function facts.refuse_unbalanced_facts();

create function facts.keep_removed_facts() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  update facts.clearing b set removed_lines = b.removed_lines + g.lines, removed_cents = b.removed_cents + g.amount_cents
  from (select gemeente, delivery, wet, year, extract(month from from_date)::smallint as month, count(*) as lines, sum(amount_cents) as amount_cents
    from gone group by gemeente, delivery, wet, year, extract(month from from_date)) g
  where b.gemeente = g.gemeente and b.delivery = g.delivery and b.wet = g.wet and b.year = g.year and b.month = g.month;
  return null;
end
$$;
comment on function facts.keep_removed_facts() is 'Trigger function: keeps in the clearing how much went when facts are removed after their term.';
create trigger cost_removed after delete on facts.cost referencing old table as gone
  for each statement execute function facts.keep_removed_facts();

create function facts.refuse_unbalanced_delivery() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  booked bigint := (select sum(amount_cents) from facts.clearing where gemeente = new.gemeente and delivery = new.number);
begin
  if (new.kind in ('wmo323', 'jw323', 'wmo325', 'jw325', 'kostenregels') and coalesce(booked, 0) <> new.total_cents)
    or (booked is not null) <> exists (select from facts.cost where gemeente = new.gemeente and delivery = new.number)
  then
    raise exception 'the total of a delivery is not what it brought' using errcode = 'RZ002';
  end if;
  return null;
end
$$;
comment on function facts.refuse_unbalanced_delivery() is 'Trigger function: refuses, at commit, a delivery whose total is not the sum of its clearing, or with a clearing but no facts.';
create constraint trigger delivery_balances after insert on facts.delivery deferrable initially deferred
  for each row execute function facts.refuse_unbalanced_delivery();
