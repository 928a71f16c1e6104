-- Administrative units of the whole country, shared by all communes, and what one commune says of itself.

create table province (
  code text primary key,
  name text not null,
  type text not null check (type in ('thanh_pho', 'tinh'))
);
call shared_table('province');

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
call shared_table('commune_unit');

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
