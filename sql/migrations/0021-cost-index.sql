-- A line has one index that it finds its own place in: that of its reference, which a delivery brings in order. The lines of a delivery arrive together, so
-- the index of deliveries only grows at its end; one per record cost a fifth of landing and nobody looked a record up.
alter table facts.cost drop constraint cost_pkey;
alter table facts.cost drop constraint cost_reference;
alter table facts.cost add primary key (gemeente, reference, sender);
create index cost_delivery on facts.cost (gemeente, delivery);
