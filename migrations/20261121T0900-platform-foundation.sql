-- What every later migration stands on: search letters, row security, the door to the job schema, and the commune itself.
-- Written to the level of PostgreSQL 15 and run by the owner, who is no superuser: both extensions are trusted ones.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

grant usage on schema public to caunoi_app, caunoi_steward;

-- Vietnamese text as people type it without accents, in small letters: 'Đăng ký' becomes 'dang ky'. One folding for every search.
-- It takes tones, circumflex, breve and horn off the decomposed letters, so hoà/hòa and uỷ/ủy fall together, and depends on no dictionary file.
create function vn_fold(words text) returns text
  language sql immutable strict parallel safe
  return lower(translate(normalize(words, NFD), U&'\0110\0111\0300\0301\0303\0309\0323\0302\0306\031B', 'dd'));

-- The commune of the transaction; the setting is '' (not null) after the first transaction on a connection.
create function current_commune() returns int
  language sql stable parallel safe
  return nullif(current_setting('app.commune', true), '')::int;

-- Every table with commune_id calls this once: the app sees and writes the rows of its transaction's commune alone, the owner
-- (as whom `security definer` doors run) likewise, the steward (migrations of data, backup, restore, doctor) all.
-- A migration that must change rows says `alter table … no force row level security` and forces it again at its end.
create procedure commune_table(name regclass)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security, force row level security', name);
  execute format('create policy of_commune on %s using (commune_id = current_commune()) with check (commune_id = current_commune())', name);
  execute format('create policy of_steward on %s to caunoi_steward using (true) with check (true)', name);
  execute format('grant select, insert, update, delete on %s to caunoi_app, caunoi_steward', name);
end $$;

-- A table that belongs to no commune (official lists): no row security; the app has what is named here, the steward all.
create procedure shared_table(name regclass, app_privileges text default 'select')
  language plpgsql
  as $$
begin
  execute format('grant %s on %s to caunoi_app', app_privileges, name);
  execute format('grant select, insert, update, delete on %s to caunoi_steward', name);
end $$;

-- For the few tables a door must read before a commune is chosen (host, Official Account, device): `security definer`
-- functions run as the owner, whatever its name on a server, and this lets it read in spite of FORCE.
create procedure owner_looks_up(name regclass)
  language plpgsql
  as $$
begin
  execute format('create policy owner_looks_up on %s for select to %I using (true)', name, current_user);
end $$;

create table commune (
  id int generated always as identity primary key,
  slug text not null unique,
  name text not null,
  kind text not null check (kind in ('live', 'demo', 'practice')),
  hosts text[] not null default '{}',
  created_at timestamptz not null default now()
);
create index commune_hosts on commune using gin (hosts);
alter table commune enable row level security, force row level security;
create policy of_commune on commune using (id = current_commune()) with check (id = current_commune());
create policy of_steward on commune to caunoi_steward using (true) with check (true);
grant select, insert, update on commune to caunoi_app;
grant select, insert, update, delete on commune to caunoi_steward;
call owner_looks_up('commune');

-- What must be known before a commune is chosen, one door each.
create function commune_by_host(p_host text) returns table (id int, slug text, name text, kind text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select id, slug, name, kind from public.commune where hosts @> array[lower(p_host)] order by id limit 1 $$;
create function all_communes() returns table (id int, slug text, name text, kind text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select id, slug, name, kind from public.commune order by id $$;

-- The app's one door to the job schema: transactional, gone after rollback.
create function enqueue(task text, payload json default '{}', job_key text default null, run_at timestamptz default null, queue text default null, max_attempts int default null)
  returns bigint language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$ select id from graphile_worker.add_job(task, payload, job_key => job_key, run_at => run_at, queue_name => queue, max_attempts => coalesce(max_attempts, 25)) $$;

revoke all on function commune_by_host(text), all_communes(), enqueue(text, json, text, timestamptz, text, int) from public;
grant execute on function commune_by_host(text), all_communes(), enqueue(text, json, text, timestamptz, text, int) to caunoi_app, caunoi_steward;
