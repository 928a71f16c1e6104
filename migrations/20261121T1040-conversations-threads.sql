-- Threads with residents, every word and act in them, what nobody could answer, and ready sentences for officers.

create table conversation (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  contact_id int not null,
  contact_name text not null,
  channel text not null check (channel in ('zalo', 'sms', 'web')),
  hamlet_id int,
  field text,
  -- Projected from the entries in the transaction that adds one.
  state text not null default 'machine' check (state in ('machine', 'waiting', 'held', 'done')),
  waiting_since timestamptz,
  assigned_account_id int,
  last_entry_at timestamptz not null,
  last_words text not null default '',
  -- What the machine remembers of the talk: the procedure last spoken of, the choices last offered.
  memory jsonb not null default '{}',
  -- Opens the thread on the web to whoever has the link; only its hash is kept.
  token_hash bytea unique,
  -- Left on the web by somebody who wants to be called.
  callback_phone_sealed text,
  opened_at timestamptz not null,
  unique (commune_id, id),
  unique (commune_id, contact_id),
  foreign key (commune_id, contact_id) references contact (commune_id, id),
  foreign key (commune_id, hamlet_id) references hamlet (commune_id, id),
  foreign key (commune_id, assigned_account_id) references account (commune_id, id)
);
create index conversation_state on conversation (commune_id, state, waiting_since, last_entry_at desc);
create index conversation_assigned on conversation (commune_id, assigned_account_id) where assigned_account_id is not null;
call commune_table('conversation');

-- Words and acts, added and never changed, but for the words of a resident who withdrew and the state of a sent message.
create table conversation_entry (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  conversation_id int not null,
  kind text not null check (kind in ('resident', 'machine', 'staff', 'note', 'act')),
  act text check (act in ('handed', 'took', 'assigned', 'finished', 'gave_back', 'released', 'staff_elsewhere')),
  text text not null,
  attachments jsonb not null default '[]',
  account_id int,
  account_name text,
  to_account_id int,
  source_code text,
  source_name text,
  message_id int,
  delivery text,
  dedupe_key text,
  at timestamptz not null,
  recorded_at timestamptz not null,
  erased_at timestamptz,
  unique (commune_id, id),
  check ((kind = 'act') = (act is not null)),
  foreign key (commune_id, conversation_id) references conversation (commune_id, id),
  foreign key (commune_id, account_id) references account (commune_id, id),
  foreign key (commune_id, to_account_id) references account (commune_id, id)
);
create index conversation_entry_thread on conversation_entry (commune_id, conversation_id, at, id);
create index conversation_entry_day on conversation_entry (commune_id, kind, at);
create unique index conversation_entry_once on conversation_entry (commune_id, dedupe_key) where dedupe_key is not null;
call commune_table('conversation_entry');

-- Questions the machine had no answer for: the beginning of tomorrow's answers.
create table question_gap (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  conversation_id int not null,
  entry_id int not null,
  asked_at timestamptz not null,
  answered_entry_id int,
  unique (commune_id, entry_id),
  foreign key (commune_id, conversation_id) references conversation (commune_id, id),
  foreign key (commune_id, entry_id) references conversation_entry (commune_id, id),
  foreign key (commune_id, answered_entry_id) references conversation_entry (commune_id, id)
);
create index question_gap_open on question_gap (commune_id, conversation_id) where answered_entry_id is null;
call commune_table('question_gap');

create table canned_reply (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  title text not null,
  text text not null,
  position int not null default 0,
  unique (commune_id, id),
  unique (commune_id, title)
);
call commune_table('canned_reply');

create table conversation_setting (
  commune_id int primary key references commune (id),
  answer_within_minutes int not null check (answer_within_minutes between 1 and 480)
);
call commune_table('conversation_setting');
