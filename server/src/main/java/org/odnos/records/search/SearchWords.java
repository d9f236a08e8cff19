package org.odnos.records.search;

import static java.util.stream.Collectors.joining;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words that occur in the search texts of a workspace: what a mistyped one may mean. */
@Component
public class SearchWords {

    /** A word that records of an object have, for one that was asked for. */
    record Known(String asked, String object, String word) {

        boolean begins() {
            return word.startsWith(asked);
        }
    }

    private static final String ADD =
            """
            insert into search_word (object, word, keys)
            select ?, a.word, string_to_array(a.keys, ' ')
            from unnest(?::text[], ?::text[]) as a(word, keys)
            where not exists (select 1 from search_word s where s.word = a.word and s.object = ?)
            """;

    /** Words that begin so show that it is no mistake; a few of them are enough. */
    private static final String FIND =
            """
            select distinct a.asked, s.object, s.word
            from unnest(?::text[], ?::text[]) as a(asked, keys)
              join search_word s on s.keys && string_to_array(a.keys, ' ')
            union
            select a.asked, s.object, s.word
            from unnest(?::text[]) as a(asked)
              cross join lateral (
                select w.object, w.word from search_word w
                where w.word >= a.asked and w.word < a.asked || chr(1114111)
                order by w.word limit 12) s
            """;

    private final JdbcClient jdbc;

    SearchWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the words of new search texts; one statement. */
    public void add(String object, Collection<String> searchTexts) {
        Set<String> words = new TreeSet<>();
        for (String text : searchTexts) {
            SearchKeys.soundsIn(text).stream().filter(NearWords::isKept).forEach(words::add);
        }
        if (!words.isEmpty()) {
            jdbc.sql(ADD)
                    .param(object)
                    .param(words.toArray(String[]::new))
                    .param(keys(words))
                    .param(object)
                    .update();
        }
    }

    /** Words close to some and words that begin so; one statement. */
    List<Known> near(Collection<String> asked, Collection<String> beginnings) {
        List<String> kept = asked.stream().filter(NearWords::isKept).toList();
        return jdbc
                .sql(FIND)
                .param(kept.toArray(String[]::new))
                .param(keys(kept))
                .param(beginnings.toArray(String[]::new))
                .query((row, _) -> new Known(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(
                        known ->
                                known.begins()
                                        || NearWords.distance(known.asked(), known.word()) >= 0)
                .toList();
    }

    private static String[] keys(Collection<String> words) {
        return words.stream()
                .map(word -> NearWords.keys(word).stream().collect(joining(" ")))
                .toArray(String[]::new);
    }
}
