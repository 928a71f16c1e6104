-- Somebody has written the answer where the machine reads it: the question leaves the list, and who closed it stays.

alter table question_gap
  add column closed_at timestamptz,
  add column closed_account_id int,
  add foreign key (commune_id, closed_account_id) references account (commune_id, id),
  add constraint question_gap_closed_by check ((closed_at is null) = (closed_account_id is null));
create index question_gap_unclosed on question_gap (commune_id, asked_at desc) where closed_at is null;
