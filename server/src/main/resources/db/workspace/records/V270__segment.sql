-- Named groups of records of one object: lists kept by hand (static) and filters (dynamic).
create table segment (
    id uuid primary key,
    version int not null,
    object text not null,
    name text not null,
    kind text not null check (kind in ('static', 'dynamic')),
    filter jsonb,
    -- What a change of membership can follow from: person.city, company.* (created, deleted).
    used text[] not null,
    -- The segments that the filter names.
    inside uuid[] not null,
    audience text not null check (audience in ('private', 'shared', 'roles')),
    roles text[] not null,
    owner_id uuid not null,
    size bigint,
    sized_at timestamptz,
    -- Something changed that may concern any record of the object.
    whole_due boolean not null default false,
    created_at timestamptz not null,
    created_by uuid not null,
    updated_at timestamptz not null,
    updated_by uuid not null,
    deleted_at timestamptz,
    check ((kind = 'dynamic') = (filter is not null))
);
create index segment_object on segment (object) where deleted_at is null;
create index segment_deleted on segment (deleted_at) where deleted_at is not null;

-- The members of lists; of filters those that the program last knew of. Without a reference to the
-- segment, which would be looked at once for each of a million rows.
create table segment_member (
    segment_id uuid not null,
    record_id uuid not null,
    primary key (segment_id, record_id)
);
create index segment_member_record on segment_member (record_id);

-- Who entered and who left, a thousand in a row; change_id is made in the order of time.
create table segment_move (
    segment_id uuid not null references segment on delete cascade,
    change_id uuid not null,
    entered boolean not null,
    part int not null,
    records uuid[] not null,
    at timestamptz not null,
    actor_id uuid not null,
    primary key (segment_id, change_id, entered, part)
);

create table segment_size (
    segment_id uuid not null references segment on delete cascade,
    day date not null,
    size bigint not null,
    primary key (segment_id, day)
);

-- Records saved since memberships were last looked at. Rows are only added and taken: what a
-- transaction adds is seen with its changes, never before them.
create table segment_due (
    id uuid primary key,
    object text not null,
    records uuid[] not null,
    keys text[] not null
);
