-- Names of hamlets a list writes and the commune has none of, with what the clerk said each is. Sealed: any column may have been taken for the hamlets.
alter table person_import add column hamlets_sealed text;
