-- Roles: those that the program brings, which may be called otherwise here, and the workspace's own. A base is one of the
-- program's, whose rules hold where the workspace has said nothing else.
create table role (
    key        text        primary key,
    base       text        not null check (base in ('administrator', 'manager', 'seller')),
    labels     jsonb       not null default '{}',
    position   int         not null,
    retired_at timestamptz
);
insert into role (key, base, position)
values ('administrator', 'administrator', 0), ('manager', 'manager', 1), ('seller', 'seller', 2);

-- All roles of a user; role is the one he is called by.
alter table app_user drop constraint app_user_role_check;
alter table app_user add column roles text[] not null default '{}';
update app_user set roles = array[role];

-- Changing many at once and taking many out were part of editing and of seeing: what was decided of these holds for them.
insert into role_access (role, object, action, scope)
select role, object, 'bulk', scope from role_access where action = 'edit' on conflict do nothing;
insert into role_access (role, object, action, scope)
select role, object, 'export', scope from role_access where action = 'see' on conflict do nothing;
