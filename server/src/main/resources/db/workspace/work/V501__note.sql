create table note (
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
    title text collate ${collation} not null,
    about_object text,
    about_id uuid,
    about_owner_id uuid,
    about_department_id uuid,
    text text not null
);

create unique index note_external_id_key on note (external_id)
    where deleted_at is null and external_id is not null;
create index note_created on note (created_at, id) where deleted_at is null;
create index note_owner on note (owner_id, created_at, id) where deleted_at is null;
create index note_about_owner on note (about_owner_id, created_at, id) where deleted_at is null;
-- Deleted ones too: they follow when what they are about changes its owner.
create index note_about on note (about_id, created_at, id);
create index note_search on note using gin (search_text gin_trgm_ops);
