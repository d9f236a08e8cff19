-- Who has a rare tag is found without reading everybody.
create index person_tags on person using gin (tags);
create index company_tags on company using gin (tags);
create index household_tags on household using gin (tags);
