-- Entries join the chain when their transaction commits, not when the act is done. The head of a commune's chain is then the
-- last lock a transaction takes: it is held for a moment, and two transactions that also share other rows cannot deadlock over it.

-- Negative: an entry of a transaction under way, not on the chain yet.
create sequence audit_unbound as bigint increment -1 minvalue -9223372036854775807 maxvalue -1 cycle;

create or replace function audit_append(p_at timestamptz, p_actor_kind text, p_actor_id int, p_actor_name text, p_action text, p_subject text, p_why text, p_input jsonb)
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
