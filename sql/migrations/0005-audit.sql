-- Who did what, and when. Rows are added and never change, also not for the owner.

create table audit.event (
  gemeente text not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  login text not null default session_user,
  actor text not null,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}',
  primary key (gemeente, id)
);
comment on table audit.event is 'One deed: a delivery that landed or was refused, a release that was built, checked, published or withdrawn.';
comment on column audit.event.gemeente is 'CBS code of the gemeente.';
comment on column audit.event.id is 'Name of the event.';
comment on column audit.event.at is 'When, by the clock of the server.';
comment on column audit.event.login is 'Database login that wrote it.';
comment on column audit.event.actor is 'Who did it: an account, or the name of the program.';
comment on column audit.event.action is 'What was done, for example delivery-landed.';
comment on column audit.event.subject is 'To what: the name of a delivery or release.';
comment on column audit.event.detail is 'Counts and codes, never the content of a delivery.';

create trigger only_grows before update or delete or truncate on audit.event
  for each statement execute function app.refuse_change();
