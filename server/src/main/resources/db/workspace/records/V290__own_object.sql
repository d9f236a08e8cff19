-- Objects that the workspace added to the declared ones; the name of each one's table starts with x_.
create table own_object (
    name          text        primary key,
    plural        text        not null unique,
    labels        jsonb       not null default '{}',
    plural_labels jsonb       not null default '{}',
    icon          text        not null,
    columns       jsonb       not null default '[]', -- none: the first fields
    sort          text        not null,
    position      int         not null,
    created_at    timestamptz not null,
    deleted_at    timestamptz
);
