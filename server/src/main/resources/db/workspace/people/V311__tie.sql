create table tie_kind (
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
    back_name text collate ${collation} not null,
    symmetrical boolean not null,
    from_kind text not null,
    to_kind text not null,
    position bigint not null
);

create unique index tie_kind_external_id_key on tie_kind (external_id)
    where deleted_at is null and external_id is not null;

create table tie (
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
    kind_id uuid,
    from_person_id uuid,
    from_company_id uuid,
    to_person_id uuid,
    to_company_id uuid,
    about_owner_id uuid,
    about_department_id uuid,
    started_on date,
    ended_on date,
    note text,
    -- Whatever stands at an end: ids are unique across objects.
    from_id uuid generated always as (coalesce(from_person_id, from_company_id)) stored,
    to_id uuid generated always as (coalesce(to_person_id, to_company_id)) stored
);

create unique index tie_external_id_key on tie (external_id) where deleted_at is null and external_id is not null;
create index tie_created on tie (created_at, id) where deleted_at is null;
create index tie_owner on tie (owner_id, created_at, id) where deleted_at is null;
create index tie_department on tie (department_id, created_at, id) where deleted_at is null;
create index tie_about_owner on tie (about_owner_id, created_at, id) where deleted_at is null;
create index tie_about_department on tie (about_department_id, created_at, id) where deleted_at is null;
create index tie_from on tie (from_id, created_at);
create index tie_to on tie (to_id, created_at);
-- Deleted ones too: they follow when the owner of what they come from changes.
create index tie_from_person on tie (from_person_id) where from_person_id is not null;
create index tie_from_company on tie (from_company_id) where from_company_id is not null;
create index tie_to_person on tie (to_person_id) where to_person_id is not null;
create index tie_to_company on tie (to_company_id) where to_company_id is not null;
create index tie_kind_of on tie (kind_id);
create index tie_search on tie using gin (search_text gin_trgm_ops);
