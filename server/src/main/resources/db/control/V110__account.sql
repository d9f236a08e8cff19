-- Who may sign in. One account may belong to several workspaces.
create table control.account (
    id uuid primary key,
    email text not null,
    password_hash text not null,
    created_at timestamptz not null,
    password_changed_at timestamptz not null,
    constraint account_email_key unique (email)
);

-- One setup at a time.
create table control.setup_run (
    only_row boolean primary key default true check (only_row),
    started_at timestamptz not null
);

-- Whether the sample company's records are in it.
alter table control.workspace add column sample boolean not null default false;

-- user_id is the row of app_user in the workspace's own schema.
create table control.membership (
    workspace_id bigint not null references control.workspace on delete cascade,
    user_id uuid not null,
    account_id uuid not null references control.account on delete cascade,
    primary key (workspace_id, user_id),
    unique (account_id, workspace_id)
);

create table control.invitation (
    workspace_id bigint not null references control.workspace on delete cascade,
    user_id uuid not null,
    secret_hash bytea not null unique,
    expires_at timestamptz not null,
    primary key (workspace_id, user_id)
);

-- Sessions of browsers and API tokens: one way in. role limits a token; null is the user's own.
create table control.credential (
    id uuid primary key,
    kind text not null check (kind in ('session', 'token')),
    secret_hash bytea not null unique,
    workspace_id bigint not null,
    user_id uuid not null,
    role text,
    name text not null,
    prefix text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (workspace_id, user_id) references control.membership on delete cascade
);
create index credential_of_user on control.credential (workspace_id, user_id);
create index credential_expiry on control.credential (expires_at);

-- subject is a hash: people type passwords into the wrong field.
create table control.sign_in_attempt (
    subject bytea primary key,
    failures int not null,
    window_ends_at timestamptz not null
);

-- answer is encrypted with a key that only the asker has. status is null while the first request runs.
create table control.idempotency (
    credential_id uuid not null references control.credential on delete cascade,
    key_hash bytea not null,
    request_hash bytea not null,
    status int,
    answer bytea,
    created_at timestamptz not null,
    primary key (credential_id, key_hash)
);
create index idempotency_age on control.idempotency (created_at);
