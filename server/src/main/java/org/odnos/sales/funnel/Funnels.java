package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.query.RecordNames;
import org.odnos.sales.funnel.FunnelAnswer.Group;
import org.odnos.sales.funnel.FunnelAnswer.Named;
import org.odnos.sales.funnel.FunnelAnswer.StageRow;
import org.odnos.sales.funnel.FunnelCount.Cell;
import org.odnos.sales.funnel.FunnelStore.CutCell;
import org.odnos.sales.pipeline.Pipeline;
import org.odnos.sales.pipeline.PipelineStore;
import org.odnos.sales.pipeline.Pipelines;
import org.odnos.sales.pipeline.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Follows the deals that entered a pipeline in a period: how far they got, where they were lost and
 * why. The number of statements depends on nothing but what was asked.
 */
@Service
@Transactional(readOnly = true)
class Funnels {

    private static final int MAX_GROUPS = 50;

    /**
     * @param pipeline null for the first one
     * @param filter which deals, besides
     * @param comparison a period to compare with, or null
     */
    record Question(
            @Nullable UUID pipeline,
            @Nullable JsonNode filter,
            Period period,
            @Nullable Period comparison,
            @Nullable Cut cut) {}

    private final PipelineStore pipelines;
    private final FunnelStore store;
    private final RecordNames names;
    private final Access access;

    Funnels(PipelineStore pipelines, FunnelStore store, RecordNames names, Access access) {
        this.pipelines = pipelines;
        this.store = store;
        this.names = names;
        this.access = access;
    }

    FunnelAnswer answer(Question question) {
        access.require(CurrentCaller.get(), "deal", Action.SEE);
        Pipeline pipeline = pipeline(question.pipeline());
        FunnelPart now = part(pipeline, question.filter(), question.period());
        FunnelPart before =
                question.comparison() == null
                        ? null
                        : part(pipeline, question.filter(), question.comparison());
        Map<UUID, String> reasons = reasonNames(now, before);
        List<StageRow> rows = new ArrayList<>();
        for (int i = 0; i < now.stages().size(); i++) {
            rows.add(now.row(i, before, reasons));
        }
        Cut cut = question.cut();
        return new FunnelAnswer(
                new Named(pipeline.id(), pipeline.name()),
                question.period(),
                question.comparison(),
                now.totals(before, reasons),
                cut == null ? rows : cut(rows, now, cut),
                cut == null ? null : cut.path());
    }

    private Pipeline pipeline(@Nullable UUID id) {
        Pipelines all = pipelines.load();
        return (id == null ? all.first() : all.find(id))
                .orElseThrow(() -> Invalid.of("/pipeline", "value.no-such-record"));
    }

    private FunnelPart part(Pipeline pipeline, @Nullable JsonNode asked, Period period) {
        List<Stage> open = pipeline.openStages();
        List<UUID> ids = open.stream().map(Stage::id).toList();
        List<JsonNode> filters = FunnelFilters.common(asked, pipeline.id(), period);
        return new FunnelPart(
                open,
                new FunnelCount(ids, store.cells(filters)),
                new FunnelFilters(ids, filters),
                new FunnelPart.Durations(store.stays(filters), store.daysToWin(filters)),
                CurrentCaller.get().currency());
    }

    private Map<UUID, String> reasonNames(FunnelPart now, @Nullable FunnelPart before) {
        Set<@Nullable UUID> ids = new HashSet<>(now.count().reasons().keySet());
        if (before != null) {
            ids.addAll(before.count().reasons().keySet());
        }
        return names("lostReason", ids);
    }

    private Map<UUID, String> names(String object, Set<@Nullable UUID> ids) {
        Set<UUID> known = new HashSet<>();
        for (UUID id : ids) {
            if (id != null) {
                known.add(id);
            }
        }
        Map<UUID, String> names = new HashMap<>();
        if (!known.isEmpty()) {
            Map<RecordRef, String> found = this.names.of(Map.of(object, known));
            found.forEach((ref, name) -> names.put(ref.id(), name));
        }
        return names;
    }

    private List<StageRow> cut(List<StageRow> rows, FunnelPart whole, Cut cut) {
        Map<@Nullable String, List<Cell>> byGroup = new LinkedHashMap<>();
        for (CutCell one : store.cut(whole.filters().all(), cut)) {
            byGroup.computeIfAbsent(one.group(), _ -> new ArrayList<>()).add(one.cell());
        }
        Map<@Nullable String, Object> groups = groups(byGroup.keySet(), cut);
        List<UUID> stages = whole.stages().stream().map(Stage::id).toList();
        List<List<Group>> cuts = new ArrayList<>();
        rows.forEach(_ -> cuts.add(new ArrayList<>()));
        byGroup.forEach(
                (key, cells) -> {
                    FunnelPart part =
                            new FunnelPart(
                                    whole.stages(),
                                    new FunnelCount(stages, cells),
                                    whole.filters().of(cut.path(), key),
                                    whole.durations(),
                                    whole.currency());
                    for (int i = 0; i < cuts.size(); i++) {
                        cuts.get(i).add(part.group(groups.get(key), i));
                    }
                });
        List<StageRow> cutRows = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cutRows.add(rows.get(i).with(largest(cuts.get(i))));
        }
        return cutRows;
    }

    private static List<Group> largest(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.entered().count() > 0)
                .sorted(
                        Comparator.comparingLong((Group group) -> group.entered().count())
                                .reversed())
                .limit(MAX_GROUPS)
                .toList();
    }

    /** What a group is called: a record by its name, a text by itself. */
    private Map<@Nullable String, Object> groups(Set<@Nullable String> keys, Cut cut) {
        Map<@Nullable String, Object> groups = new HashMap<>();
        String object = cut.object();
        if (object == null) {
            keys.forEach(key -> putIfPresent(groups, key, key));
            return groups;
        }
        Set<@Nullable UUID> ids = new HashSet<>();
        keys.forEach(key -> ids.add(key == null ? null : UUID.fromString(key)));
        Map<UUID, String> known = names(object, ids);
        for (UUID id : ids) {
            if (id != null) {
                groups.put(id.toString(), new Named(id, known.get(id)));
            }
        }
        return groups;
    }

    private static void putIfPresent(
            Map<@Nullable String, Object> groups, @Nullable String key, @Nullable Object value) {
        if (value != null) {
            groups.put(key, value);
        }
    }
}
