create table task (
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
    kind text not null,
    due_at timestamptz,
    all_day boolean not null,
    status text not null check (status in ('open', 'done')),
    done_at timestamptz,
    about_object text,
    about_id uuid,
    about_owner_id uuid,
    about_department_id uuid,
    text text
);

create unique index task_external_id_key on task (external_id)
    where deleted_at is null and external_id is not null;

-- What is due: for all, for one's own tasks, and for those about one's records, which others may
-- have been given. A manager's list is read from the first of them.
create index task_due on task (due_at, id) where deleted_at is null;
create index task_status on task (status, due_at, id) where deleted_at is null;
create index task_owner on task (owner_id, status, due_at, id) where deleted_at is null;
create index task_about_owner on task (about_owner_id, status, due_at, id) where deleted_at is null;

-- The next open task of a record and its timeline.
-- Deleted ones too: they follow when what they are about changes its owner.
create index task_about on task (about_id, status, due_at);
create index task_search on task using gin (search_text gin_trgm_ops);
