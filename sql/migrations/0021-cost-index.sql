-- A line has one index that every line goes into: that of its reference, which a delivery brings in order. Lines of one delivery arrive together, so the
-- deliveries of a block of lines say enough; the index per record cost a fifth of landing and nobody looked a record up.
alter table facts.cost drop constraint cost_pkey;
alter table facts.cost drop constraint cost_reference;
alter table facts.cost add primary key (gemeente, reference, sender);
drop index facts.cost_year;
create index cost_blocks on facts.cost using brin (gemeente, delivery, year) with (autosummarize = on);
