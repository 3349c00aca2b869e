-- Reconciliation: the category of Iv3 says what deliveries about households can explain.

alter table facts.budget add column category text;
comment on column facts.budget.category is 'Category of Iv3 (lasten) without its letter, such as 4.1.2; null where the source gives the taakveld as a whole.';
