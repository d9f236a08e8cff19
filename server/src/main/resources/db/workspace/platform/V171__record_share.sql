-- A record that is shown to somebody, or to everybody in a department and its parts, whoever owns it. Ids do not repeat
-- between users and departments.
create table record_share (
    object     text        not null,
    record_id  uuid        not null,
    grantee    text        not null check (grantee in ('user', 'department')),
    grantee_id uuid        not null,
    may        text        not null check (may in ('see', 'edit')),
    until_on   date,       -- the last day; null is for ever
    created_at timestamptz not null,
    created_by uuid,
    primary key (record_id, grantee_id)
);
create index record_share_grantee on record_share (grantee_id, object, record_id);
