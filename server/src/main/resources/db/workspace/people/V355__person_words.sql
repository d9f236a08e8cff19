-- Filters by words: a name, a city.
create index person_first_name_words on person (first_name collate words) where deleted_at is null;
create index person_last_name_words on person (last_name collate words) where deleted_at is null;
create index person_city_words on person (city collate words) where deleted_at is null;
create index company_country_words on company (country collate words, name);
create index company_industry_words on company (industry collate words, name);

-- Lists in the order of the company or person that a record belongs to, be that in the trash or not.
create index company_any_name on company (name);
create index company_any_owner on company (owner_id, name);
create index person_any_name on person (name);

-- Birthdays, whatever the year.
create index person_birthday_day on person
    (((extract(month from birthday) * 100 + extract(day from birthday))::int))
    where birthday is not null and deleted_at is null;
