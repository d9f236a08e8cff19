-- The words by which records of an object are found, as sounds, with keys that a mistyped word shares. They only grow,
-- and one may stand here twice: who writes never waits for another who writes the same word.
create table search_word (
    object text not null,
    word text collate "C" not null,
    keys text[] not null
);
create index search_word_word on search_word (word, object);
create index search_word_keys on search_word using gin (keys) with (fastupdate = off);

-- How far the search texts of each object are written in the present form; after the last one there is no record left.
create table search_filling (
    object text primary key,
    form int not null,
    last_id uuid,
    done boolean not null
);

-- A workspace that is being made has nothing to be written anew.
insert into search_filling (object, form, done)
select '*', 1, true where to_regclass('company') is null;
