package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.text.Language;
import org.odnos.platform.text.Texts;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Option;
import org.odnos.records.object.Trait;
import org.odnos.records.search.SearchKeys;
import org.odnos.records.transfer.cell.DateOrder;
import org.odnos.records.transfer.cell.DecimalMark;
import org.odnos.records.transfer.mapping.Mapping;
import org.odnos.records.transfer.mapping.Targets;
import org.odnos.records.transfer.relation.RecordFinder.Place;
import org.odnos.records.transfer.relation.Relations;
import org.odnos.records.transfer.relation.Relations.Missing;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a mapping ready for work. */
@Component
public class Plans {

    private final ObjectCatalogue catalogue;
    private final Targets targets;
    private final Texts texts;

    Plans(ObjectCatalogue catalogue, Targets targets, Texts texts) {
        this.catalogue = catalogue;
        this.targets = targets;
        this.texts = texts;
    }

    /**
     * The plan of a mapping.
     *
     * @param mapping one that was checked
     */
    public Plan of(String object, Mapping mapping, List<String> headers) {
        ObjectType type = catalogue.current().named(object);
        Map<String, Field> open = targets.of(type);
        List<ColumnPlan> columns = new ArrayList<>();
        for (Mapping.Column column : mapping.used()) {
            String target = Objects.requireNonNull(column.field());
            Field field = Objects.requireNonNull(open.get(target));
            columns.add(column(type, column, field, headers.get(column.index())));
        }
        columns.sort(Comparator.comparingInt(column -> column.container() == null ? 0 : 1));
        Map<String, JsonNode> defaults = new LinkedHashMap<>();
        Map<String, Plan.Named> named = new LinkedHashMap<>();
        mapping.defaults().forEach((key, value) -> standIn(type, key, value, defaults, named));
        String matchOn = mapping.matchOn();
        Field match =
                matchOn == null
                        ? null
                        : open.getOrDefault(matchOn, type.field(matchOn).orElse(null));
        return new Plan(type, headers.size(), columns, match, defaults, named);
    }

    private ColumnPlan column(
            ObjectType object, Mapping.Column column, Field field, String header) {
        boolean relation = field.type() == FieldType.RELATION;
        Optional<Field> within = relation ? targets.within(object, field) : Optional.empty();
        return new ColumnPlan(
                column.index(),
                header,
                Objects.requireNonNull(column.field()),
                field,
                Optional.ofNullable(column.dateFormat())
                        .flatMap(DateOrder::of)
                        .orElse(DateOrder.DMY),
                Optional.ofNullable(column.decimals())
                        .flatMap(DecimalMark::of)
                        .orElse(DecimalMark.POINT),
                options(object, field),
                relation ? target(object, field, column) : null,
                within.map(Field::key).orElse(null));
    }

    private Relations.Target target(
            ObjectType object, Field field, Mapping.@Nullable Column column) {
        ObjectType other = targets.target(field);
        String key =
                Optional.ofNullable(column).flatMap(Mapping.Column::key).orElse(other.nameField());
        boolean create = column == null || column.createsMissing();
        return new Relations.Target(
                object.name() + "." + field.key(),
                new Place(other, targets.within(object, field).orElse(null)),
                other.require(key),
                create ? Missing.CREATED : Missing.REPORTED);
    }

    private void standIn(
            ObjectType object,
            String key,
            JsonNode value,
            Map<String, JsonNode> defaults,
            Map<String, Plan.Named> named) {
        Field field = Objects.requireNonNull(targets.of(object).get(key));
        if (value.path("create").isString()) {
            named.put(
                    key,
                    new Plan.Named(target(object, field, null), value.path("create").asString()));
        } else if (value.path("id").isString()) {
            defaults.put(key, JsonNodeFactory.instance.stringNode(value.path("id").asString()));
        } else {
            defaults.put(key, value);
        }
    }

    private Map<String, String> options(ObjectType object, Field field) {
        Map<String, String> options = new HashMap<>();
        for (Option option : field.options()) {
            String key = "option." + object.name() + "." + field.key() + "." + option.value();
            for (Language language : Language.values()) {
                texts.find(language.locale(), key)
                        .ifPresent(label -> options.put(SearchKeys.fold(label), option.value()));
            }
            option.labels()
                    .values()
                    .forEach(label -> options.put(SearchKeys.fold(label), option.value()));
            options.put(SearchKeys.fold(option.value()), option.value());
        }
        if (field.is(Trait.TREE)) {
            OptionPaths.add(field, options);
        }
        return options;
    }
}
