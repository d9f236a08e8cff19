-- A field may hold its values in another column than its key says, as its type may change; what it was before, and until
-- when, tells how older values are read.
alter table own_field
    add column column_name text,
    add column former_type text,
    add column former_relation text,
    add column former_until timestamptz;

-- Changes of type that are being prepared beside the present values, and those just confirmed.
create table field_conversion (
    object       text        not null,
    key          text        not null,
    draft        jsonb       not null,
    column_name  text        not null,
    status       text        not null check (status in ('converting', 'ready', 'confirmed')),
    job          uuid        not null,
    started_at   timestamptz not null,
    started_by   uuid        not null,
    former       text,
    primary key (object, key)
);

-- Records whose value changed since it was converted. Rows are only added: whoever takes them sees those of others that
-- are committed, and what comes later stays for the next one.
create table field_conversion_change (
    id        bigint generated always as identity primary key,
    object    text        not null,
    key       text        not null,
    record_id uuid        not null,
    at        timestamptz not null default clock_timestamp()
);

create index field_conversion_change_field on field_conversion_change (object, key, id);

create function field_conversion_note() returns trigger language plpgsql as
$$
begin
    execute format('insert into %I.field_conversion_change (object, key, record_id) values ($1, $2, $3)', tg_table_schema)
        using tg_argv[0], tg_argv[1], new.id;
    return null;
end
$$;
