-- What a company demands of its records.
create table validation_rule (
    id        uuid    primary key,
    object    text    not null,
    condition text    not null,
    reads     jsonb   not null,
    messages  jsonb   not null,
    field     text,
    active    boolean not null
);
