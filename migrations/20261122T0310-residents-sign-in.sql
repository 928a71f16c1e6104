-- Residents who sign in, what they prove themselves by, and their sessions beside those of staff.

create table resident (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  -- Null until the desk, VNeID or the person's own details say who it is.
  person_id int,
  contact_id int not null,
  name text not null,
  opened_how text not null check (opened_how in ('phone', 'zalo', 'vneid', 'volunteer', 'desk')),
  opened_by_account_id int,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (commune_id, id),
  foreign key (commune_id, person_id) references person (commune_id, id),
  foreign key (commune_id, contact_id) references contact (commune_id, id),
  foreign key (commune_id, opened_by_account_id) references account (commune_id, id)
);
create unique index resident_person on resident (commune_id, person_id) where person_id is not null and closed_at is null;
create index resident_contact on resident (commune_id, contact_id) where closed_at is null;
call commune_table('resident');

-- The state's identity provider names the person by an opaque subject.
create table resident_identity (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  resident_id int not null,
  provider text not null,
  subject_index text not null,
  linked_at timestamptz not null,
  unique (commune_id, provider, subject_index),
  foreign key (commune_id, resident_id) references resident (commune_id, id)
);
call commune_table('resident_identity');

-- A proof under way: a code sent to a phone, a link sent in Zalo, a journey to the identity provider. Used once.
create table resident_proof (
  token_hash bytea primary key,
  commune_id int not null references commune (id),
  kind text not null check (kind in ('phone', 'zalo', 'vneid')),
  contact_id int,
  phone_index text,
  phone_sealed text,
  code_hash bytea,
  attempts_left int not null default 5,
  address text not null,
  -- The browser that asked: a link opened elsewhere is useless.
  browser_hash bytea,
  state_sealed text,
  back_to text,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  proved_at timestamptz,
  closed_at timestamptz,
  foreign key (commune_id, contact_id) references contact (commune_id, id)
);
create index resident_proof_phone on resident_proof (commune_id, phone_index, asked_at);
create index resident_proof_address on resident_proof (commune_id, address, asked_at);
create index resident_proof_day on resident_proof (commune_id, asked_at);
call commune_table('resident_proof');

alter table session alter column account_id drop not null;
alter table session add column resident_id int;
-- Minutes without use after which the session ends; null: the office's setting.
alter table session add column idle_minutes int check (idle_minutes > 0);
alter table session add constraint session_one_holder check ((kind = 'staff') = (account_id is not null) and (kind = 'resident') = (resident_id is not null));
alter table session add constraint session_resident foreign key (commune_id, resident_id) references resident (commune_id, id);
create index session_resident_open on session (commune_id, resident_id) where resident_id is not null;

drop function session_actor(bytea);
create function session_actor(p_token_hash bytea)
  returns table (kind text, holder_id int, session_id int, name text, person_id int, contact_id int, grants jsonb)
  language plpgsql security definer set search_path = public, pg_catalog, pg_temp as $$
declare
  v_commune int := nullif(current_setting('app.commune', true), '')::int;
  v_session session;
  v_idle interval;
begin
  select s.* into v_session from session s where s.token_hash = p_token_hash and s.commune_id = v_commune and s.expires_at > now();
  if not found then return; end if;
  v_idle := make_interval(mins => coalesce(v_session.idle_minutes, (select s.idle_minutes from account_setting s where s.commune_id = v_commune), 30));
  if v_session.last_seen_at <= now() - v_idle then return; end if;
  if v_session.last_seen_at < now() - interval '1 minute' then
    update session s set last_seen_at = now() where s.id = v_session.id and s.commune_id = v_commune;
  end if;
  if v_session.kind = 'resident' then
    return query select 'resident', r.id, v_session.id, r.name, r.person_id, r.contact_id, '[]'::jsonb
      from resident r where r.commune_id = v_commune and r.id = v_session.resident_id and r.closed_at is null;
    return;
  end if;
  return query
    select 'staff', a.id, v_session.id, a.name, null::int, null::int,
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'hamletId', g.hamlet_id, 'field', g.field) order by g.id)
        from role_grant g where g.commune_id = v_commune and g.account_id = a.id), '[]'::jsonb)
    from account a where a.commune_id = v_commune and a.id = v_session.account_id and a.is_active;
end $$;
revoke all on function session_actor(bytea) from public;
grant execute on function session_actor(bytea) to caunoi_app;
