-- One household may be counted more than once in a signal: of how many different households the cases are.

alter table facts.signal add column households integer check (households >= 0);
comment on column facts.signal.households is 'Of how many different households the numerator is; null where nobody said.';
