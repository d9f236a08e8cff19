-- In a schema of their own, so that every workspace reaches them and none owns them.
create schema if not exists ext;
create extension if not exists pg_trgm schema ext;
create extension if not exists btree_gin schema ext;
create extension if not exists unaccent schema ext;
grant usage on schema ext to public;
