-- Whether a new date was already promised with an apology, for lists: it is promised once.
alter table case_record add column new_due_at timestamptz;
alter table case_record no force row level security;
alter table case_action no force row level security;
update case_record set new_due_at = (apology.details ->> 'newDueAt')::timestamptz
  from case_action apology
  where apology.commune_id = case_record.commune_id and apology.case_id = case_record.id and apology.kind = 'apologised';
alter table case_action force row level security;
alter table case_record force row level security;

-- For whom a substitute did it: whoever held the case then and was away.
alter table case_action add column for_account_id int, add column for_name text;
alter table case_action add foreign key (commune_id, for_account_id) references account (commune_id, id);

-- Lists narrowed to one state.
create index case_record_state on case_record (commune_id, state, act_by, id);
