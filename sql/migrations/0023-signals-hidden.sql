-- One household may be counted more than once in a signal: of how many different households the cases are.

alter table facts.signal add column households integer check (households >= 0);
comment on column facts.signal.households is 'Of how many different households the numerator is; null where nobody said.';

-- A hidden figure has no number beside it: the database itself refuses one.
alter table released.signal add constraint signal_hidden_has_no_value check (
  (status = 'shown') = (numerator is not null)
  and (status = 'shown' or num_nulls(denominator, value, lower, upper, rule, side) = 6)
);
