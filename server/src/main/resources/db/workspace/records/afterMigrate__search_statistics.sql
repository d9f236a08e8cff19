-- Without these the planner takes a name that every hundredth record bears for a rare one, and reads all its bearers to
-- find those of one owner. Of every table that is searched, also of those that come later.
do $$
declare
    searched regclass;
begin
    for searched in
        select a.attrelid
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and a.attname = 'search_text' and coalesce(a.attstattarget, -1) <> 500
    loop
        execute format('alter table %s alter column search_text set statistics 500', searched);
    end loop;
end $$;
