-- Releases before (and behind) the public ones: the exact bytes, and who did what to them.

create table concept.release (
  gemeente text not null check (gemeente ~ '^GM[0-9]{4}$'),
  id text not null check (id ~ '^[0-9]{4}-[0-9]{1,4}$'),
  state text not null check (state in ('concept', 'gecontroleerd', 'gepubliceerd', 'ingetrokken')),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  checked_by text,
  checked_at timestamptz,
  published_by text,
  published_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  primary key (gemeente, id),
  check (hash = encode(sha256(bytes), 'hex')),
  check (checked_by <> made_by),
  check ((checked_by is null) = (checked_at is null)),
  check (state not in ('gecontroleerd', 'gepubliceerd') or checked_by is not null),
  check ((published_by is null) = (published_at is null)),
  check ((state = 'ingetrokken') = (withdrawn_at is not null))
);
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
