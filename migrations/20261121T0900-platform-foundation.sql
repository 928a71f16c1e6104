-- The ground every module stands on: extensions, row security by commune, the door to the job schema, and the commune itself.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

grant usage on schema public to caunoi_app, caunoi_steward;

-- Folds Vietnamese for search: no accents, no tone placement, lower case, NFC first.
create function vn_fold(t text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(t, NFC))) $$;

-- Makes a table a commune's own: the app sees and writes rows of the commune of its transaction alone, the owner likewise;
-- the steward (migrations of data, backup, restore, doctor) sees all.
create procedure commune_table(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', name);
  execute format('create policy of_commune on %s using (commune_id = nullif(current_setting(''app.commune'', true), '''')::int)', name);
  execute format('create policy of_steward on %s to caunoi_steward using (true) with check (true)', name);
  execute format('grant select, insert, update, delete on %s to caunoi_app, caunoi_steward', name);
end $$;

-- A table without a commune: the app gets the privileges named, the steward all.
create procedure shared_table(name regclass, app_privileges text default 'select') language plpgsql as $$
begin
  execute format('grant %s on %s to caunoi_app', app_privileges, name);
  execute format('grant select, insert, update, delete on %s to caunoi_steward', name);
end $$;

create table commune (
  id int generated always as identity primary key,
  slug text not null unique,
  name text not null,
  kind text not null check (kind in ('live', 'demo', 'practice')),
  hosts text[] not null default '{}',
  created_at timestamptz not null default now()
);
alter table commune enable row level security, force row level security;
create policy of_commune on commune using (id = nullif(current_setting('app.commune', true), '')::int);
create policy of_steward on commune to caunoi_steward using (true) with check (true);
-- The owner's doors below must see every commune; the owner itself never serves.
create policy of_owner on commune for select to caunoi_owner using (true);
grant select, insert, update on commune to caunoi_app;
grant select, insert, update, delete on commune to caunoi_steward;

-- What must be known before a commune is chosen, one door each.
create function commune_by_host(p_host text) returns table (id int, slug text, name text, kind text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id, slug, name, kind from commune where p_host = any (hosts) limit 1 $$;
create function all_communes() returns table (id int, slug text, name text, kind text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select id, slug, name, kind from commune order by id $$;

-- The app role's one door to the job schema: transactional, gone after rollback.
create function enqueue(task text, payload json default '{}', job_key text default null, run_at timestamptz default null, queue text default null, max_attempts int default null)
  returns bigint language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ select id from graphile_worker.add_job(task, payload, job_key => job_key, run_at => run_at, queue_name => queue, max_attempts => coalesce(max_attempts, 25)) $$;

revoke all on function commune_by_host(text), all_communes(), enqueue(text, json, text, timestamptz, text, int) from public;
grant execute on function commune_by_host(text), all_communes(), enqueue(text, json, text, timestamptz, text, int) to caunoi_app, caunoi_steward;
