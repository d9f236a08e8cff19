-- Who changed what, when and from where. Partitioned by month, so that old months can be put away
-- and the index of the present one stays in memory.
create table change (
    id        uuid        not null,
    at        timestamptz not null,
    actor_id  uuid,
    origin    text        not null,
    origin_id uuid,
    object    text        not null,
    record_id uuid        not null,
    action    text        not null,
    fields    jsonb       not null,
    primary key (id, at)
) partition by range (at);

create index change_record_idx on change (record_id, at desc, id desc);
create index change_origin_idx on change (origin_id, id) where origin_id is not null;

create table change_other partition of change default;

-- Makes the partitions of this month and the next; called at start and every day. Rows that were written before their month
-- was there wait in the default partition, which would forbid the month: they move into it.
create function change_months() returns void language plpgsql as
$$
declare
    month timestamptz := date_trunc('month', now(), 'UTC');
    next  timestamptz;
    part  text;
begin
    for step in 0..1 loop
        part := 'change_' || to_char(month at time zone 'UTC', 'YYYY_MM');
        next := month + interval '1 month';
        if to_regclass(part) is null then
            execute format('create table %I (like change including defaults including constraints)', part);
            lock table change_other in access exclusive mode;
            execute format(
                'with late as (delete from change_other where at >= $1 and at < $2 returning *)
                 insert into %I select * from late', part) using month, next;
            execute format(
                'alter table change attach partition %I for values from (%L) to (%L)', part, month, next);
        end if;
        month := next;
    end loop;
end
$$;

select change_months();
