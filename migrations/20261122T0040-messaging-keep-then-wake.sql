-- Keeping deliveries no longer touches the job queue: the door wakes the draining job after its commit, once for many batches,
-- and the job's own minute covers a program that dies in between. Rows of one batch no longer wait for the row of that job.
create or replace function keep_webhooks(p_deliveries jsonb) returns int
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
  -- Two batches at once may hold the same delivery: taken in one order they wait for each other instead of failing.
  order by d.channel, d.app_ref, d.dedupe_key
  on conflict do nothing;
  get diagnostics v_new = row_count;
  return v_new;
end $$;

-- Only a withdrawal looks by user, and that is rare enough to read the table.
drop index webhook_delivery_user;
