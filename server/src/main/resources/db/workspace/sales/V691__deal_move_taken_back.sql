-- A step and the one that took it back at once: kept, but no part of the deal's way.
alter table deal_move add column taken_back boolean not null default false;
