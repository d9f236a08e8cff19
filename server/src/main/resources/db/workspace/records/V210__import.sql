-- A file that somebody imports: what it is, what is done with it and how far that has come.
create table import (
    id            uuid        primary key,
    object        text        not null,
    status        text        not null,
    created_at    timestamptz not null,
    created_by    uuid        not null,
    caller        jsonb       not null, -- in whose name it works: a role can change while it does
    file_name     text        not null,
    file_size     bigint      not null,
    encoding      text        not null,
    delimiter     text        not null,
    header_line   bigint      not null,
    row_count     bigint      not null,
    columns       jsonb       not null,
    mapping       jsonb       not null,
    position      bigint      not null default 0, -- rows done; beyond row_count in the second pass
    created       bigint      not null default 0,
    updated       bigint      not null default 0,
    unchanged     bigint      not null default 0,
    failed        bigint      not null default 0,
    problem_count bigint      not null default 0,
    run_from      uuid,                           -- ids of this run's changes are not smaller
    undo          jsonb                           -- how far undoing has come, and with what result
);
create index import_created on import (created_at desc, id desc);

create table import_file (
    import_id uuid  not null references import on delete cascade,
    number    int   not null,
    bytes     bytea not null,
    primary key (import_id, number)
);
-- CSV is stored as it is; compressing it would cost more time than the disk.
alter table import_file alter column bytes set storage external;

-- What became of each row of the file.
create table import_row (
    import_id uuid    not null references import on delete cascade,
    number    bigint  not null,
    record_id uuid    not null,
    touched   boolean not null, -- made or changed, not just found as it should be
    deferred  boolean not null, -- names a record of its own kind that was not there yet
    primary key (import_id, number)
);
create index import_row_deferred on import_row (import_id, number) where deferred;

create table import_problem (
    import_id uuid   not null references import on delete cascade,
    number    bigint not null,
    line      bigint not null,
    header    text,
    value     text,
    code      text   not null,
    args      jsonb  not null,
    primary key (import_id, number)
);
