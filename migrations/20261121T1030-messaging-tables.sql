-- Contacts and their consents, the ledger of every message, channel accounts, and what providers told us.

create table channel_account (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  channel text not null check (channel in ('zalo', 'sms')),
  account_ref text not null,
  name text not null,
  state text not null default 'needs_consent' check (state in ('connected', 'needs_consent', 'disabled')),
  state_reason text,
  tokens_sealed text,
  tokens_at timestamptz,
  tokens_expire_at timestamptz,
  -- Set while a refresh is under way; found set by the next one, the one before died with the single-use token perhaps spent.
  refreshing_since timestamptz,
  refresh_failures int not null default 0,
  last_refresh_problem text,
  consent_state_hash bytea,
  consent_verifier_sealed text,
  consent_code_sealed text,
  consent_expires_at timestamptz,
  paused_until timestamptz,
  pause_reason text,
  settings jsonb not null default '{}',
  last_event_at timestamptz,
  last_retry_seen_at timestamptz,
  created_at timestamptz not null,
  unique (commune_id, id),
  unique (channel, account_ref)
);
call commune_table('channel_account');
call owner_looks_up('channel_account');

create table contact (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  name text,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (commune_id, id)
);
call commune_table('contact');

-- Where a contact can be reached: a Zalo user of one page, a phone, a browser.
create table contact_point (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  contact_id int not null,
  channel text not null check (channel in ('zalo', 'sms', 'web')),
  channel_account_id int,
  user_ref text,
  phone_sealed text,
  phone_index text,
  is_following boolean,
  last_interaction_at timestamptz,
  follow_changed_at timestamptz,
  blocked_at timestamptz,
  blocked_reason text,
  verified_at timestamptz,
  created_at timestamptz not null,
  unique (commune_id, id),
  foreign key (commune_id, contact_id) references contact (commune_id, id),
  foreign key (commune_id, channel_account_id) references channel_account (commune_id, id),
  check (channel <> 'zalo' or (user_ref is not null and channel_account_id is not null)),
  check (channel <> 'sms' or (phone_sealed is not null and phone_index is not null))
);
create unique index contact_point_user on contact_point (commune_id, channel_account_id, user_ref) where channel = 'zalo';
create unique index contact_point_phone on contact_point (commune_id, phone_index) where channel = 'sms';
create index contact_point_contact on contact_point (commune_id, contact_id);
call commune_table('contact_point');

-- Given and taken back, one row each; the newest of a purpose and channel holds.
create table consent (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  contact_id int not null,
  purpose text not null,
  channel text not null check (channel in ('zalo', 'sms', 'web', 'call')),
  is_given boolean not null,
  evidence text not null,
  at timestamptz not null,
  foreign key (commune_id, contact_id) references contact (commune_id, id)
);
create index consent_contact on consent (commune_id, contact_id, purpose, channel, at);
call commune_table('consent');

-- A phone a contact says is theirs, waiting for the code that was sent to it.
create table phone_link (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  contact_id int not null,
  phone_sealed text not null,
  phone_index text not null,
  code_hash bytea not null,
  attempts_left int not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  is_confirmed boolean not null default false,
  foreign key (commune_id, contact_id) references contact (commune_id, id)
);
create unique index phone_link_open on phone_link (commune_id, contact_id) where closed_at is null;
create index phone_link_phone on phone_link (commune_id, phone_index, asked_at);
call commune_table('phone_link');

create table message_template (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  code text not null,
  name text not null,
  created_at timestamptz not null,
  unique (commune_id, id),
  unique (commune_id, code)
);
call commune_table('message_template');

-- Never changed once written: a message stays pinned to the version it was queued with.
create table message_template_version (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  template_id int not null,
  version int not null,
  text text not null,
  zalo_user_template_ref text,
  zalo_phone_template_ref text,
  price_dong int,
  created_by int,
  created_at timestamptz not null,
  unique (commune_id, id),
  unique (commune_id, template_id, version),
  foreign key (commune_id, template_id) references message_template (commune_id, id)
);
call commune_table('message_template_version');

