-- Long work that goes on after the answer, in steps.
create table job (
    id           uuid        primary key,
    kind         text        not null,
    status       text        not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    created_at   timestamptz not null,
    created_by   uuid        not null,
    caller       jsonb       not null, -- in whose name it works
    started_at   timestamptz,
    finished_at  timestamptz,
    plan         jsonb       not null, -- what it is to do; its kind's own, and never changes
    state        jsonb       not null, -- where the next step begins
    steps        bigint      not null default 0,
    done         bigint      not null default 0,
    total        bigint,               -- null where nobody knows yet
    attention    bigint      not null default 0,
    result       jsonb,
    problem_code text,
    problem_args jsonb,
    cancel_asked boolean     not null default false,
    undoes       uuid
);
create index job_created on job (created_at desc, id desc);
create index job_starter on job (created_by, created_at desc, id desc);
create index job_open on job (created_by) where status in ('queued', 'running');
create index job_undoes on job (undoes) where undoes is not null;
