-- Files without numbers of their own know a deal by its name.
create index deal_name on deal (name) where deleted_at is null;
