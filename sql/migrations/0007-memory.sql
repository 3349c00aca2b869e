-- Memory over releases: from which deliveries a release was built, and which figures were kept from an earlier one.

alter table concept.release add column last_delivery integer check (last_delivery >= 0);
comment on column concept.release.last_delivery is 'Number of the last delivery that was in the facts it was built from; null where nobody knows.';

-- Releases from before this column: what had come in when they were saved. Whether that is right is tried before it is relied on.
update concept.release r set last_delivery =
  (select coalesce(max(d.number), 0) from facts.delivery d where d.gemeente = r.gemeente and d.received_at <= r.made_at);

alter table released.spending add column as_of date;
alter table released.form add column as_of date;
alter table released.stacking add column as_of date;
alter table released.concentration add column as_of date;
comment on column released.spending.as_of is 'Date of the facts of the earlier release that the figures were kept from; null for figures of this one.';
comment on column released.form.as_of is 'Date of the facts of the earlier release that the figures were kept from; null for figures of this one.';
comment on column released.stacking.as_of is 'Date of the facts of the earlier release that the figures were kept from; null for figures of this one.';
comment on column released.concentration.as_of is 'Date of the facts of the earlier release that the figure was kept from; null for a figure of this one.';
