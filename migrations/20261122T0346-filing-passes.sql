-- What lets a draft be gone on with where no cookie is kept, or in another browser. Only the hash is kept.
create table case_draft_pass (
  token_hash bytea primary key,
  commune_id int not null references commune (id),
  draft_id uuid not null,
  -- step: travels from question to question in a browser that refuses cookies; link: opens the draft once in another browser.
  kind text not null check (kind in ('step', 'link')),
  step text not null,
  -- Where it was asked for, to limit how many drafts one address begins; gone after a day.
  address text not null,
  attempts_left int not null default 3,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (commune_id, draft_id) references case_draft (commune_id, id)
);
create index case_draft_pass_draft on case_draft_pass (commune_id, draft_id);
create index case_draft_pass_address on case_draft_pass (commune_id, address, made_at);
call commune_table('case_draft_pass');
