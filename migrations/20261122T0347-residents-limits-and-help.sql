-- How often codes may be asked for, papers with a one-time code told by a volunteer, and what a browser holds while it proves who it is.

-- A code on paper is tried like a code in a message, and counted like one.
alter table resident_proof drop constraint resident_proof_kind_check;
alter table resident_proof add constraint resident_proof_kind_check check (kind in ('phone', 'zalo', 'vneid', 'paper'));
-- The person says that others use this computer too.
alter table resident_proof add column is_shared boolean not null default false;
-- Who begins while signed in adds a proof to their own account instead of signing in anew.
alter table resident_proof add column resident_id int;
alter table resident_proof add constraint resident_proof_resident foreign key (commune_id, resident_id) references resident (commune_id, id);
create index resident_proof_browser on resident_proof (commune_id, browser_hash) where browser_hash is not null;
create index resident_proof_waiting on resident_proof (commune_id, contact_id) where kind = 'zalo' and closed_at is null;

create table resident_setting (
  commune_id int primary key references commune (id),
  codes_an_hour_to_phone int not null default 3 check (codes_an_hour_to_phone between 1 and 100),
  codes_a_day_to_phone int not null default 6 check (codes_a_day_to_phone between 1 and 1000),
  codes_an_hour_from_address int not null default 10 check (codes_an_hour_from_address between 1 and 10000),
  codes_a_day_from_address int not null default 40 check (codes_a_day_from_address between 1 and 100000),
  codes_a_day int not null default 1000 check (codes_a_day between 1 and 1000000)
);
call commune_table('resident_setting');

-- An account opened before a volunteer: who was there, what was read aloud, and the code told for the first sign-in.
create table resident_opening (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  resident_id int not null,
  account_id int not null,
  hamlet_id int,
  with_phone boolean not null,
  -- The words the resident agreed to, as they were read.
  consent_words text not null,
  opened_at timestamptz not null,
  -- Blind index of the eight digits; null once used, or where a phone proved the person.
  code_index text,
  code_expires_at timestamptz,
  code_used_at timestamptz,
  foreign key (commune_id, resident_id) references resident (commune_id, id),
  foreign key (commune_id, account_id) references account (commune_id, id),
  foreign key (commune_id, hamlet_id) references hamlet (commune_id, id)
);
create unique index resident_opening_code on resident_opening (commune_id, code_index) where code_index is not null;
create index resident_opening_account on resident_opening (commune_id, account_id, opened_at);
call commune_table('resident_opening');
