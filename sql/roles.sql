-- Who may see what: the wall between households and releases. Run by the owner of the schemas after every migration.
-- The logins are made by the product, none a member of another; where a login was given by hand its own name stands here instead.
-- Nothing is allowed unless this file says so, so everything is taken away first.

revoke all on schema public from public;
revoke all on schema app, facts, concept, released, audit from public,
  raadszicht_ingest, raadszicht_publish, raadszicht_staff, raadszicht_public, raadszicht_audit;
revoke all on all tables in schema app, facts, concept, released, audit from public,
  raadszicht_ingest, raadszicht_publish, raadszicht_staff, raadszicht_public, raadszicht_audit;
revoke all on all functions in schema app, facts, concept, released, audit from public;

-- ingest: lands deliveries. It adds facts and cannot change or remove them, nor count them itself, nor see a release.
grant usage on schema facts, audit to raadszicht_ingest;
grant select, insert on all tables in schema facts to raadszicht_ingest;
revoke insert on facts.arriving from raadszicht_ingest;
grant insert on audit.event to raadszicht_ingest;

-- publish: reads facts by number (never the pseudonyms), keeps concepts, adds releases.
grant usage on schema facts, concept, released, audit to raadszicht_publish;
grant select on facts.delivery, facts.clearing, facts.residence, facts.cost, facts.area, facts.budget, facts.contract, facts.initiative, facts.comparison, facts.key_figure, facts.signal, facts.signal_note, facts.story, facts.adjustment,
  facts.care_assignment, facts.care_start, facts.care_stop to raadszicht_publish;
grant select, insert, update on concept.release to raadszicht_publish;
grant select, insert on concept.report, concept.signature to raadszicht_publish;
grant select, insert on all tables in schema released to raadszicht_publish;
grant insert on audit.event to raadszicht_publish;

-- staff: sees concepts and releases, changes neither.
grant usage on schema concept, released to raadszicht_staff;
grant select on concept.release, concept.report, concept.signature to raadszicht_staff;
grant select on all tables in schema released to raadszicht_staff;

-- public: sees releases.
grant usage on schema released to raadszicht_public;
grant select on all tables in schema released to raadszicht_public;

-- audit: adds events and cannot read them back.
grant usage on schema audit to raadszicht_audit;
grant insert on audit.event to raadszicht_audit;
