-- When the trash is emptied: so many days after the deletion, or never. What lay there before this was decided waits as
-- long as anything else, counted from that moment.
create table trash_setting (
    only_row    boolean     primary key default true check (only_row),
    days        int         check (days between 1 and 3650),
    counts_from timestamptz not null
);
insert into trash_setting (days, counts_from) values (30, now());
