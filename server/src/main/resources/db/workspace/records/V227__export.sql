-- Files that come in and files that go out are kept in one way.
alter table import_file drop constraint import_file_import_id_fkey;
alter table import_file rename to kept_file;
alter table kept_file rename column import_id to file_id;
alter table kept_file rename constraint import_file_pkey to kept_file_pkey;

-- What somebody takes out of the program as a file; its pieces are kept under the same id.
create table export (
    id         uuid        primary key, -- that of its job
    object     text        not null,
    format     text        not null check (format in ('csv', 'xlsx')),
    file_name  text        not null,
    created_at timestamptz not null,
    created_by uuid        not null,
    fields     text[]      not null, -- who does not see one of them any more does not get it
    seen       text        not null, -- how far whoever asked could see and export then: who reaches
    exported   text        not null, -- less far now does not get it
    row_count  bigint      not null default 0,
    size       bigint      not null default 0,
    ready_at   timestamptz
);
create index export_starter on export (created_by, created_at desc, id desc);
create index export_created on export (created_at);
