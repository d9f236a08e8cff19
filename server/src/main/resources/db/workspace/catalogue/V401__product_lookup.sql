-- How files name products: without spaces and signs.
create index product_name_key
    on product using hash (regexp_replace(split_part(search_text, chr(10), 1), '[^[:alnum:]]+', '', 'g'))
    where deleted_at is null;
