create table product (
    id uuid primary key,
    version int not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner_id uuid,
    department_id uuid,
    deleted_at timestamptz,
    external_id text,
    search_text text not null,
    name text collate ${collation} not null,
    code text,
    price numeric(19, 4),
    price_currency text,
    price_base numeric(19, 4),
    unit text,
    category text collate ${collation},
    active boolean not null,
    description text
);

create unique index product_external_id_key on product (external_id)
    where deleted_at is null and external_id is not null;
create unique index product_code_key on product (code)
    where deleted_at is null and code is not null;
create index product_name on product (name, id) where deleted_at is null;
create index product_search on product using gin (search_text gin_trgm_ops);
