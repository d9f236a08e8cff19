create table household (
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
    address text,
    city text collate ${collation},
    country text collate ${collation},
    phones jsonb not null,
    tags text[] not null,
    description text
);

create unique index household_external_id_key on household (external_id)
    where deleted_at is null and external_id is not null;
create index household_name on household (name, id) where deleted_at is null;
create index household_owner on household (owner_id, name, id) where deleted_at is null;
create index household_department on household (department_id, name, id) where deleted_at is null;
create index household_created on household (created_at, id) where deleted_at is null;
create index household_search on household using gin (search_text gin_trgm_ops);

alter table person add column household_id uuid;
create index person_household on person (household_id) where household_id is not null;
