-- A begroting changes during its year: what each begrotingswijziging adds, beside the begroting as it was first adopted.

alter table facts.budget drop constraint budget_report_check;
alter table facts.budget add constraint budget_report_check check (report in ('begroting', 'wijziging', 'realisatie'));
alter table facts.budget add column amendment smallint check (amendment > 0);
alter table facts.budget add column decided date;
alter table facts.budget add constraint budget_amended_check check ((report = 'wijziging') = (amendment is not null) and (report = 'wijziging') = (decided is not null));
comment on table facts.budget is 'Begroting, begrotingswijzigingen and jaarrekening per taakveld. For a year and report, and of wijzigingen for each number, the latest delivery counts.';
comment on column facts.budget.report is 'begroting (as first adopted), wijziging (what a change adds to it) or realisatie.';
comment on column facts.budget.amendment is 'Number of the begrotingswijziging within its year; null for the others.';
comment on column facts.budget.decided is 'Day on which the council decided on the wijziging; null for the others.';

alter table released.budget drop constraint budget_report_check;
alter table released.budget add constraint budget_report_check check (report in ('begroting', 'wijziging', 'realisatie'));
alter table released.budget add column amendment smallint;
alter table released.budget add column decided date;
alter table released.budget add constraint budget_amended_check check ((report = 'wijziging') = (amendment is not null) and (report = 'wijziging') = (decided is not null));
comment on table released.budget is 'Begroting, begrotingswijzigingen and jaarrekening per taakveld, public figures of the gemeente itself.';
comment on column released.budget.report is 'begroting (as first adopted), wijziging (what a change adds to it) or realisatie.';
comment on column released.budget.amendment is 'Number of the begrotingswijziging within its year; null for the others.';
comment on column released.budget.decided is 'Day on which the council decided on the wijziging; null for the others.';

alter table released.forecast drop constraint forecast_measure_check;
alter table released.forecast add constraint forecast_measure_check check (measure in
  ('completeness', 'declared', 'soFar', 'expected', 'low', 'high', 'runRate', 'budget', 'lump', 'chanceOver', 'years', 'outcome', 'originalBudget', 'amendments', 'adjustment', 'adjusted'));
