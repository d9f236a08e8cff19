package org.odnos.records.query;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Action;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.query.RecordQuery.Count;
import org.odnos.records.query.RecordQuery.Rows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists, boards and figures of every object. */
@RestController
@RequestMapping("/api/v1/{plural}")
class QueryController {

    private static final int DEFAULT_LIMIT = 50;

    /** A list, or one text with commas as in the query string. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    @interface Listed {}

    /** The query string of a list; values are texts as they arrive. */
    record ListRequest(
            @Nullable String filter,
            @Nullable String sort,
            @Nullable String fields,
            @Nullable Integer limit,
            @Nullable String after,
            @Nullable String count,
            @Nullable Boolean deleted,
            @Nullable Instant asOf) {}

    record QueryRequest(
            @Schema(description = FilterReader.SHAPE) @Nullable JsonNode filter,
            @Listed @Nullable List<String> sort,
            @Listed @Nullable List<String> fields,
            @Nullable Integer limit,
            @Nullable String after,
            @Nullable String count,
            @Nullable Boolean deleted,
            @Nullable Instant asOf) {}

    record AggregateRequest(
            @Nullable JsonNode filter,
            @Nullable List<Aggregation.Group> groupBy,
            @Nullable List<Aggregation.Measure> measures,
            @Nullable Integer limit,
            @Nullable Instant asOf) {}

    /**
     * Columns by id, option or truth; {@code empty} adds one for records without a value.
     *
     * @param by {@code top} for the options at the top of a tree with all below them
     */
    record BoardRequest(
            String groupBy,
            @Nullable String by,
            List<String> groups,
            @Nullable Boolean empty,
            @Nullable JsonNode filter,
            @Listed @Nullable List<String> sort,
            @Listed @Nullable List<String> fields,
            @Nullable Integer limit,
            @Nullable List<Aggregation.Measure> measures,
            @Nullable Instant asOf) {}

    record BoardAnswer(List<Boards.Column> groups) {}

    private final ObjectCatalogue catalogue;
    private final RecordQueries queries;
    private final Aggregates aggregates;
    private final Boards boards;
    private final JsonMapper json;

    QueryController(
            ObjectCatalogue catalogue,
            RecordQueries queries,
            Aggregates aggregates,
            Boards boards,
            JsonMapper json) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.aggregates = aggregates;
        this.boards = boards;
        this.json = json;
    }

    @GetMapping
    Page list(@PathVariable String plural, ListRequest request) {
        QueryRequest asked =
                new QueryRequest(
                        FilterReader.json(json, request.filter()),
                        split(request.sort()),
                        split(request.fields()),
                        request.limit(),
                        request.after(),
                        request.count(),
                        request.deleted(),
                        request.asOf());
        return query(plural, asked);
    }

    @PostMapping("/query")
    Page query(@PathVariable String plural, @RequestBody QueryRequest request) {
        return queries.list(
                new RecordQuery(
                        object(plural),
                        FilterReader.read(request.filter()),
                        separate(request.sort()),
                        separate(request.fields()),
                        request.limit() == null ? DEFAULT_LIMIT : request.limit(),
                        request.after(),
                        count(request.count()),
                        Boolean.TRUE.equals(request.deleted()) ? Rows.DELETED : Rows.LIVE,
                        request.asOf(),
                        Action.SEE));
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> get(
            @PathVariable String plural,
            @PathVariable UUID id,
            @Nullable String fields,
            @Nullable Instant asOf) {
        List<String> paths = orEmpty(split(fields));
        return asOf == null
                ? queries.get(object(plural), id, paths)
                : queries.getAsOf(object(plural), id, paths, asOf);
    }

    @PostMapping("/aggregate")
    Aggregation.Answer aggregate(
            @PathVariable String plural, @RequestBody AggregateRequest request) {
        List<Aggregation.Measure> measures = orEmpty(request.measures());
        return aggregates.aggregate(
                new Aggregation(
                        object(plural),
                        FilterReader.read(request.filter()),
                        orEmpty(request.groupBy()),
                        measures.isEmpty()
                                ? List.of(new Aggregation.Measure("count", null))
                                : measures,
                        request.limit() == null ? 1_000 : request.limit(),
                        request.asOf()),
                request.filter());
    }

    @PostMapping("/board")
    BoardAnswer board(@PathVariable String plural, @RequestBody BoardRequest request) {
        RecordQuery query =
                RecordQuery.of(
                                object(plural),
                                FilterReader.read(request.filter()),
                                request.limit() == null ? DEFAULT_LIMIT : request.limit())
                        .withSort(separate(request.sort()))
                        .withFields(separate(request.fields()))
                        .withAsOf(request.asOf());
        List<@Nullable String> groups = new ArrayList<>(request.groups());
        if (Boolean.TRUE.equals(request.empty())) {
            groups.add(null);
        }
        Boards.Board board =
                new Boards.Board(
                        query,
                        new Aggregation.Group(request.groupBy(), request.by()),
                        groups,
                        orEmpty(request.measures()));
        return new BoardAnswer(boards.columns(board, request.filter()));
    }

    private String object(String plural) {
        return catalogue.nameAt(plural);
    }

    private static Count count(@Nullable String text) {
        return switch (text) {
            case null -> Count.NONE;
            case "none" -> Count.NONE;
            case "estimate" -> Count.ESTIMATE;
            case "exact" -> Count.EXACT;
            default -> throw Invalid.of("/count", "query.unknown-count", text);
        };
    }

    private static @Nullable List<String> split(@Nullable String text) {
        return text == null || text.isBlank() ? null : Arrays.asList(text.split(","));
    }

    private static List<String> separate(@Nullable List<String> texts) {
        return orEmpty(texts).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? new ArrayList<>() : list;
    }
}
