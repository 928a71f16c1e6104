-- How a commune counts time where the law leaves it open; no row: as most do.

create table case_setting (
  commune_id int primary key references commune (id),
  -- Whether the day of receipt is the first day of the limit. @law BLDS 2015 Điều 147: it is not
  first_day_counts boolean not null default false,
  due_at text not null default 'end_of_office' check (due_at in ('end_of_office', 'hour_of_receipt')),
  -- A limit in calendar days that ends on a rest day moves to the next working day. @law BLDS 2015 Điều 148
  calendar_days_roll boolean not null default true
);
call commune_table('case_setting');

-- Lists of what is closed, newest first, and of what waits for whom.
create index case_record_closed on case_record (commune_id, closed_at desc, id desc) where closed_at is not null;
create index case_record_procedure on case_record (commune_id, procedure_code);
create index case_record_called on case_record (commune_id, call_back_since) where call_back_since is not null;
-- A file belongs to one case.
create index case_paper_file on case_paper (commune_id, file_id);
