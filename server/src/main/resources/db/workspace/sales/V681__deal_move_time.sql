-- Steps since a moment, by which pipelines are walked back to it.
create index deal_move_moved on deal_move (moved_at);
