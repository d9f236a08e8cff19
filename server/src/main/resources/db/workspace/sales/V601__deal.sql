create table deal (
    id uuid primary key,
    version int not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner_id uuid,
    department_id uuid,
    deleted_at timestamptz,
    external_id text,
    search_text text not null,
    name text collate ${collation} not null,
    amount numeric(19, 4),
    amount_currency text,
    amount_base numeric(19, 4),
    pipeline_id uuid not null,
    stage_id uuid not null,
    status text not null check (status in ('open', 'won', 'lost')),
    probability bigint not null,
    company_id uuid,
    person_id uuid,
    product_id uuid,
    source text collate ${collation},
    expected_close_on date,
    closed_on date,
    lost_reason_id uuid,
    stage_entered_at timestamptz not null,
    furthest_stage_id uuid,
    cycle_days bigint,
    tags text[] not null,
    description text,
    constraint deal_closed_has_day check ((status = 'open') = (closed_on is null))
);

create unique index deal_external_id_key on deal (external_id)
    where deleted_at is null and external_id is not null;

-- The order of lists, for all, for one's own and for a department's.
create index deal_created on deal (created_at, id) where deleted_at is null;
create index deal_owner on deal (owner_id, created_at, id) where deleted_at is null;
create index deal_department on deal (department_id, created_at, id) where deleted_at is null;

-- Columns of a board, by amount or by how long a deal has stood there.
create index deal_stage_amount on deal (stage_id, amount_base desc nulls last, id desc)
    where deleted_at is null;
create index deal_owner_stage_amount
    on deal (owner_id, stage_id, amount_base desc nulls last, id desc) where deleted_at is null;
create index deal_stage_entered on deal (stage_id, stage_entered_at, id) where deleted_at is null;

create index deal_company on deal (company_id) where company_id is not null;
create index deal_person on deal (person_id) where person_id is not null;
create index deal_closed on deal (closed_on) where deleted_at is null and closed_on is not null;
-- Sums of won deals by period, from the index alone.
create index deal_status_closed on deal (status, closed_on) include (amount_base)
    where deleted_at is null;
create index deal_search on deal using gin (search_text gin_trgm_ops);

-- Every step of every deal; from_stage_id and seconds_in_from are null for a deal's beginning.
create table deal_move (
    id uuid primary key,
    deal_id uuid not null,
    from_stage_id uuid,
    to_stage_id uuid not null,
    moved_at timestamptz not null,
    moved_by uuid,
    seconds_in_from bigint
);
create index deal_move_deal on deal_move (deal_id, moved_at, id);