create table message (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  contact_id int not null,
  purpose text not null check (purpose in ('reply', 'code', 'case', 'notice', 'emergency')),
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'delivered', 'seen', 'failed', 'unknown')),
  text text not null,
  choices jsonb not null default '[]',
  attachment_file_id uuid,
  template_version_id int,
  template_data jsonb,
  conversation_entry_id int,
  quoted_provider_message_id text,
  phone_sealed text,
  idempotency_key text not null,
  kind text,
  channel text,
  channel_account_id int,
  contact_point_id int,
  provider_message_id text,
  parts_total int,
  tries int not null default 0,
  price_dong int,
  reason text,
  reason_code text,
  not_before timestamptz,
  queued_at timestamptz not null,
  sending_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  seen_at timestamptz,
  unknown_since timestamptz,
  closed_at timestamptz,
  resolved_by int,
  unique (commune_id, id),
  unique (commune_id, idempotency_key),
  foreign key (commune_id, contact_id) references contact (commune_id, id),
  foreign key (commune_id, template_version_id) references message_template_version (commune_id, id),
  foreign key (commune_id, channel_account_id) references channel_account (commune_id, id)
);
create index message_open on message (commune_id, state, not_before) where state in ('queued', 'sending', 'unknown', 'failed');
create index message_contact on message (commune_id, contact_id, id desc);
call commune_table('message');

-- One call to a provider. No outcome: the call is under way, or whoever made it died.
create table message_attempt (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  message_id int not null,
  part int not null,
  kind text not null,
  channel_account_id int,
  contact_point_id int,
  text text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'failed', 'unknown')),
  provider_message_id text,
  price_dong int,
  reason text,
  reason_code text,
  -- The provider refused this way of sending for good: another way is chosen next.
  is_final boolean not null default false,
  unique (commune_id, id),
  foreign key (commune_id, message_id) references message (commune_id, id)
);
create index message_attempt_message on message_attempt (commune_id, message_id, part, id);
create index message_attempt_provider on message_attempt (commune_id, provider_message_id) where provider_message_id is not null;
create index message_attempt_point on message_attempt (commune_id, contact_point_id, started_at) where outcome is null or outcome = 'unknown';
call commune_table('message_attempt');

-- An echo no attempt of ours has claimed yet: it may come before the answer to our own call.
create table unclaimed_echo (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  contact_point_id int not null,
  provider_message_id text not null,
  text text not null,
  at timestamptz not null,
  unique (commune_id, provider_message_id),
  foreign key (commune_id, contact_point_id) references contact_point (commune_id, id)
);
call commune_table('unclaimed_echo');

-- What providers told us, kept before it is acknowledged. Belongs to no commune until its account is known,
-- so row security asks whether the account is one of the commune's.
create table webhook_delivery (
  id bigint generated always as identity primary key,
  channel text not null,
  app_ref text not null,
  account_ref text not null,
  user_ref text not null,
  event_name text not null,
  dedupe_key text not null,
  body jsonb not null,
  provider_attempt int not null,
  event_at timestamptz not null,
  received_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'unrecognised', 'refused', 'failed')),
  tries int not null default 0,
  problem text,
  try_after timestamptz,
  processed_at timestamptz,
  unique (channel, app_ref, dedupe_key)
);
create index webhook_delivery_waiting on webhook_delivery (channel, account_ref, user_ref, event_at, id) where state = 'waiting';
create index webhook_delivery_user on webhook_delivery (channel, account_ref, user_ref);
alter table webhook_delivery enable row level security;
create policy own_account on webhook_delivery to caunoi_app
  using (exists (select from channel_account a where a.channel = webhook_delivery.channel and a.account_ref = webhook_delivery.account_ref));
create policy steward_all on webhook_delivery to caunoi_steward using (true) with check (true);
grant select, update on webhook_delivery to caunoi_app;
grant select, insert, update, delete on webhook_delivery to caunoi_steward;

-- How much each app and account may still send, shared by every worker.
create table send_bucket (
  key text primary key,
  tokens double precision not null,
  filled_at timestamptz not null,
  paused_until timestamptz
);
call shared_table('send_bucket', 'select, insert, update');

-- Which commune an account of a provider belongs to.
create function commune_by_channel_account(p_channel text, p_account_ref text) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select commune_id from public.channel_account where channel = p_channel and account_ref = p_account_ref $$;
revoke all on function commune_by_channel_account from public;
grant execute on function commune_by_channel_account to caunoi_app, caunoi_steward;

