-- Counts and sums of the columns of a board and of the stages, from the index alone: within a stage in the order of the
-- table, as looking up which rows are seen by all costs most of the time otherwise.
create index deal_by_stage on deal (stage_id) include (pipeline_id, status, amount_base)
    where deleted_at is null;
