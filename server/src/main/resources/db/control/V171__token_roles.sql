-- The most that a token may: roles, of which its maker may have several. None: all that its user may.
alter table control.credential add column roles text[] not null default '{}';
update control.credential set roles = array[role] where role is not null;
alter table control.credential drop column role;
