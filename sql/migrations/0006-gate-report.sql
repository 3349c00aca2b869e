-- What the gate found. The report is a document of its own: it names the artefact that was attacked by its hash and goes public with it.

create table concept.report (
  gemeente text not null,
  release text not null,
  artefact text not null check (artefact ~ '^[0-9a-f]{64}$'),
  report json not null,
  primary key (gemeente, release),
  foreign key (gemeente, release) references concept.release (gemeente, id)
);
comment on table concept.report is 'The report of the gate about a release that withstood it.';
comment on column concept.report.gemeente is 'CBS code of the gemeente.';
comment on column concept.report.release is 'Name of the release.';
comment on column concept.report.artefact is 'SHA-256 (hex) of the bytes that were attacked.';
comment on column concept.report.report is 'What was tried and found, in numbers; never the name of a cell.';

create table released.report (
  gemeente text not null,
  release text not null,
  artefact text not null check (artefact ~ '^[0-9a-f]{64}$'),
  report json not null,
  primary key (gemeente, release),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.report is 'The report of the gate about a published release.';
comment on column released.report.gemeente is 'CBS code of the gemeente.';
comment on column released.report.release is 'Name of the release.';
comment on column released.report.artefact is 'SHA-256 (hex) of the bytes that were attacked.';
comment on column released.report.report is 'What was tried and found, in numbers; never the name of a cell.';

create trigger only_grows before update or delete or truncate on released.report
  for each statement execute function app.refuse_change();
