-- The number residents reach somebody at work by, shown on the pages of cases they have; the account's own phone stays sealed.
alter table account add column work_phone text;
