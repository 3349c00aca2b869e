-- The rooms of the database, and the list of what was done to it.
-- Rules for every table: gemeente is the first column of every key and stands in every WHERE (Citus distributes by it);
-- no serial is a shared identity; no foreign key leaves the gemeente; every table and column has a comment.

create schema app;
create schema facts;
create schema concept;
create schema released;
create schema audit;

comment on schema app is 'What the product keeps for itself: migrations now; accounts, sessions, stories and briefings later.';
comment on schema facts is 'Household level, pseudonymised. Never readable for the process that answers readers.';
comment on schema concept is 'Releases before they are public.';
comment on schema released is 'Published releases. Rows are added and never change.';
comment on schema audit is 'Who did what, and when. Append only.';

create table app.migration (
  name text not null primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
comment on table app.migration is 'SQL files that were run on this database, with the checksum they had then.';
comment on column app.migration.name is 'File name below sql/.';
comment on column app.migration.checksum is 'SHA-256 (hex) of the file when it was run: a landed migration is never edited.';
comment on column app.migration.applied_at is 'When it was run.';

-- One function refuses change for every table that only grows, also for the owner of the table.
create function app.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op using errcode = 'RZ001';
end
$$;
comment on function app.refuse_change() is 'Trigger function: refuses UPDATE, DELETE and TRUNCATE on tables that only grow.';
