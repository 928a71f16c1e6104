-- The commune's own register of people, households and organisations, who acts for whom, and through which contacts they are reached.

create table household (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  hamlet_id int,
  -- Number of the household in the clerk's own book.
  book_number text,
  address text,
  import_id int,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (commune_id, id),
  foreign key (commune_id, hamlet_id) references hamlet (commune_id, id)
);
create index household_hamlet on household (commune_id, hamlet_id);
create index household_book on household (commune_id, book_number) where book_number is not null;
call commune_table('household');

create table person (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  full_name text not null,
  folded_name text not null,
  sex text check (sex in ('male', 'female')),
  birth_date date,
  -- Known even where the day is not.
  birth_year int check (birth_year between 1880 and 2200),
  identity_sealed text,
  identity_index text,
  phone_sealed text,
  phone_index text,
  hamlet_id int,
  address text,
  household_id int,
  household_role text check (household_role in ('head', 'spouse', 'child', 'parent', 'grandchild', 'sibling', 'other')),
  import_id int,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  moved_away_on date,
  died_on date,
  erased_at timestamptz,
  unique (commune_id, id),
  check ((identity_sealed is null) = (identity_index is null)),
  check ((phone_sealed is null) = (phone_index is null)),
  foreign key (commune_id, hamlet_id) references hamlet (commune_id, id),
  foreign key (commune_id, household_id) references household (commune_id, id)
);
create unique index person_identity on person (commune_id, identity_index) where identity_index is not null;
create index person_phone on person (commune_id, phone_index) where phone_index is not null;
create index person_household on person (commune_id, household_id) where household_id is not null;
create index person_name on person (commune_id, folded_name text_pattern_ops);
create index person_hamlet on person (commune_id, hamlet_id, folded_name);
call commune_table('person');

create table organisation (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  kind text not null check (kind in ('business', 'household_business', 'cooperative', 'other')),
  name text not null,
  folded_name text not null,
  tax_code text,
  hamlet_id int,
  address text,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (commune_id, id),
  foreign key (commune_id, hamlet_id) references hamlet (commune_id, id)
);
create unique index organisation_tax_code on organisation (commune_id, tax_code) where tax_code is not null and closed_at is null;
create index organisation_name on organisation (commune_id, folded_name text_pattern_ops);
call commune_table('organisation');

-- Who may act for whom: a child for an elder, a representative for an organisation. Recorded, ended or withdrawn, never deleted.
create table authorisation (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  for_person_id int,
  for_organisation_id int,
  by_person_id int not null,
  basis text not null check (basis in ('parent_of_minor', 'guardian', 'relative', 'written', 'representative')),
  -- Empty: every procedure.
  procedure_codes text[] not null default '{}',
  evidence text not null,
  evidence_file_id uuid references file (id),
  starts_on date not null,
  ends_on date,
  recorded_by_account_id int,
  -- The person represented has said yes through a contact of their own, at the desk, or before a volunteer.
  agreed_how text not null check (agreed_how in ('code', 'desk', 'volunteer', 'law')),
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  unique (commune_id, id),
  check ((for_person_id is null) <> (for_organisation_id is null)),
  check (for_person_id is distinct from by_person_id),
  foreign key (commune_id, for_person_id) references person (commune_id, id),
  foreign key (commune_id, for_organisation_id) references organisation (commune_id, id),
  foreign key (commune_id, by_person_id) references person (commune_id, id),
  foreign key (commune_id, recorded_by_account_id) references account (commune_id, id)
);
create index authorisation_by on authorisation (commune_id, by_person_id);
create index authorisation_for_person on authorisation (commune_id, for_person_id) where for_person_id is not null;
create index authorisation_for_organisation on authorisation (commune_id, for_organisation_id) where for_organisation_id is not null;
call commune_table('authorisation');

-- One person may have several Zalo users and phones; one phone may serve several people.
create table person_contact (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  person_id int not null,
  contact_id int not null,
  proved_how text not null check (proved_how in ('code', 'zalo', 'vneid', 'desk', 'volunteer')),
  proved_at timestamptz not null,
  ended_at timestamptz,
  foreign key (commune_id, person_id) references person (commune_id, id),
  foreign key (commune_id, contact_id) references contact (commune_id, id)
);
create unique index person_contact_once on person_contact (commune_id, person_id, contact_id) where ended_at is null;
create index person_contact_contact on person_contact (commune_id, contact_id) where ended_at is null;
call commune_table('person_contact');
