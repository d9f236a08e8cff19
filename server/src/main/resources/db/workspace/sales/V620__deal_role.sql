create table deal_role (
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
    deal_id uuid,
    person_id uuid,
    about_owner_id uuid,
    about_department_id uuid,
    role text not null,
    attitude text,
    note text
);

create unique index deal_role_external_id_key on deal_role (external_id)
    where deleted_at is null and external_id is not null;
create index deal_role_created on deal_role (created_at, id) where deleted_at is null;
create index deal_role_owner on deal_role (owner_id, created_at, id) where deleted_at is null;
create index deal_role_department on deal_role (department_id, created_at, id) where deleted_at is null;
create index deal_role_about_owner on deal_role (about_owner_id, created_at, id) where deleted_at is null;
create index deal_role_about_department on deal_role (about_department_id, created_at, id) where deleted_at is null;
-- Deleted ones too: they follow when the deal's owner changes.
create index deal_role_deal on deal_role (deal_id, created_at, id);
create index deal_role_person on deal_role (person_id, created_at, id);
create index deal_role_search on deal_role using gin (search_text gin_trgm_ops);
