create sequence workspace_id;

-- One row per company; its tables are in schema w_<id>.
create table workspace (
    id         bigint primary key,
    name       text not null,
    language   text not null,
    currency   text not null,
    time_zone  text not null,
    text_order text not null, -- fixed when created: its indexes are sorted by it
    created_at timestamptz not null default now()
);
