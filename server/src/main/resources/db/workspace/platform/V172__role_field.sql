-- Fields that a role does not see, or sees and does not change. Without a row a role sees and changes a field wherever it
-- sees and changes the record.
create table role_field (
    role   text not null,
    object text not null,
    field  text not null,
    access text not null check (access in ('none', 'see')),
    primary key (role, object, field)
);
