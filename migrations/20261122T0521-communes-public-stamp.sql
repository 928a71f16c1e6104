-- Changes with anything a page shows alike to everybody who is not signed in: the commune's name, what it says of itself, the names of
-- its unit and province, the catalogue of procedures and what the commune says of each. A page that is to show more has it added here.
-- A saying gets its number before it is committed, so the highest number alone would miss one that is committed late: the sum tells.
-- One statement with a kept plan, since every view of such a page asks for it. Row security applies: it runs as whoever calls.
create function public_stamp(p_commune int) returns text language plpgsql stable set search_path = public, pg_temp as $$
begin
  perform set_config('app.commune', p_commune::text, true);
  return (
    select concat_ws(' ', c.xmin, s.xmin, u.xmin, p.xmin, (select max(id) from procedure_import), said.newest, said.sum)
    from commune c
      left join commune_setting s on s.commune_id = c.id
      left join commune_unit u on u.code = s.unit_code
      left join province p on p.code = u.province_code,
      (select max(id) as newest, sum(id) from procedure_local where commune_id = p_commune and replaced_at is null) as said
    where c.id = p_commune
  );
end $$;
revoke all on function public_stamp(int) from public;
grant execute on function public_stamp(int) to caunoi_app;
drop function procedure_stamp(int);
