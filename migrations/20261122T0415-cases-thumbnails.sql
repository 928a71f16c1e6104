-- A picture is found by its thumbnail too, for whoever may look at it.
create index case_paper_thumbnail on case_paper (commune_id, thumbnail_file_id) where thumbnail_file_id is not null;
