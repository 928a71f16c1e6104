-- What the runtime keeps for every module: the audit chain, first answers of repeated writes, and files.

create table audit_head (
  commune_id int primary key references commune (id),
  seq bigint not null,
  hash bytea not null
);
call commune_table('audit_head');

create table audit_entry (
  commune_id int not null references commune (id),
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id int,
  actor_name text not null,
  action text not null,
  subject text not null,
  why text,
  input jsonb not null,
  hash bytea not null,
  primary key (commune_id, seq)
);
create index audit_entry_subject on audit_entry (commune_id, subject, seq);
call commune_table('audit_entry');

-- The app may read the trail and add to its end, through audit_append alone.
revoke insert, update, delete on audit_head, audit_entry from caunoi_app;

create function audit_text(e audit_entry) returns text language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select concat_ws(chr(31), e.commune_id, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_kind, coalesce(e.actor_id::text, '-'), e.actor_name, e.action, e.subject, coalesce(e.why, '-'), e.input::text) $$;

-- Entries join the chain when their transaction commits, not when the act is done. The head of a commune's chain is then the
-- last lock a transaction takes: it is held for a moment, and two transactions that also share other rows cannot deadlock over it.

-- Negative: an entry of a transaction under way, not on the chain yet.
create sequence audit_unbound as bigint increment -1 minvalue -9223372036854775807 maxvalue -1 cycle;

create function audit_append(p_at timestamptz, p_actor_kind text, p_actor_id int, p_actor_name text, p_action text, p_subject text, p_why text, p_input jsonb)
  returns bigint language plpgsql security definer set search_path = public, pg_catalog, pg_temp as $$
declare
  v_seq bigint := nextval('audit_unbound');
begin
  insert into audit_entry (commune_id, seq, at, actor_kind, actor_id, actor_name, action, subject, why, input, hash)
    values (current_commune(), v_seq, p_at, p_actor_kind, p_actor_id, p_actor_name, p_action, p_subject, p_why, p_input, '\x00');
  return v_seq;
end $$;

-- Binds one entry to the end of its commune's chain: its hash covers the entry and the hash before it.
create function audit_bind() returns trigger language plpgsql security definer set search_path = public, pg_catalog, pg_temp as $$
declare
  v_entry audit_entry;
  v_head audit_head;
begin
  -- One transaction may have acted in several communes; row security asks for the entry's own.
  perform set_config('app.commune', new.commune_id::text, true);
  insert into audit_head (commune_id, seq, hash) values (new.commune_id, 0, '\x00') on conflict do nothing;
  select * into strict v_head from audit_head where commune_id = new.commune_id for update;
  v_entry := new;
  v_entry.seq := v_head.seq + 1;
  v_entry.hash := sha256(v_head.hash || convert_to(audit_text(v_entry), 'UTF8'));
  update audit_entry set seq = v_entry.seq, hash = v_entry.hash where commune_id = new.commune_id and seq = new.seq;
  update audit_head set seq = v_entry.seq, hash = v_entry.hash where commune_id = new.commune_id;
  return null;
end $$;
revoke all on function audit_bind() from public;

create constraint trigger audit_bind after insert on audit_entry deferrable initially deferred
  for each row when (new.seq < 0) execute function audit_bind();

revoke all on function audit_append(timestamptz, text, int, text, text, text, text, jsonb) from public;
grant execute on function audit_append(timestamptz, text, int, text, text, text, text, jsonb) to caunoi_app, caunoi_steward;

create table first_answer (
  commune_id int not null references commune (id),
  operation text not null,
  key text not null,
  input_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (commune_id, operation, key)
);
create index first_answer_at on first_answer (at);
call commune_table('first_answer');

create table file (
  id uuid primary key,
  commune_id int not null references commune (id),
  name text not null,
  media_type text not null,
  size_bytes int not null,
  sha256 text not null,
  is_public boolean not null default false,
  created_at timestamptz not null
);
create index file_commune on file (commune_id, created_at);
call commune_table('file');
