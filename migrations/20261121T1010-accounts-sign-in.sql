-- Staff, their rights, how they prove who they are, and the sessions that follow.

create table account (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  login text not null,
  name text not null,
  title text,
  field text,
  phone_sealed text,
  password_hash text,
  totp_sealed text,
  totp_last_step bigint,
  is_active boolean not null default true,
  successor_id int,
  created_at timestamptz not null default now(),
  left_at timestamptz,
  unique (commune_id, login),
  unique (commune_id, id),
  foreign key (commune_id, successor_id) references account (commune_id, id)
);
call commune_table('account');

create table role_grant (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  account_id int not null,
  role text not null,
  hamlet_id int,
  field text,
  foreign key (commune_id, account_id) references account (commune_id, id),
  foreign key (commune_id, hamlet_id) references hamlet (commune_id, id)
);
create index role_grant_account on role_grant (commune_id, account_id);
create unique index role_grant_once on role_grant (commune_id, account_id, role, coalesce(hamlet_id, 0), coalesce(field, ''));
call commune_table('role_grant');

create table session (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  account_id int not null,
  kind text not null default 'staff' check (kind in ('staff', 'resident')),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '12 hours',
  address text,
  device text,
  foreign key (commune_id, account_id) references account (commune_id, id)
);
create index session_account on session (commune_id, account_id);
create index session_expires on session (expires_at);
call commune_table('session');

-- The password was right; the second proof is awaited.
create table sign_in_step (
  token_hash bytea primary key,
  commune_id int not null references commune (id),
  account_id int not null,
  passkey_challenge text,
  expires_at timestamptz not null,
  foreign key (commune_id, account_id) references account (commune_id, id)
);
call commune_table('sign_in_step');

-- Whether a name is locked is read from its failures, for names that do not exist as well: a lock tells nothing.
create table sign_in_failure (
  id bigint generated always as identity primary key,
  commune_id int not null references commune (id),
  login text not null,
  address text not null,
  at timestamptz not null
);
create index sign_in_failure_login on sign_in_failure (commune_id, login, at);
create index sign_in_failure_address on sign_in_failure (commune_id, address, at);
call commune_table('sign_in_failure');

create table passkey (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  account_id int not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  unique (commune_id, credential_id),
  foreign key (commune_id, account_id) references account (commune_id, id)
);
create index passkey_account on passkey (commune_id, account_id);
call commune_table('passkey');

-- A proof being added to a signed-in account: a new TOTP secret, or what the browser was asked for a new passkey.
create table proof_enrolment (
  commune_id int not null references commune (id),
  account_id int not null,
  kind text not null check (kind in ('totp', 'passkey')),
  totp_sealed text,
  question text,
  expires_at timestamptz not null,
  primary key (commune_id, account_id, kind),
  foreign key (commune_id, account_id) references account (commune_id, id)
);
call commune_table('proof_enrolment');

-- A lost password or device: asked for by one person, decided by another administrator.
create table recovery (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  account_id int not null,
  reason text not null,
  asked_by int not null,
  asked_at timestamptz not null,
  decided_by int,
  decided_at timestamptz,
  is_approved boolean,
  check (decided_by <> asked_by and decided_by <> account_id),
  check ((decided_by is null) = (is_approved is null)),
  foreign key (commune_id, account_id) references account (commune_id, id),
  foreign key (commune_id, asked_by) references account (commune_id, id),
  foreign key (commune_id, decided_by) references account (commune_id, id)
);
create unique index recovery_open on recovery (commune_id, account_id) where decided_at is null;
call commune_table('recovery');

-- The one-time link with which a person sets password and TOTP, at first or after a recovery.
create table activation (
  token_hash bytea primary key,
  commune_id int not null references commune (id),
  account_id int not null,
  totp_sealed text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (commune_id, account_id) references account (commune_id, id)
);
create index activation_account on activation (commune_id, account_id);
call commune_table('activation');

create table account_setting (
  commune_id int primary key references commune (id),
  idle_minutes int not null check (idle_minutes between 5 and 480)
);
call commune_table('account_setting');

-- Who holds a living session of the commune the transaction is in. Not called without app.commune.
-- Notes at most once a minute that the session is in use.
create function session_actor(p_token_hash bytea)
  returns table (account_id int, session_id int, kind text, name text, grants jsonb)
  language plpgsql security definer set search_path = public, pg_catalog, pg_temp as $$
declare
  v_commune int := nullif(current_setting('app.commune', true), '')::int;
  v_session session;
  v_idle interval := make_interval(mins => coalesce((select s.idle_minutes from account_setting s where s.commune_id = v_commune), 30));
begin
  select s.* into v_session from session s join account a on a.commune_id = s.commune_id and a.id = s.account_id
    where s.token_hash = p_token_hash and s.commune_id = v_commune and a.is_active
      and s.expires_at > now() and s.last_seen_at > now() - v_idle;
  if not found then return; end if;
  if v_session.last_seen_at < now() - interval '1 minute' then
    update session s set last_seen_at = now() where s.id = v_session.id and s.commune_id = v_commune;
  end if;
  return query
    select a.id, v_session.id, v_session.kind, a.name,
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'hamletId', g.hamlet_id, 'field', g.field) order by g.id)
        from role_grant g where g.commune_id = v_commune and g.account_id = a.id), '[]'::jsonb)
    from account a where a.commune_id = v_commune and a.id = v_session.account_id;
end $$;
revoke all on function session_actor(bytea) from public;
grant execute on function session_actor(bytea) to caunoi_app;

-- Where a commune's audit chain does not hold: an entry changed, one missing, or the end cut off. No rows: it holds.
-- Row security applies: the app sees its commune, the steward all.
create function audit_breaks()
  returns table (commune_id int, seq bigint, problem text) language sql stable
  set search_path = public, pg_catalog, pg_temp as $$
  with chained as (
    select e.commune_id, e.seq, e.hash,
      e.seq - coalesce(lag(e.seq) over chain, 0) as step,
      sha256(coalesce(lag(e.hash) over chain, '\x00'::bytea) || convert_to(audit_text(e), 'UTF8')) as expected
    from audit_entry e where e.seq > 0 window chain as (partition by e.commune_id order by e.seq)
  )
  select c.commune_id, c.seq, case when c.step <> 1 then 'missing' else 'changed' end from chained c where c.step <> 1 or c.hash <> c.expected
  union all
  select commune_id, coalesce(h.seq, l.seq), 'end' from audit_head h
    full join (select distinct on (e.commune_id) e.commune_id, e.seq, e.hash from audit_entry e where e.seq > 0 order by e.commune_id, e.seq desc) l using (commune_id)
    where coalesce(h.seq, 0) <> coalesce(l.seq, 0) or (h.seq > 0 and h.hash <> l.hash)
$$;
grant execute on function audit_breaks() to caunoi_app, caunoi_steward;
