-- What the office's first page asks each time it is opened: which cases came in today …
-- (Not coalesce: row security takes it for leaky and lets it choose no index entries.)
create index case_record_came_in on case_record (commune_id, (case when received_at is null then filed_at else received_at end));

-- … and which deliveries of providers went wrong, among all that ever came.
create index webhook_delivery_trouble on webhook_delivery (state, received_at) where state in ('waiting', 'refused', 'failed');
create or replace function stray_webhooks(p_since timestamptz) returns table (refused int, homeless int)
  language sql stable security definer set search_path = public, pg_catalog, pg_temp
  as $$
    select count(*) filter (where d.state = 'refused')::int
        + (select coalesce(sum(r.count), 0)::int from refused_webhook r where r.hour >= date_trunc('hour', p_since)),
      count(*) filter (where d.state = 'waiting' and not exists (select from channel_account a where a.channel = d.channel and a.account_ref = d.account_ref))::int
    from webhook_delivery d where d.state in ('waiting', 'refused') and d.received_at >= p_since
  $$;
