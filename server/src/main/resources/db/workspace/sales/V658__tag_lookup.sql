create index deal_tags on deal using gin (tags);
