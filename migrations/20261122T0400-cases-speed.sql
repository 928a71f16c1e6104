-- A list first finds the numbers of its rows in one index and only then the fifty rows themselves: rows of one commune lie far apart
-- among those of a hundred. What lists are narrowed by therefore lies in the index beside their order.

drop index case_record_open;
create index case_record_open on case_record (commune_id, act_by, id)
  include (closed_at, waits_for, assigned_account_id, call_back_since, hamlet_id, field, procedure_code, filed_at)
  where closed_at is null;

drop index case_record_closed;
create index case_record_closed on case_record (commune_id, closed_at desc, id desc)
  include (assigned_account_id, hamlet_id, field, procedure_code)
  where closed_at is not null;

-- Every case of the commune, also by the words of a search: what is typed may stand anywhere in a name or code, and row security lets
-- no `like` choose index entries by itself, so the words are read through where they lie close together.
create index case_record_words on case_record (commune_id, act_by, id)
  include (closed_at, waits_for, assigned_account_id, call_back_since, hamlet_id, field, procedure_code, filed_at, last_action_at, ref, code, external_code, folded_name);

-- Reading from the index alone needs pages the housekeeping has seen since they changed: not a fifth of three years of cases later.
alter table case_record set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
