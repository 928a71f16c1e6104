-- A message may ask for contact details with the provider's own form.
alter table message add column details_request jsonb;

-- What was heard more than a month ago keeps its key, so that a late repeat is still known, but not its words.
create index webhook_delivery_words on webhook_delivery (processed_at) where processed_at is not null and body <> '{}'::jsonb;
