-- What a workspace decides of the fields it added.
alter table own_field
    add column helps jsonb not null default '{}',
    add column form_group text,
    add column unique_rule boolean not null default false,
    add column standard jsonb,
    add column hidden boolean not null default false,
    add column max int,
    add column format text,
    add column state text not null default 'ready',
    add column job uuid;

-- What a workspace decides of declared fields; a row for each that differs from its declaration.
create table declared_field (
    object     text    not null,
    key        text    not null,
    labels     jsonb   not null default '{}',
    helps      jsonb   not null default '{}',
    form_group text,
    hidden     boolean not null default false,
    required   boolean not null default false,
    standard   jsonb,
    position   int,
    primary key (object, key)
);
