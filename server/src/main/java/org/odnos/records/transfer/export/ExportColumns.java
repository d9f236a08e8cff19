package org.odnos.records.transfer.export;

import static org.odnos.records.transfer.export.ExportColumn.Kind.DATE;
import static org.odnos.records.transfer.export.ExportColumn.Kind.NUMBER;
import static org.odnos.records.transfer.export.ExportColumn.Kind.TEXT;
import static org.odnos.records.transfer.export.ExportColumn.Kind.TIME;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.Address;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.FilterWords;
import org.odnos.records.query.FilterWords.Way;
import org.odnos.records.search.SearchKeys;
import org.odnos.records.transfer.mapping.FieldNames;
import org.odnos.records.transfer.relation.NameParts;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that fields get in a file: mostly one; an amount has its currency beside it, an
 * address its parts, and a record its id, so that the file can come back.
 */
@Component
class ExportColumns {

    private static final String ID = "id";
    private static final List<String> NAME_PARTS = List.of("firstName", "middleName", "lastName");

    private final FilterWords words;
    private final ExportCells cells;
    private final ObjectLabels labels;
    private final Texts texts;

    ExportColumns(FilterWords words, ExportCells cells, ObjectLabels labels, Texts texts) {
        this.words = words;
        this.cells = cells;
        this.labels = labels;
        this.texts = texts;
    }

    /** Those asked for, or all that the caller sees, without repetitions. */
    static List<String> paths(ObjectType object, List<String> asked) {
        Set<String> paths = new LinkedHashSet<>(asked);
        if (asked.isEmpty()) {
            object.fields().values().stream()
                    .filter(ExportColumns::isShown)
                    .forEach(field -> paths.add(field.key()));
        }
        paths.remove(ID);
        if (NameParts.areIn(object) && paths.contains(object.nameField())) {
            paths.addAll(partsOfName(object));
        }
        return List.copyOf(paths);
    }

    /** Nobody else can tell which word of a name is which. */
    private static List<String> partsOfName(ObjectType object) {
        return NAME_PARTS.stream()
                .filter(part -> object.field(part).filter(ExportColumns::isShown).isPresent())
                .toList();
    }

    private static boolean isShown(Field field) {
        return field.type() != FieldType.FIRST
                && !field.is(Trait.WITHHELD)
                && !field.is(Trait.HIDDEN);
    }

    /** With the id as the last one. */
    List<ExportColumn> of(ObjectType object, List<String> paths) {
        Map<String, Way> ways = new LinkedHashMap<>();
        paths.forEach(path -> ways.put(path, words.way(object.name(), path)));
        Set<String> shared = shared(object, ways);
        List<ExportColumn> columns = new ArrayList<>();
        ways.forEach(
                (path, way) -> {
                    boolean alone = !shared.contains(SearchKeys.fold(way.label()));
                    String label = alone ? way.label() : way.label() + " (" + path + ")";
                    columns.addAll(of(way, path, label));
                });
        columns.add(new ExportColumn(FieldNames.ID, ID, TEXT, Object::toString));
        return columns;
    }

    /** What several fields are called: people and imports have to tell them apart. */
    private Set<String> shared(ObjectType object, Map<String, Way> ways) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Field field : object.fields().values()) {
            String key = SearchKeys.fold(field.key());
            String label = SearchKeys.fold(labels.field(object, field));
            for (String name : new HashSet<>(List.of(key, label))) {
                if (!once.add(name)) {
                    shared.add(name);
                }
            }
        }
        ways.forEach(
                (path, way) -> {
                    String label = SearchKeys.fold(way.label());
                    if (object.field(path).isEmpty() && !once.add(label)) {
                        shared.add(label);
                    }
                });
        return shared;
    }

    private List<ExportColumn> of(Way way, String path, String label) {
        return switch (way.field().type()) {
            case MONEY ->
                    List.of(
                            new ExportColumn(label, path + ".amount", NUMBER, ExportCells::plain),
                            new ExportColumn(
                                    label + " – " + text("export.currency"),
                                    path + ".currency",
                                    TEXT,
                                    ExportCells::plain));
            case ADDRESS ->
                    Address.PARTS.stream()
                            .map(
                                    part ->
                                            new ExportColumn(
                                                    label
                                                            + FieldNames.STEP
                                                            + text("formula.part." + part),
                                                    path + "." + part,
                                                    TEXT,
                                                    ExportCells::plain))
                            .toList();
            case INTEGER, DECIMAL, RATING ->
                    List.of(new ExportColumn(label, path, NUMBER, ExportCells::plain));
            case DATE -> List.of(new ExportColumn(label, path, DATE, ExportCells::plain));
            case INSTANT -> List.of(new ExportColumn(label, path, TIME, cells.reading(way)));
            default -> List.of(new ExportColumn(label, path, TEXT, cells.reading(way)));
        };
    }

    private String text(String key) {
        return texts.text(CurrentCaller.get().language(), key);
    }
}
