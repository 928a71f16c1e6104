-- An account becomes a person's: by the number and a proved phone, or by a code shown at the desk. Two accounts of one person become one.

create table resident_link_code (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  resident_id int not null,
  -- Blind index of the six digits; null once used, ended or too old.
  code_index text,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by_account_id int,
  person_id int,
  foreign key (commune_id, resident_id) references resident (commune_id, id),
  foreign key (commune_id, used_by_account_id) references account (commune_id, id),
  foreign key (commune_id, person_id) references person (commune_id, id)
);
create unique index resident_link_code_open on resident_link_code (commune_id, code_index) where code_index is not null;
create index resident_link_code_resident on resident_link_code (commune_id, resident_id, asked_at);
call commune_table('resident_link_code');

-- A closed account that goes on in another: what it filed and began is seen there, and it can be opened again as it was.
alter table resident add column joined_into_resident_id int;
alter table resident add constraint resident_joined foreign key (commune_id, joined_into_resident_id) references resident (commune_id, id);
alter table resident add constraint resident_joined_is_closed check (joined_into_resident_id is null or closed_at is not null);
create index resident_joined_into on resident (commune_id, joined_into_resident_id) where joined_into_resident_id is not null;
