-- Landing in parts: cost lines arrive while the rest of their file is still being read, so what a delivery comes to is known at its end.

-- What is most different stands first after the gemeente: a line finds its place by one comparison of references instead of three.
alter table facts.cost drop constraint cost_gemeente_sender_reference_key;
alter table facts.cost add constraint cost_reference unique (gemeente, reference, sender);

-- Lines of one year arrive together, so the years of a block of lines say enough; an entry per line cost a sixth of landing.
drop index facts.cost_year;
create index cost_year on facts.cost using brin (gemeente, year) with (autosummarize = on);

create table facts.arriving (
  gemeente text not null,
  delivery integer not null,
  wet text not null,
  year smallint not null,
  month smallint not null check (month between 1 and 12),
  lines integer not null,
  amount_cents bigint not null,
  primary key (gemeente, delivery, wet, year, month)
);
comment on table facts.arriving is 'What has arrived in facts.cost in the transaction that is under way, counted by the database itself. Empty for everybody else, and after it.';
comment on column facts.arriving.gemeente is 'CBS code of the gemeente.';
comment on column facts.arriving.delivery is 'Number of the delivery.';
comment on column facts.arriving.wet is 'Law: wmo, jeugdwet, participatiewet or schuldhulp.';
comment on column facts.arriving.year is 'Year of delivery of care.';
comment on column facts.arriving.month is 'Month of delivery of care, 1 to 12.';
comment on column facts.arriving.lines is 'Number of lines, credits and rejections included.';
comment on column facts.arriving.amount_cents is 'Their sum in whole cents, credits and rejections with a minus.';

-- By day first: a month costs a calculation per line, and a file has few days.
create function facts.count_arriving_facts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into facts.arriving as a (gemeente, delivery, wet, year, month, lines, amount_cents)
    select gemeente, delivery, wet, extract(year from from_date)::smallint as year, extract(month from from_date)::smallint as month, sum(lines), sum(amount_cents)
    from (select gemeente, delivery, wet, from_date, count(*) as lines, sum(amount_cents) as amount_cents from arrived group by gemeente, delivery, wet, from_date) d
    group by 1, 2, 3, 4, 5
  on conflict (gemeente, delivery, wet, year, month) do update set lines = a.lines + excluded.lines, amount_cents = a.amount_cents + excluded.amount_cents;
  return null;
end
$$;
comment on function facts.count_arriving_facts() is 'Trigger function: counts cost lines per delivery, law and month as they arrive.';
drop trigger cost_balances on facts.cost;
create trigger cost_arrives after insert on facts.cost referencing new table as arrived
  for each statement execute function facts.count_arriving_facts();

create or replace function facts.refuse_unbalanced_facts() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from facts.arriving where gemeente = new.gemeente and delivery = new.delivery) then
    return null;
  end if;
  if exists (
    select from (select wet, year, month, lines, amount_cents from facts.arriving where gemeente = new.gemeente and delivery = new.delivery) arrived
    full join (select wet, year, month, lines, amount_cents from facts.clearing where gemeente = new.gemeente and delivery = new.delivery) booked using (wet, year, month)
    where arrived.lines is distinct from booked.lines or arrived.amount_cents is distinct from booked.amount_cents)
  then
    raise exception 'the facts of a delivery are not what it brought' using errcode = 'RZ002';
  end if;
  delete from facts.arriving where gemeente = new.gemeente and delivery = new.delivery;
  return null;
end
$$;
comment on function facts.refuse_unbalanced_facts() is 'Trigger function: refuses, at commit, cost lines of one transaction that do not come to what the clearing of their delivery says, per law and month.';
create constraint trigger cost_balances after insert or update on facts.arriving deferrable initially deferred
  for each row execute function facts.refuse_unbalanced_facts();
