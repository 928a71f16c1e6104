-- What a resident has answered and attached so far, before it is sent.

create table case_draft (
  id uuid primary key,
  commune_id int not null references commune (id),
  procedure_code text not null references procedure (code),
  procedure_version_id int not null references procedure_version (id),
  -- Of the browser that began it, until its owner is known; afterwards any of the owner's phones may go on.
  browser_hash bytea,
  resident_id int,
  opened_by_account_id int,
  via text not null check (via in ('web', 'zalo', 'desk', 'volunteer', 'shared_computer', 'post')),
  answers_sealed text not null,
  step text not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  filed_case_id int,
  dropped_at timestamptz,
  unique (commune_id, id),
  foreign key (commune_id, resident_id) references resident (commune_id, id),
  foreign key (commune_id, opened_by_account_id) references account (commune_id, id),
  foreign key (commune_id, filed_case_id) references case_record (commune_id, id)
);
create index case_draft_resident on case_draft (commune_id, resident_id) where resident_id is not null;
create index case_draft_browser on case_draft (commune_id, browser_hash) where browser_hash is not null;
create index case_draft_left on case_draft (commune_id, procedure_code, step) where filed_case_id is null;
call commune_table('case_draft');

create table case_draft_paper (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  draft_id uuid not null,
  paper_id text not null,
  name text not null,
  file_id uuid not null references file (id),
  thumbnail_file_id uuid references file (id),
  size_bytes int not null,
  -- Of the phone's own copy: the same picture sent twice is kept once.
  sent_sha256 text not null,
  added_at timestamptz not null,
  unique (commune_id, id),
  unique (commune_id, draft_id, paper_id, sent_sha256),
  foreign key (commune_id, draft_id) references case_draft (commune_id, id)
);
call commune_table('case_draft_paper');
