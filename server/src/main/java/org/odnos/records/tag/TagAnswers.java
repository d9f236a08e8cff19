package org.odnos.records.tag;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RecordRef;
import org.odnos.records.query.RecordNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tags as the API tells of them. */
@Component
@Transactional(readOnly = true)
class TagAnswers {

    static final int MOST = 100;
    static final int OFFERED = 20;

    /** Who made it. */
    record Maker(UUID id, @Nullable String name) {}

    /** One way in which records have it besides its name, or had it once. */
    record Spelling(String text, @Nullable Long records) {}

    /**
     * A tag.
     *
     * @param records how many the reader sees that have it; null unless asked for
     */
    record TagAnswer(
            UUID id,
            String object,
            String field,
            String name,
            @Nullable String color,
            boolean retired,
            @Nullable Long records,
            List<Spelling> otherSpellings,
            String createdAt,
            @Nullable Maker createdBy) {}

    /**
     * @param next where the next page begins, or null
     * @param editable whether the reader may change them
     */
    record TagPage(List<TagAnswer> items, @Nullable String next, boolean editable) {}

    /**
     * Which tags; see the addresses.
     *
     * @param limit at most {@link #MOST}
     */
    record Wanted(
            String object,
            String field,
            @Nullable String text,
            boolean offered,
            boolean counted,
            @Nullable String after,
            int limit) {}

    private final TagStore store;
    private final TagRights rights;
    private final TagCounts counts;
    private final RecordNames names;

    TagAnswers(TagStore store, TagRights rights, TagCounts counts, RecordNames names) {
        this.store = store;
        this.rights = rights;
        this.counts = counts;
        this.names = names;
    }

    TagPage list(Wanted wanted) {
        TagRights.Seen seen = rights.seen(wanted.object(), wanted.field());
        int limit = wanted.offered() ? Math.min(wanted.limit(), OFFERED) : wanted.limit();
        if (limit < 1 || limit > MOST) {
            throw Invalid.of("/limit", "tag.limit", MOST);
        }
        String text = text(wanted.text(), "/q");
        List<Tag> found =
                store.list(
                        new TagStore.Asked(
                                seen.place(),
                                text,
                                wanted.offered(),
                                text(wanted.after(), "/after"),
                                limit + 1));
        boolean more = found.size() > limit;
        List<Tag> page = more ? found.subList(0, limit) : found;
        return new TagPage(
                answers(page, wanted.counted() ? seen : null),
                more && !wanted.offered() ? store.key(page.getLast().name()) : null,
                rights.decides(seen));
    }

    private static @Nullable String text(@Nullable String text, String pointer) {
        return text == null || text.isBlank() ? null : TagNames.read(text, pointer);
    }

    TagAnswer get(UUID id) {
        Tag tag = store.find(id).orElseThrow(NotFound::new);
        return answers(List.of(tag), rights.decided(tag)).getFirst();
    }

    private List<TagAnswer> answers(List<Tag> tags, TagRights.@Nullable Seen counted) {
        Map<String, Long> records = new HashMap<>();
        if (counted != null) {
            List<String> spellings =
                    tags.stream().flatMap(one -> one.spellings().stream()).toList();
            records.putAll(counts.of(counted.object(), counted.field(), spellings));
        }
        Set<UUID> makers =
                tags.stream()
                        .map(Tag::createdBy)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<RecordRef, String> named = names.of(Map.of("user", makers));
        return tags.stream()
                .map(tag -> answer(tag, counted == null ? null : records, named))
                .toList();
    }

    private static TagAnswer answer(
            Tag tag, @Nullable Map<String, Long> records, Map<RecordRef, String> named) {
        UUID by = tag.createdBy();
        List<Spelling> others =
                tag.spellings().stream()
                        .filter(one -> !one.equals(tag.name()))
                        .map(one -> new Spelling(one, count(records, one)))
                        .toList();
        Long all =
                records == null
                        ? null
                        : Long.valueOf(
                                tag.spellings().stream()
                                        .mapToLong(one -> records.getOrDefault(one, 0L))
                                        .sum());
        return new TagAnswer(
                tag.id(),
                tag.object(),
                tag.field(),
                tag.name(),
                tag.color(),
                tag.retired(),
                all,
                others,
                tag.createdAt().toString(),
                by == null ? null : new Maker(by, named.get(new RecordRef("user", by))));
    }

    private static @Nullable Long count(@Nullable Map<String, Long> records, String spelling) {
        return records == null ? null : records.getOrDefault(spelling, 0L);
    }
}
