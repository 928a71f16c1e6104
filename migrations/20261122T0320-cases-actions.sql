-- A case is a list of actions. What is kept on its row is worked out from them in the transaction that adds one, for lists.

create table case_record (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  -- Opaque look-up name, said and scanned; tells nothing.
  ref text not null,
  -- The legal code, given when an official case is taken in. Another system's code stays opaque text.
  code text,
  external_code text,
  mode text not null check (mode in ('prepare', 'official')),
  decision_number text,
  procedure_code text not null references procedure (code),
  procedure_version_id int not null references procedure_version (id),
  procedure_name text not null,
  field text not null,
  situation_id text not null,
  situation_name text not null,
  -- How it came in law, which chooses its limit; and by which door.
  channel text not null check (channel in ('direct', 'online', 'post')),
  via text not null check (via in ('web', 'zalo', 'desk', 'volunteer', 'shared_computer', 'post')),
  for_person_id int,
  for_organisation_id int,
  -- For whom it is, as written when filed.
  applicant_name text not null,
  folded_name text not null,
  applicant_phone_sealed text,
  applicant_phone_index text,
  hamlet_id int,
  address text,
  filed_by_resident_id int,
  filed_by_name text not null,
  authorisation_id int,
  contact_id int,
  answers_sealed text,
  draft_id uuid,
  filed_at timestamptz not null,
  -- Projected.
  state text not null default 'filed' check (state in ('filed', 'ready', 'taken_in', 'in_progress', 'awaiting_supplement', 'awaiting_payment',
    'refused', 'withdrawn', 'stopped', 'finished', 'returned')),
  portal_status int check (portal_status between 1 and 10),
  waits_for text not null default 'office' check (waits_for in ('office', 'resident', 'nobody')),
  received_at timestamptz,
  due_at timestamptz,
  original_due_at timestamptz,
  -- When somebody must act next: the due date, a supplement's or a receipt's own limit; lists are ordered by it.
  act_by timestamptz,
  paused_since timestamptz,
  assigned_account_id int,
  step text,
  step_due_at timestamptz,
  call_back_since timestamptz,
  finished_at timestamptz,
  closed_at timestamptz,
  rating int check (rating between 1 and 3),
  last_action_at timestamptz not null,
  unique (commune_id, id),
  unique (commune_id, ref),
  foreign key (commune_id, for_person_id) references person (commune_id, id),
  foreign key (commune_id, for_organisation_id) references organisation (commune_id, id),
  foreign key (commune_id, hamlet_id) references hamlet (commune_id, id),
  foreign key (commune_id, filed_by_resident_id) references resident (commune_id, id),
  foreign key (commune_id, authorisation_id) references authorisation (commune_id, id),
  foreign key (commune_id, contact_id) references contact (commune_id, id),
  foreign key (commune_id, assigned_account_id) references account (commune_id, id)
);
create unique index case_record_code on case_record (commune_id, code) where code is not null;
create index case_record_external on case_record (commune_id, external_code) where external_code is not null;
create unique index case_record_draft on case_record (commune_id, draft_id) where draft_id is not null;
create index case_record_open on case_record (commune_id, act_by, id) where closed_at is null;
create index case_record_assigned on case_record (commune_id, assigned_account_id, act_by, id) where closed_at is null;
create index case_record_newest on case_record (commune_id, filed_at desc, id desc);
create index case_record_person on case_record (commune_id, for_person_id) where for_person_id is not null;
create index case_record_filer on case_record (commune_id, filed_by_resident_id) where filed_by_resident_id is not null;
create index case_record_phone on case_record (commune_id, applicant_phone_index) where applicant_phone_index is not null;
create index case_record_contact on case_record (commune_id, contact_id) where contact_id is not null;
call commune_table('case_record');

-- Who, when, what, why. Added, never changed.
create table case_action (
  id bigint generated always as identity primary key,
  commune_id int not null references commune (id),
  case_id int not null,
  kind text not null,
  -- When it counts from, and when it was written down.
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_kind text not null check (by_kind in ('resident', 'staff', 'system')),
  account_id int,
  resident_id int,
  by_name text not null,
  reason text,
  details jsonb not null default '{}',
  unique (commune_id, id),
  foreign key (commune_id, case_id) references case_record (commune_id, id),
  foreign key (commune_id, account_id) references account (commune_id, id),
  foreign key (commune_id, resident_id) references resident (commune_id, id)
);
create index case_action_case on case_action (commune_id, case_id, id);
call commune_table('case_action');

-- The files of a case: what the resident gave, what was added, what came out.
create table case_paper (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  case_id int not null,
  action_id bigint,
  role text not null check (role in ('filed', 'supplement', 'result', 'office')),
  paper_id text not null,
  name text not null,
  file_id uuid not null references file (id),
  thumbnail_file_id uuid references file (id),
  added_at timestamptz not null,
  unique (commune_id, id),
  foreign key (commune_id, case_id) references case_record (commune_id, id),
  foreign key (commune_id, action_id) references case_action (commune_id, id)
);
create index case_paper_case on case_paper (commune_id, case_id);
call commune_table('case_paper');

-- The last order number of an agency's day.
create table case_counter (
  commune_id int not null references commune (id),
  agency_code text not null,
  day date not null,
  last int not null,
  primary key (commune_id, agency_code, day)
);
call commune_table('case_counter');

-- Steps a kind of case goes through inside the office, with their hours; the row without a procedure holds for all others.
create table case_step (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  procedure_code text references procedure (code),
  position int not null,
  name text not null,
  working_hours int not null check (working_hours between 0 and 2000),
  replaced_at timestamptz
);
create unique index case_step_now on case_step (commune_id, coalesce(procedure_code, ''), position) where replaced_at is null;
call commune_table('case_step');

-- Who stands in for whom while away.
create table substitute (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  account_id int not null,
  substitute_account_id int not null,
  starts_on date not null,
  ends_on date not null,
  reason text not null,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  unique (commune_id, id),
  check (account_id <> substitute_account_id),
  check (starts_on <= ends_on),
  foreign key (commune_id, account_id) references account (commune_id, id),
  foreign key (commune_id, substitute_account_id) references account (commune_id, id)
);
create index substitute_account on substitute (commune_id, account_id, ends_on) where ended_at is null;
call commune_table('substitute');

-- Look-ups without signing in, to limit them.
create table case_look_up (
  id bigint generated always as identity primary key,
  commune_id int not null references commune (id),
  case_id int,
  address text not null,
  is_right boolean not null,
  at timestamptz not null,
  foreign key (commune_id, case_id) references case_record (commune_id, id)
);
create index case_look_up_address on case_look_up (commune_id, address, at);
create index case_look_up_case on case_look_up (commune_id, case_id, at) where case_id is not null;
call commune_table('case_look_up');
