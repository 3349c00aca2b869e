-- Areas that are too small are shown together: a level of their own in a release.

alter table released.area drop constraint area_level_check,
  add constraint area_level_known check (level in ('gemeente', 'wijk', 'wijkcombinatie', 'buurt'));
alter table released.spending drop constraint spending_level_check,
  add constraint spending_level_known check (level in ('gemeente', 'wijk', 'wijkcombinatie', 'buurt'));

comment on column released.area.area is 'CBS code of the area, <gemeente>-onbekend, or our own code of a wijkcombinatie.';
comment on column released.area.level is 'gemeente, wijk, wijkcombinatie or buurt.';
comment on column released.spending.area is 'CBS code of the area, <gemeente>-onbekend for what could not be placed, or our own code of a wijkcombinatie.';
comment on column released.spending.level is 'gemeente, wijk, wijkcombinatie or buurt.';
