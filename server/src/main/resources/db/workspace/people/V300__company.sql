-- Relations of records carry no foreign keys: records go to the trash instead of being deleted, and
-- the engine checks what they point to once for a whole batch.
create table company (
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
    parent_id uuid,
    industry text collate ${collation},
    country text collate ${collation},
    city text collate ${collation},
    address text,
    website text,
    tax_number text,
    employees bigint,
    annual_revenue numeric(19, 4),
    annual_revenue_currency text,
    annual_revenue_base numeric(19, 4),
    emails jsonb not null,
    phones jsonb not null,
    source text collate ${collation},
    tags text[] not null,
    description text
);

create unique index company_external_id_key on company (external_id)
    where deleted_at is null and external_id is not null;

-- The order of lists, for all, for one's own and for a department's.
create index company_name on company (name, id) where deleted_at is null;
create index company_owner on company (owner_id, name, id) where deleted_at is null;
create index company_department on company (department_id, name, id) where deleted_at is null;
create index company_created on company (created_at, id) where deleted_at is null;
create index company_parent on company (parent_id) where parent_id is not null;
create index company_search on company using gin (search_text gin_trgm_ops);
