-- How files name companies and people: by the beginning of the name without spaces and signs, as it stands in the first
-- line of the search text, by addresses, by numbers. Many may have one name, which a tree bears; addresses are few of a
-- kind and can be too long for one.
create index company_name_key
    on company (left(regexp_replace(split_part(search_text, chr(10), 1), '[^[:alnum:]]+', '', 'g'), 200))
    where deleted_at is null;
create index person_name_key
    on person (left(regexp_replace(split_part(search_text, chr(10), 1), '[^[:alnum:]]+', '', 'g'), 200))
    where deleted_at is null;

create index company_website on company using hash (website) where deleted_at is null;
create index company_tax_number on company using hash (tax_number) where deleted_at is null;

-- An import asks for thousands of addresses between its own additions: a list of pending ones would be read for each.
create index company_emails on company using gin (emails jsonb_path_ops) with (fastupdate = off)
    where deleted_at is null;
create index person_emails on person using gin (emails jsonb_path_ops) with (fastupdate = off)
    where deleted_at is null;
