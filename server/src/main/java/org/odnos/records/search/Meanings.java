package org.odnos.records.search;

import org.odnos.records.search.SearchWords.Known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a question may mean where its words, as they stand, find too little. */
final class Meanings {

    private static final int MOST_WORDS = 8;
    private static final int MOST = 12;
    private static final double PLAIN = 0;

    /** Words that have to occur together, as patterns, and how far they are from what was asked. */
    private record Meaning(List<String> patterns, double distance) {

        Meaning with(String pattern, double more) {
            List<String> all = new ArrayList<>(patterns);
            all.add(pattern);
            return new Meaning(all, distance + more);
        }
    }

    private final Question question;
    private final List<Question> readings;
    private final Map<String, Map<String, List<Known>>> known = new LinkedHashMap<>();

    Meanings(Question question, List<Question> readings, List<Known> words) {
        this.question = question;
        this.readings = readings;
        for (Known word : words) {
            known.computeIfAbsent(word.object(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(word.asked(), _ -> new ArrayList<>())
                    .add(word);
        }
    }

    /** The words whose neighbours are needed, and those of which only beginnings are. */
    static List<Known> asked(SearchWords words, Question question, List<Question> readings) {
        Set<String> beginnings = new LinkedHashSet<>(question.words());
        readings.forEach(reading -> beginnings.addAll(reading.words()));
        return words.near(question.words(), beginnings);
    }

    /** For one object; patterns of one list have to occur together. */
    List<List<String>> of(String object) {
        Map<String, List<Known>> words = known.getOrDefault(object, Map.of());
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(question.words().stream().map(SearchPatterns::anywhere).toList());
        for (Meaning meaning : mistaken(words)) {
            all.add(meaning.patterns());
        }
        for (Question reading : readings) {
            if (reading.words().stream().allMatch(word -> isKnown(words, word))) {
                all.add(reading.words().stream().map(SearchPatterns::begins).toList());
            }
        }
        return List.copyOf(all);
    }

    boolean isKnown(String object, Question asked) {
        return asked.words().stream().allMatch(word -> isKnown(object, word));
    }

    boolean isKnown(String object, String word) {
        return isKnown(known.getOrDefault(object, Map.of()), word);
    }

    Stream<String> near(String object, String word) {
        return near(known.getOrDefault(object, Map.of()), word).stream();
    }

    private List<Meaning> mistaken(Map<String, List<Known>> words) {
        List<Meaning> meanings = List.of(new Meaning(List.of(), PLAIN));
        for (String word : question.words()) {
            List<Meaning> longer = new ArrayList<>();
            for (Meaning meaning : meanings) {
                if (isKnown(words, word)) {
                    longer.add(meaning.with(SearchPatterns.begins(word), PLAIN));
                }
                near(words, word)
                        .forEach(
                                one ->
                                        longer.add(
                                                meaning.with(
                                                        SearchPatterns.whole(one),
                                                        NearWords.distance(word, one))));
            }
            meanings =
                    longer.stream()
                            .sorted(Comparator.comparingDouble(Meaning::distance))
                            .limit(MOST)
                            .toList();
        }
        return meanings.stream().filter(meaning -> meaning.distance() > PLAIN).toList();
    }

    private static List<String> near(Map<String, List<Known>> words, String asked) {
        return words.getOrDefault(asked, List.of()).stream()
                .map(Known::word)
                .filter(word -> !word.equals(asked) && NearWords.distance(asked, word) >= 0)
                .distinct()
                .sorted(Comparator.comparingDouble(word -> NearWords.distance(asked, word)))
                .limit(MOST_WORDS)
                .toList();
    }

    private static boolean isKnown(Map<String, List<Known>> words, String asked) {
        return !NearWords.isKept(asked)
                || words.getOrDefault(asked, List.of()).stream().anyMatch(Known::begins);
    }
}
