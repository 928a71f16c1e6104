-- What residents ask of the commune about their own data: to correct or to erase it. Answered by an officer with a reason, by a day.

create table data_request (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  resident_id int not null,
  -- Null while nobody has said who the resident is.
  person_id int,
  kind text not null check (kind in ('correct', 'erase')),
  words_sealed text,
  asked_at timestamptz not null,
  due_on date not null,
  decided_at timestamptz,
  is_granted boolean,
  decided_by_account_id int,
  decided_by_name text,
  answer text,
  unique (commune_id, id),
  check ((decided_at is null) = (is_granted is null)),
  foreign key (commune_id, resident_id) references resident (commune_id, id),
  foreign key (commune_id, person_id) references person (commune_id, id),
  foreign key (commune_id, decided_by_account_id) references account (commune_id, id)
);
create index data_request_open on data_request (commune_id, due_on) where decided_at is null;
create unique index data_request_once on data_request (commune_id, resident_id, kind) where decided_at is null;
call commune_table('data_request');

-- The nightly clearing asks by age.
create index case_look_up_at on case_look_up (commune_id, at);

-- Who looked is asked by the thing alone: `case:7 file:…` is about `case:7`.
create index audit_entry_about on audit_entry (commune_id, split_part(subject, ' ', 1), seq);
