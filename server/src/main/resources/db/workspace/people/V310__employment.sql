create table employment (
    id uuid primary key,
    version int not null,
    created_at timestamptz not null,
    created_by uuid,
    updated_at timestamptz not null,
    updated_by uuid,
    owner_id uuid,
    department_id uuid,
    deleted_at timestamptz,
    external_id text,
    search_text text not null,
    name text collate ${collation} not null,
    person_id uuid,
    about_owner_id uuid,
    about_department_id uuid,
    company_id uuid,
    position text collate ${collation},
    department text collate ${collation},
    started_on date,
    ended_on date,
    main boolean not null,
    note text
);

-- Where people work already, since nobody knows when.
insert into employment (id, version, created_at, updated_at, owner_id, department_id, search_text, name, person_id,
    about_owner_id, about_department_id, company_id, position, main)
select gen_random_uuid(), 1, now(), now(), p.owner_id, p.department_id, '',
    coalesce(nullif(btrim(p.position), ''), '–'), p.id, p.owner_id, p.department_id, p.company_id, p.position, true
from person p where p.company_id is not null and p.deleted_at is null;

create unique index employment_external_id_key on employment (external_id)
    where deleted_at is null and external_id is not null;
create index employment_created on employment (created_at, id) where deleted_at is null;
create index employment_owner on employment (owner_id, created_at, id) where deleted_at is null;
create index employment_department on employment (department_id, created_at, id) where deleted_at is null;
create index employment_about_owner on employment (about_owner_id, created_at, id) where deleted_at is null;
create index employment_about_department on employment (about_department_id, created_at, id) where deleted_at is null;
-- Deleted ones too: they follow when the person's owner changes.
create index employment_person on employment (person_id, created_at, id);
create index employment_company on employment (company_id, created_at, id);
create index employment_over on employment (ended_on) where main and ended_on is not null and deleted_at is null;
create index employment_search on employment using gin (search_text gin_trgm_ops);
