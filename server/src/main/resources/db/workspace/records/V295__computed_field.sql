-- How a field gets its values, if nobody gives them: an expression, or a figure of children.
alter table own_field add column computed jsonb;
