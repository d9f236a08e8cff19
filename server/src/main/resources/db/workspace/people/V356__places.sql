-- Lists of addresses go town by town.
create index person_place on person (country, city, name, id) where deleted_at is null;
create index company_place on company (country, city, name, id) where deleted_at is null;
