-- Stories beside the figures, as they were delivered. Rows are added by publishing and never change.

create table released.story (
  gemeente text not null,
  release text not null,
  row_order integer not null,
  story text not null,
  written date not null,
  wijk text,
  voice text not null check (voice in ('wijkteam', 'clientenraad', 'college')),
  theme text not null,
  title text not null,
  body text not null,
  primary key (gemeente, release, row_order),
  foreign key (gemeente, release) references released.release (gemeente, id)
);
comment on table released.story is 'What wijkteams, the client council and the college tell beside the figures.';
comment on column released.story.gemeente is 'CBS code of the gemeente.';
comment on column released.story.release is 'Name of the release.';
comment on column released.story.row_order is 'Place of the row in the table of the release, from 0.';
comment on column released.story.story is 'Code of the story.';
comment on column released.story.written is 'Day on which it was written.';
comment on column released.story.wijk is 'CBS code of the wijk; null for the whole gemeente.';
comment on column released.story.voice is 'Who tells it: wijkteam, clientenraad or college.';
comment on column released.story.theme is 'Theme, a word of a closed list.';
comment on column released.story.title is 'Its title.';
comment on column released.story.body is 'Its text, in a small part of Markdown: paragraphs, lists, bold and italic.';

create trigger only_grows before update or delete or truncate on released.story
  for each statement execute function app.refuse_change();
