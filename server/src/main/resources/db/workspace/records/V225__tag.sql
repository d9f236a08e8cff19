-- The tags of a field as the company knows them: one name each, and every way it is written on records.
create table tag (
    id uuid primary key,
    object text not null,
    field text not null,
    name text not null,
    -- Case and blanks make no other tag.
    key text not null generated always as
        (lower(regexp_replace(btrim(name), '\s+', ' ', 'g') collate "und-x-icu")) stored,
    color text,
    retired boolean not null default false,
    created_at timestamptz not null,
    created_by uuid,
    unique (object, field, key)
);

create table tag_spelling (
    tag_id uuid not null references tag on delete cascade,
    object text not null,
    field text not null,
    spelling text not null,
    key text not null generated always as
        (lower(regexp_replace(btrim(spelling), '\s+', ' ', 'g') collate "und-x-icu")) stored,
    primary key (object, field, spelling)
);
create index tag_spelling_key on tag_spelling (object, field, key);
create index tag_spelling_tag on tag_spelling (tag_id);

-- What a job did to the tags themselves, for its undo.
create table tag_change (
    job_id uuid primary key,
    tags uuid[] not null,
    before jsonb not null,
    after jsonb not null
);

-- What records have already; the spelling that most of them use is the name.
do $$
declare
    place record;
begin
    create table tag_found (object text, field text, spelling text, key text, records bigint);
    for place in
        select object, field, source, source_column
        from (values ('person', 'tags', 'person', 'tags'), ('company', 'tags', 'company', 'tags'),
                ('deal', 'tags', 'deal', 'tags'), ('household', 'tags', 'household', 'tags'))
            as declared (object, field, source, source_column)
        where to_regclass(source) is not null
        union all
        select f.object, f.key, coalesce(o.source, s.source),
            coalesce(f.column_name, 'x_' || lower(regexp_replace(f.key, '([A-Z])', '_\1', 'g')))
        from (select object, key, column_name from own_field where type = 'tags') f
            cross join lateral (
                select lower(regexp_replace(f.object, '([A-Z])', '_\1', 'g')) as source) s
            left join lateral (
                select 'x_' || s.source as source
                where to_regclass(quote_ident('x_' || s.source)) is not null) o on true
        where to_regclass(quote_ident(coalesce(o.source, s.source))) is not null
    loop
        execute format(
            'insert into tag_found select %L, %L, v, '
            'lower(regexp_replace(btrim(v), ''\s+'', '' '', ''g'') collate "und-x-icu"), count(*) '
            'from %I, unnest(%I) v group by v', place.object, place.field, place.source, place.source_column);
    end loop;
    insert into tag (id, object, field, name, created_at)
        select gen_random_uuid(), object, field, spelling, now()
        from (select distinct on (object, field, key) * from tag_found
            order by object, field, key, records desc, spelling) most;
    insert into tag_spelling (tag_id, object, field, spelling)
        select t.id, f.object, f.field, f.spelling
        from tag_found f join tag t on t.object = f.object and t.field = f.field and t.key = f.key;
    drop table tag_found;
end
$$;
