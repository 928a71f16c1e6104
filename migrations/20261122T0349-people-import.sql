-- Lists of people as clerks keep them, on their way into the register: each row sealed until it is written, and what it changed, so that a whole import can be taken back.

create table person_import (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  file_name text not null,
  sheet_name text not null,
  file_hash text not null,
  -- What each column holds, '' for what is not taken; the rows of the header, 0 without one.
  columns text[] not null default '{}',
  header_from int not null default 0,
  header_to int not null default 0,
  total_rows int not null default 0,
  count_new int not null default 0,
  count_same int not null default 0,
  count_changed int not null default 0,
  count_twin int not null default 0,
  count_doubtful int not null default 0,
  count_asked int not null default 0,
  count_refused int not null default 0,
  count_households int not null default 0,
  done_rows int not null default 0,
  begun_by_account_id int,
  begun_at timestamptz not null,
  previewed_at timestamptz,
  apply_asked_at timestamptz,
  applied_at timestamptz,
  roll_back_asked_at timestamptz,
  rolled_back_at timestamptz,
  rolled_back_why text,
  dropped_at timestamptz,
  -- Its rows are no longer kept.
  erased_at timestamptz,
  unique (commune_id, id),
  foreign key (commune_id, begun_by_account_id) references account (commune_id, id)
);
create index person_import_begun on person_import (commune_id, begun_at desc);
call commune_table('person_import');

create table person_import_row (
  commune_id int not null references commune (id),
  import_id int not null,
  row_number int not null check (row_number > 0),
  cells_sealed text,
  -- What the preview found; null before it. Doubtful rows wait for a choice.
  verdict text check (verdict in ('new', 'same', 'changed', 'twin', 'doubtful', 'refused', 'nobody')),
  plan_sealed text,
  problems int not null default 0,
  household_number int,
  -- The earlier row, or the person of the register, whose person this row is or may be.
  twin_row int,
  twin_person_id int,
  choice text check (choice in ('left', 'right', 'both')),
  -- The person written, without a reference: it may be gone again.
  person_id int,
  applied_at timestamptz,
  outcome text check (outcome in ('made', 'changed', 'none', 'clashed', 'merged')),
  before_sealed text,
  after_mark text,
  undone text check (undone in ('removed', 'restored', 'kept')),
  primary key (commune_id, import_id, row_number),
  foreign key (commune_id, import_id) references person_import (commune_id, id)
);
create index person_import_row_verdict on person_import_row (commune_id, import_id, verdict, row_number);
create index person_import_row_waiting on person_import_row (commune_id, import_id, row_number) where applied_at is null and verdict is not null;
call commune_table('person_import_row');

create table person_import_household (
  commune_id int not null references commune (id),
  import_id int not null,
  number int not null check (number > 0),
  home_sealed text,
  -- The household of the register it is, found or made.
  household_id int,
  applied_at timestamptz,
  outcome text check (outcome in ('made', 'changed', 'none')),
  before_sealed text,
  after_mark text,
  undone text check (undone in ('removed', 'restored', 'kept')),
  primary key (commune_id, import_id, number),
  foreign key (commune_id, import_id) references person_import (commune_id, id)
);
call commune_table('person_import_household');
