-- The records that a change of many is about, fixed when it starts; a row for each of its steps.
create table bulk_piece (
    job_id uuid   not null references job on delete cascade deferrable initially deferred,
    number bigint not null,
    ids    uuid[] not null,
    primary key (job_id, number)
);
