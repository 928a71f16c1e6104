-- Changes with anything a procedure's page shows: the catalogue, what the commune says of it, the commune's name and its settings.
-- One statement with a kept plan, since every view of the page asks for it. Row security applies: it runs as whoever calls.
create function procedure_stamp(p_commune int) returns text language plpgsql stable set search_path = public, pg_temp as $$
begin
  perform set_config('app.commune', p_commune::text, true);
  return concat_ws(' ', (select max(id) from procedure_import), (select max(id) from procedure_local), (select xmin::text from commune_setting), (select xmin::text from commune));
end $$;
revoke all on function procedure_stamp(int) from public;
grant execute on function procedure_stamp(int) to caunoi_app;
