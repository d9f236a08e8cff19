-- Whether the options of a choice stand under each other; each then names the one above it.
alter table own_field add column tree boolean not null default false;