-- Keeps deliveries as they came, a repeat only once, and wakes the one job that drains them. Answers how many were new.
create function keep_webhooks(p_deliveries jsonb) returns int
  language plpgsql security definer set search_path = public, pg_catalog, pg_temp as $$
declare v_new int;
begin
  insert into webhook_delivery (channel, app_ref, account_ref, user_ref, event_name, dedupe_key, body, provider_attempt, event_at, received_at, state)
  select d.channel, d.app_ref, coalesce(a.account_ref, d.accounts[1], ''),
    coalesce((select u from unnest(d.users) u where u is distinct from a.account_ref limit 1), ''),
    d.event_name, d.dedupe_key, d.body, d.provider_attempt, d.event_at, d.received_at, d.state
  from jsonb_to_recordset(p_deliveries) as d(channel text, app_ref text, accounts text[], users text[], event_name text, dedupe_key text, body jsonb,
    provider_attempt int, event_at timestamptz, received_at timestamptz, state text)
  left join lateral (select c.account_ref from channel_account c where c.channel = d.channel and c.account_ref = any (d.accounts) limit 1) a on true
  on conflict do nothing;
  get diagnostics v_new = row_count;
  if v_new > 0 then perform enqueue('messaging.drain-webhooks', '{"commune": null, "input": {}}'::json, 'messaging.drain-webhooks'); end if;
  return v_new;
end $$;
revoke all on function keep_webhooks from public;
grant execute on function keep_webhooks to caunoi_app;

-- The accounts with deliveries to act on now, each with its commune.
create function waiting_webhook_accounts(p_now timestamptz) returns table (channel text, account_ref text, commune_id int)
  language sql stable security definer set search_path = public, pg_catalog, pg_temp
  as $$
    select distinct d.channel, d.account_ref, a.commune_id
    from webhook_delivery d join channel_account a on a.channel = d.channel and a.account_ref = d.account_ref
    where d.state = 'waiting' and (d.try_after is null or d.try_after <= p_now)
  $$;
revoke all on function waiting_webhook_accounts from public;
grant execute on function waiting_webhook_accounts to caunoi_app;

-- Deliveries of an app that fit no commune: refused ones, and ones for accounts nobody connected here.
create function stray_webhooks(p_since timestamptz) returns table (refused int, homeless int)
  language sql stable security definer set search_path = public, pg_catalog, pg_temp
  as $$
    select count(*) filter (where d.state = 'refused')::int,
      count(*) filter (where d.state = 'waiting' and not exists (select from channel_account a where a.channel = d.channel and a.account_ref = d.account_ref))::int
    from webhook_delivery d where d.received_at >= p_since
  $$;
revoke all on function stray_webhooks from public;
grant execute on function stray_webhooks to caunoi_app;

-- Takes one token from the app's and the account's bucket, or none: answers 0 when taken, else the seconds to wait.
create function take_send_token(p_app text, p_app_rate double precision, p_account text, p_account_rate double precision, p_now timestamptz) returns double precision
  language plpgsql set search_path = public, pg_catalog, pg_temp as $$
declare
  v_wait double precision := 0;
  v_bucket record;
begin
  insert into send_bucket (key, tokens, filled_at) values (p_app, p_app_rate, p_now), (p_account, p_account_rate, p_now) on conflict do nothing;
  for v_bucket in
    select b.key, b.paused_until, r.rate, least(r.rate, b.tokens + greatest(0, extract(epoch from p_now - b.filled_at)) * r.rate) as tokens
    from send_bucket b join (values (p_app, p_app_rate), (p_account, p_account_rate)) r(key, rate) on r.key = b.key order by b.key for update of b
  loop
    if v_bucket.paused_until > p_now then v_wait := greatest(v_wait, extract(epoch from v_bucket.paused_until - p_now)); end if;
    if v_bucket.tokens < 1 then v_wait := greatest(v_wait, (1 - v_bucket.tokens) / v_bucket.rate); end if;
  end loop;
  if v_wait > 0 then return v_wait; end if;
  update send_bucket b set tokens = least(r.rate, b.tokens + greatest(0, extract(epoch from p_now - b.filled_at)) * r.rate) - 1, filled_at = greatest(b.filled_at, p_now)
    from (values (p_app, p_app_rate), (p_account, p_account_rate)) r(key, rate) where r.key = b.key;
  return 0;
end $$;
