-- Fields that the workspace added to the declared ones; their columns start with x_.
create table own_field (
    object     text        not null,
    key        text        not null,
    type       text        not null,
    relation   text,
    required   boolean     not null default false,
    position   int         not null default 0,
    labels     jsonb       not null default '{}',
    options    jsonb       not null default '[]',
    deleted_at timestamptz,
    primary key (object, key)
);
