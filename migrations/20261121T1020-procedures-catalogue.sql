-- The national catalogue of commune procedures, shared by every commune, and what each commune says beside it.

create table procedure_import (
  id int generated always as identity primary key,
  at timestamptz not null,
  source_hash text not null,
  records int not null,
  added int not null,
  changed int not null,
  gone int not null
);

-- One row for each reading of a record that differed from the one before; the open one is what is shown.
create table procedure_version (
  id int generated always as identity primary key,
  code text not null,
  content jsonb not null,
  content_hash text not null,
  source text not null,
  read_at text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  import_id int not null references procedure_import (id)
);
create index procedure_version_code on procedure_version (code, id);
create unique index procedure_version_open on procedure_version (code) where valid_to is null;

create table procedure (
  code text primary key,
  name text not null,
  field text not null,
  is_core boolean not null,
  version_id int not null references procedure_version (id),
  gone_at timestamptz
);

create table procedure_change (
  import_id int not null references procedure_import (id),
  code text not null,
  kind text not null check (kind in ('added', 'changed', 'gone')),
  name text not null,
  fields text[] not null,
  primary key (import_id, code)
);
create index procedure_change_code on procedure_change (code, import_id);

-- Readings are kept for ever: the app may add them and close the one before, nothing else.
call shared_table('procedure_import', 'select, insert');
call shared_table('procedure_version', 'select, insert');
call shared_table('procedure', 'select, insert');
call shared_table('procedure_change', 'select, insert');
grant update (valid_to) on procedure_version to caunoi_app;
grant update (name, field, is_core, version_id, gone_at) on procedure to caunoi_app;

-- What one commune says of a procedure. Each saying is a row; the one not replaced holds.
create table procedure_local (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  code text not null references procedure (code),
  intake_mode text check (intake_mode in ('guide', 'prepare', 'official')),
  decision_number text,
  decision_date date,
  note text,
  desk text,
  is_hidden boolean not null default false,
  reason text not null,
  by_account_id int,
  by_name text not null,
  at timestamptz not null,
  replaced_at timestamptz,
  foreign key (commune_id, by_account_id) references account (commune_id, id),
  check (intake_mode is distinct from 'official' or (decision_number is not null and decision_date is not null))
);
create unique index procedure_local_holding on procedure_local (commune_id, code) where replaced_at is null;
create index procedure_local_code on procedure_local (commune_id, code, id);
call commune_table('procedure_local');
revoke update, delete on procedure_local from caunoi_app;
grant update (replaced_at) on procedure_local to caunoi_app;

-- A mistake seen in the national record, to be reported upward: who saw it, when, and why they think so.
create table procedure_correction (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  code text not null references procedure (code),
  version_id int not null references procedure_version (id),
  part text not null,
  proposed text not null,
  reason text not null,
  by_account_id int,
  by_name text not null,
  at timestamptz not null,
  foreign key (commune_id, by_account_id) references account (commune_id, id)
);
create index procedure_correction_code on procedure_correction (commune_id, code, id);
call commune_table('procedure_correction');
revoke update, delete on procedure_correction from caunoi_app;
