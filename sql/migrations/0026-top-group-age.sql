-- The dearest tenth by age: of whoever in a household most is spent on.

alter table released.top_group drop constraint top_group_part_check;
alter table released.top_group add constraint top_group_part check (part in ('wet', 'combinatie', 'wijk', 'blijven', 'gini', 'leeftijd'));
comment on column released.top_group.part is 'What the figure is about: wet, combinatie (number of laws), wijk, blijven (what became of the group of last year), gini (by law) or leeftijd (class of age).';
comment on column released.top_group.code is 'Law, number of laws, wijk, class of age, or what became of a household.';
