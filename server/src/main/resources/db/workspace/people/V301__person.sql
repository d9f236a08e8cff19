create table person (
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
    first_name text collate ${collation},
    middle_name text collate ${collation},
    last_name text collate ${collation},
    company_id uuid,
    position text collate ${collation},
    emails jsonb not null,
    phones jsonb not null,
    city text collate ${collation},
    country text collate ${collation},
    birthday date,
    language text,
    source text collate ${collation},
    tags text[] not null,
    description text
);

create unique index person_external_id_key on person (external_id)
    where deleted_at is null and external_id is not null;

-- The order of lists, for all, for one's own and for a department's.
create index person_name on person (name, id) where deleted_at is null;
create index person_owner on person (owner_id, name, id) where deleted_at is null;
create index person_department on person (department_id, name, id) where deleted_at is null;
create index person_created on person (created_at, id) where deleted_at is null;
create index person_company on person (company_id) where company_id is not null;
create index person_search on person using gin (search_text gin_trgm_ops);
