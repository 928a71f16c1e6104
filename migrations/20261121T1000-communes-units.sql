-- Administrative units of the whole country, shared by all communes, and what one commune says of itself.

create table province (
  code text primary key,
  name text not null,
  type text not null check (type in ('thanh_pho', 'tinh'))
);
call shared_table('province', 'select, insert, update');

create table commune_unit (
  code text primary key,
  province_code text not null references province (code),
  name text not null,
  type text not null check (type in ('xa', 'phuong', 'dac_khu')),
  folded_name text not null,
  longitude double precision not null,
  latitude double precision not null,
  area_km2 double precision not null
);
create index commune_unit_province on commune_unit (province_code, folded_name);
call shared_table('commune_unit', 'select, insert, update');

create table commune_setting (
  commune_id int primary key references commune (id),
  unit_code text references commune_unit (code),
  phone text,
  emergency_phone text,
  address text,
  agency_code text,
  office_hours jsonb not null,
  timezone text not null default 'Asia/Ho_Chi_Minh' check (timezone = 'Asia/Ho_Chi_Minh')
);
call commune_table('commune_setting');

create table hamlet (
  id int generated always as identity primary key,
  commune_id int not null references commune (id),
  name text not null,
  position int not null,
  closed_on date,
  unique (commune_id, id)
);
create unique index hamlet_name on hamlet (commune_id, lower(name)) where closed_on is null;
call commune_table('hamlet');

-- The door through which a commune comes into being; answers the one already there when its slug is known.
create function found_commune(p_slug text, p_name text, p_kind text, p_hosts text[])
  returns table (id int, slug text, name text, kind text, is_new boolean)
  language plpgsql security definer set search_path = public, pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_before text := current_setting('app.commune', true);
  v_id int;
begin
  lock table commune in share row exclusive mode;
  if exists (select from commune c where c.slug = p_slug) then
    return query select c.id, c.slug, c.name, c.kind, false from commune c where c.slug = p_slug;
    return;
  end if;
  if exists (select from commune c where c.hosts && p_hosts) then
    raise exception 'Another commune already has one of the hosts %', p_hosts using errcode = 'unique_violation';
  end if;
  v_id := nextval(pg_get_serial_sequence('commune', 'id'));
  perform set_config('app.commune', v_id::text, true);
  insert into commune (id, slug, name, kind, hosts) overriding system value values (v_id, p_slug, p_name, p_kind, p_hosts);
  perform set_config('app.commune', coalesce(v_before, ''), true);
  return query select v_id, p_slug, p_name, p_kind, true;
end $$;
revoke all on function found_commune(text, text, text, text[]) from public;
grant execute on function found_commune(text, text, text, text[]) to caunoi_app, caunoi_steward;
