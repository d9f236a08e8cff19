-- The trash of an object in the order of deletion. Rows in use cost these indexes nothing. Of every table of records, also
-- of those that come later; those of a workspace's own objects are not migrated.
do $$
declare
    trashed record;
begin
    for trashed in
        select c.relname as name
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not like 'x\_%'
          and (select count(*) from pg_attribute a
               where a.attrelid = c.oid and a.attname in ('search_text', 'deleted_at', 'updated_by')) = 3
          and to_regclass(c.relname || '_trash') is null
    loop
        execute format('create index %I on %I (deleted_at, id) where deleted_at is not null',
            trashed.name || '_trash', trashed.name);
    end loop;
end $$;
