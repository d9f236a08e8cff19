-- Files that people sent: what they are and where they hang. Their bytes stand in kept_file under the same id.
create table file (
    id          uuid        primary key,
    name        text        not null,
    type        text        not null, -- as the bytes tell it
    size        bigint      not null,
    sha256      bytea       not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid        not null,
    object      text, -- the record and the field that have the file, or had it once;
    record_id   uuid, -- null while it hangs nowhere
    field       text,
    check ((object is null) = (record_id is null) and (object is null) = (field is null))
);
create index file_loose on file (uploaded_by) where record_id is null;
create index file_loose_age on file (uploaded_at) where record_id is null;
create index file_place on file (record_id) where record_id is not null;
create index file_field on file (object, field) where record_id is not null;
