create table saved_view (
    id uuid primary key,
    version int not null,
    object text not null,
    name text not null,
    kind text not null check (kind in ('table', 'board', 'calendar', 'cards')),
    settings jsonb not null,
    audience text not null check (audience in ('private', 'shared', 'roles')),
    roles text[] not null,
    owner_id uuid not null,
    created_at timestamptz not null,
    created_by uuid not null,
    updated_at timestamptz not null,
    updated_by uuid not null,
    deleted_at timestamptz
);
create index saved_view_object on saved_view (object) where deleted_at is null;
create index saved_view_deleted on saved_view (deleted_at) where deleted_at is not null;

-- How one person has arranged the views of one object.
create table view_arrangement (
    user_id uuid not null,
    object text not null,
    ordered uuid[] not null,
    unpinned uuid[] not null,
    standard uuid,
    primary key (user_id, object)
);
