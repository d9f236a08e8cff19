-- How files name companies and people: by the name without spaces and signs, as it stands in the first line of the search
-- text, by addresses, by numbers. Equality is all that is asked for, and texts can be too long for a tree.
create index company_name_key
    on company using hash (regexp_replace(split_part(search_text, chr(10), 1), '[^[:alnum:]]+', '', 'g'))
    where deleted_at is null;
create index person_name_key
    on person using hash (regexp_replace(split_part(search_text, chr(10), 1), '[^[:alnum:]]+', '', 'g'))
    where deleted_at is null;

create index company_website on company using hash (website) where deleted_at is null;
create index company_tax_number on company using hash (tax_number) where deleted_at is null;

-- An import asks for thousands of addresses between its own additions: a list of pending ones would be read for each.
create index company_emails on company using gin (emails jsonb_path_ops) with (fastupdate = off)
    where deleted_at is null;
create index person_emails on person using gin (emails jsonb_path_ops) with (fastupdate = off)
    where deleted_at is null;
