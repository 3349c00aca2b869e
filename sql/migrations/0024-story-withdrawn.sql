-- A story can be taken back: a later delivery says so, and the next release has it no more.
alter table facts.story add column withdrawn text check (withdrawn = 'ja');
comment on column facts.story.withdrawn is 'ja: the story is taken back; null while it stands.';
