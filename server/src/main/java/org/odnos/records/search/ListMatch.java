package org.odnos.records.search;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finding within a list: every word has to occur in each record. A word that nobody has stands for
 * those close to it, and a question of which nothing is known for what its keys would have written
 * in another layout.
 */
@Component
public class ListMatch {

    private final SearchWords words;

    ListMatch(SearchWords words) {
        this.words = words;
    }

    /** Patterns over the search text, of which one of each list has to fit; one statement. */
    public List<List<String>> patterns(String object, String text) {
        Question question = Question.of(text);
        if (question.isEmpty()) {
            return List.of();
        }
        List<Question> readings = question.readings();
        Meanings meanings =
                new Meanings(question, readings, Meanings.asked(words, question, readings));
        if (!meanings.isKnown(object, question)) {
            for (Question reading : readings) {
                if (meanings.isKnown(object, reading)) {
                    return ways(object, reading, meanings);
                }
            }
        }
        return ways(object, question, meanings);
    }

    private static List<List<String>> ways(String object, Question question, Meanings meanings) {
        List<List<String>> ways = new ArrayList<>();
        for (String word : question.words()) {
            Stream<String> near =
                    meanings.isKnown(object, word)
                            ? Stream.of()
                            : meanings.near(object, word).map(SearchPatterns::whole);
            ways.add(Stream.concat(Stream.of(SearchPatterns.anywhere(word)), near).toList());
        }
        return ways;
    }
}
