-- Wakes the job that works off one kind of waiting things, unless one waits to run already: that one sees what was committed
-- before this call. A burst then costs a look for each commit instead of a write.
create function wake(p_task text) returns void
  language plpgsql security definer set search_path = public, pg_catalog, pg_temp as $$
begin
  if exists (select from graphile_worker._private_jobs where key = p_task and locked_at is null and run_at <= now() and attempts < max_attempts) then
    return;
  end if;
  perform enqueue(p_task, '{"commune": null, "input": {}}'::json, p_task);
end $$;
revoke all on function wake(text) from public;
grant execute on function wake(text) to caunoi_app;
