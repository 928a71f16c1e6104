-- How many deliveries a channel turned away in each hour. Only the number: what could not prove its origin is not kept.
create table refused_webhook (
  channel text not null,
  hour timestamptz not null,
  count int not null,
  primary key (channel, hour)
);
call shared_table('refused_webhook', 'select, insert, update');

create or replace function stray_webhooks(p_since timestamptz) returns table (refused int, homeless int)
  language sql stable security definer set search_path = public, pg_catalog, pg_temp
  as $$
    select count(*) filter (where d.state = 'refused')::int
        + (select coalesce(sum(r.count), 0)::int from refused_webhook r where r.hour >= date_trunc('hour', p_since)),
      count(*) filter (where d.state = 'waiting' and not exists (select from channel_account a where a.channel = d.channel and a.account_ref = d.account_ref))::int
    from webhook_delivery d where d.received_at >= p_since
  $$;
