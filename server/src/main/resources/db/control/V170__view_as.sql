-- An administrator's session that for the time being sees the program as another user, or in another role; it changes nothing.
alter table control.credential add column view_user uuid;
alter table control.credential add column view_role text;
