-- How files name products: without spaces and signs.
create index product_name_key
    on product (left(regexp_replace(split_part(search_text, chr(10), 1), '[^[:alnum:]]+', '', 'g'), 200))
    where deleted_at is null;
