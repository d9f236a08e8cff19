package org.odnos.records.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.ObjectKind;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.SearchSql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The search box: one question over all objects, the closest and newest first. */
@Service
@Transactional(readOnly = true)
public class Search {

    /** A found record as the API answers it. */
    public record Hit(
            String object, UUID id, String name, @Nullable String detail, FoundBy found) {}

    /**
     * Why a record was found.
     *
     * @param field the key of the field in which most of the question stands
     * @param text of that field
     * @param marks the parts of it that fit the question
     */
    public record FoundBy(String field, String text, List<Closeness.Mark> marks) {}

    private record Candidate(SearchSql.Found found, Closeness.Match match) {}

    private static final int MAX_LIMIT = 100;
    private static final int MAX_LENGTH = 200;
    private static final int CANDIDATES = 60;

    /** With fewer hits the question may have been meant in another way. */
    private static final int ENOUGH = 5;

    private final ObjectCatalogue catalogue;
    private final SearchSql sql;
    private final SearchWords words;

    Search(ObjectCatalogue catalogue, SearchSql sql, SearchWords words) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.words = words;
    }

    /** Finds records of these objects; none means all that people work with. */
    public List<Hit> find(String typed, Set<String> objects, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MAX_LIMIT);
        }
        if (typed.length() > MAX_LENGTH) {
            throw Invalid.of("/q", "value.too-long", MAX_LENGTH);
        }
        Question question = Question.of(typed);
        if (question.isEmpty()) {
            return List.of();
        }
        Description description = catalogue.current();
        List<ObjectType> searched =
                description.all().stream().filter(object -> isWanted(object, objects)).toList();
        List<SearchSql.Found> found =
                new ArrayList<>(sql.find(plain(searched, question), CANDIDATES));
        List<Question> readings = List.of();
        if (found.size() < Math.min(ENOUGH, limit)) {
            readings = question.readings();
            found.addAll(sql.find(otherwise(searched, question, readings), CANDIDATES));
        }
        Closeness closeness = new Closeness(question, readings);
        return shown(description, closest(description, found, closeness, limit));
    }

    private static List<SearchSql.Wanted> plain(List<ObjectType> objects, Question question) {
        List<SearchSql.Wanted> wanted = new ArrayList<>();
        List<String> whole = question.words().stream().map(SearchPatterns::whole).toList();
        List<String> closest = new ArrayList<>(whole);
        closest.add(SearchPatterns.literal(question.text()) + "%");
        String number = question.isNumber() ? question.typed() : null;
        for (ObjectType object : objects) {
            wanted.add(
                    new SearchSql.Wanted(
                            object,
                            SearchPatterns.plain(question),
                            closest,
                            number,
                            question.spellings()));
            if (whole.size() == 1) {
                // Among the many that begin so, those of just this word could be passed over.
                wanted.add(
                        new SearchSql.Wanted(
                                object, List.of(whole), closest, null, question.spellings()));
            }
        }
        return wanted;
    }

    private List<SearchSql.Wanted> otherwise(
            List<ObjectType> objects, Question question, List<Question> readings) {
        Meanings meanings =
                new Meanings(question, readings, Meanings.asked(words, question, readings));
        Map<String, String> spellings = new HashMap<>(question.spellings());
        readings.forEach(reading -> spellings.putAll(reading.spellings()));
        return objects.stream()
                .map(
                        object ->
                                new SearchSql.Wanted(
                                        object,
                                        meanings.of(object.name()),
                                        List.of(),
                                        null,
                                        spellings))
                .toList();
    }

    private static List<Candidate> closest(
            Description description, List<SearchSql.Found> found, Closeness closeness, int limit) {
        Map<UUID, Candidate> candidates = new LinkedHashMap<>();
        for (SearchSql.Found one : found) {
            candidates.computeIfAbsent(
                    one.id(),
                    _ -> new Candidate(one, closeness.of(description.named(one.object()), one)));
        }
        return candidates.values().stream()
                .sorted(
                        Comparator.<Candidate>comparingDouble(one -> one.match().cost())
                                .thenComparing(
                                        one -> one.found().updatedAt(), Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private List<Hit> shown(Description description, List<Candidate> closest) {
        Map<String, List<UUID>> byObject =
                closest.stream()
                        .map(Candidate::found)
                        .collect(
                                groupingBy(
                                        SearchSql.Found::object,
                                        mapping(SearchSql.Found::id, toList())));
        Map<UUID, String> details = sql.details(description, byObject);
        return closest.stream().map(one -> hit(one, details)).toList();
    }

    private static Hit hit(Candidate one, Map<UUID, String> details) {
        SearchSql.Found found = one.found();
        Closeness.Match match = one.match();
        return new Hit(
                found.object(),
                found.id(),
                found.name(),
                details.get(found.id()),
                new FoundBy(match.field().key(), match.text(), match.marks()));
    }

    /** What ties records together is found by the records that it ties. */
    private static boolean isFoundElsewhere(ObjectType object) {
        return object.fields().values().stream().anyMatch(field -> field.is(Trait.SUBJECT));
    }

    private static boolean isWanted(ObjectType object, Set<String> wanted) {
        return wanted.isEmpty()
                ? object.kind() != ObjectKind.SETUP && !isFoundElsewhere(object)
                : wanted.contains(object.name());
    }
}
