-- Files without numbers of their own know a deal by its name.
create index deal_name on deal using hash (name) where deleted_at is null;
