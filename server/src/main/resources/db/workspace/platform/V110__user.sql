create table department (
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
    parent_id uuid references department
);
create unique index department_external_id_key on department (external_id) where deleted_at is null;
create unique index department_name_key on department (lower(name)) where deleted_at is null;

-- department_id is the user's own department; owner_id stays null.
create table app_user (
    id uuid primary key,
    version int not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner_id uuid,
    department_id uuid references department,
    deleted_at timestamptz,
    external_id text,
    search_text text not null,
    account_id uuid,
    name text collate ${collation} not null,
    email text,
    role text not null check (role in ('administrator', 'manager', 'seller')),
    manager_id uuid references app_user,
    active boolean not null,
    language text not null
);
create unique index app_user_external_id_key on app_user (external_id) where deleted_at is null;
create unique index app_user_email_key on app_user (lower(email)) where deleted_at is null;
create index app_user_name on app_user (name, id) where deleted_at is null;
create index app_user_manager on app_user (manager_id);
create index app_user_department on app_user (department_id);
create index app_user_search on app_user using gin (search_text gin_trgm_ops);

-- Only what differs from the program's own rules.
create table role_access (
    role text not null,
    object text not null,
    action text not null,
    scope text not null,
    primary key (role, object, action)
);
