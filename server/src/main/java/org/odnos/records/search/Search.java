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
import org.odnos.records.query.SearchSql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The search box: one question over all objects, the closest and newest first. */
@Service
@Transactional(readOnly = true)
public class Search {

    /** A found record as the API answers it. */
    public record Hit(String object, UUID id, String name, @Nullable String detail) {}

    private static final int MAX_LIMIT = 100;
    private static final int MAX_LENGTH = 200;
    private static final int CANDIDATES = 60;
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d\\s()/.-]{3,}\\d");

    private final ObjectCatalogue catalogue;
    private final SearchSql sql;

    Search(ObjectCatalogue catalogue, SearchSql sql) {
        this.catalogue = catalogue;
        this.sql = sql;
    }

    /** Finds records of these objects; none means all that people work with. */
    public List<Hit> find(String question, Set<String> objects, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MAX_LIMIT);
        }
        if (question.length() > MAX_LENGTH) {
            throw Invalid.of("/q", "value.too-long", MAX_LENGTH);
        }
        String text = digitsOfPhone(question.strip());
        List<String> words = SearchKeys.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        Description description = catalogue.current();
        List<ObjectType> searched =
                description.all().stream().filter(object -> isWanted(object, objects)).toList();
        String start = SearchKeys.fold(text);
        Map<UUID, SearchSql.Found> found = new LinkedHashMap<>();
        sql.find(searched, new SearchSql.Wanted(start, words), CANDIDATES)
                .forEach(one -> found.putIfAbsent(one.id(), one));
        return shown(description, closest(found.values(), start, limit));
    }

    private static List<SearchSql.Found> closest(
            Collection<SearchSql.Found> found, String start, int limit) {
        return found.stream()
                .sorted(
                        Comparator.<SearchSql.Found>comparingInt(one -> distance(one, start))
                                .thenComparing(
                                        SearchSql.Found::updatedAt, Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private List<Hit> shown(Description description, List<SearchSql.Found> closest) {
        Map<String, List<UUID>> byObject =
                closest.stream()
                        .collect(
                                groupingBy(
                                        SearchSql.Found::object,
                                        mapping(SearchSql.Found::id, toList())));
        Map<UUID, String> details = sql.details(description, byObject);
        return closest.stream()
                .map(one -> new Hit(one.object(), one.id(), one.name(), details.get(one.id())))
                .toList();
    }

    private static boolean isWanted(ObjectType object, Set<String> wanted) {
        return wanted.isEmpty()
                ? object.kind() != ObjectKind.SETUP
                : wanted.contains(object.name());
    }

    private static int distance(SearchSql.Found found, String start) {
        String name = SearchKeys.fold(found.name());
        if (name.equals(start)) {
            return 0;
        }
        if (name.startsWith(start)) {
            return 1;
        }
        if (name.contains(" " + start)) {
            return 2;
        }
        return name.contains(start) ? 3 : 4;
    }

    /** A phone number is found however it is grouped and with or without a national zero. */
    private static String digitsOfPhone(String text) {
        return PHONE.matcher(text).matches()
                ? text.replaceAll("\\D", "").replaceFirst("^0+", "")
                : text;
    }
}
