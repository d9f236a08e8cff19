-- Figures of the deals of a company or a person, from the index alone.
create index deal_of_company on deal (company_id) include (amount_base, status)
    where deleted_at is null and company_id is not null;
create index deal_of_person on deal (person_id) include (amount_base, status)
    where deleted_at is null and person_id is not null;
