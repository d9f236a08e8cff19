create table pipeline (
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
    position bigint not null
);
create unique index pipeline_external_id_key on pipeline (external_id)
    where deleted_at is null and external_id is not null;

create table stage (
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
    pipeline_id uuid not null references pipeline,
    position bigint not null,
    kind text not null check (kind in ('open', 'won', 'lost')),
    probability bigint not null check (probability between 0 and 100),
    rot_days bigint check (rot_days > 0)
);
create unique index stage_external_id_key on stage (external_id)
    where deleted_at is null and external_id is not null;
create index stage_pipeline on stage (pipeline_id);

create table lost_reason (
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
    position bigint not null
);
create unique index lost_reason_external_id_key on lost_reason (external_id)
    where deleted_at is null and external_id is not null;
