package org.odnos.records.view;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Audiences;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.field.spi.FieldUse;
import org.odnos.records.field.spi.FieldUses;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which views name a field: asked before somebody deletes it. */
@Component
class ViewUses implements FieldUses {

    /** Where a path begins and how it goes on. */
    private record Path(ObjectType object, String path) {}

    private final ViewStore store;
    private final Audiences rights;
    private final ObjectCatalogue catalogue;

    ViewUses(ViewStore store, Audiences rights, ObjectCatalogue catalogue) {
        this.store = store;
        this.rights = rights;
        this.catalogue = catalogue;
    }

    /** Views of any object, as a path over relations may end at the field; needs a transaction. */
    @Override
    public List<FieldUse> of(String object, String field) {
        Caller caller = CurrentCaller.get();
        Description description = catalogue.current();
        return store.all().stream()
                .filter(
                        view ->
                                description.find(view.object()).stream()
                                        .flatMap(type -> paths(description, type, view))
                                        .anyMatch(path -> names(description, path, object, field)))
                .map(
                        view ->
                                new FieldUse(
                                        "view",
                                        view.id().toString(),
                                        rights.sees(caller, view.shown()) ? name(view) : null))
                .toList();
    }

    private static String name(SavedView view) {
        return view.content().name();
    }

    private static Stream<Path> paths(Description description, ObjectType type, SavedView view) {
        ViewSettings settings = view.content().settings();
        Stream<String> own =
                Stream.of(
                                settings.columnsOrNone().stream().map(ViewSettings.Column::path),
                                settings.sortOrNone().stream()
                                        .map(key -> key.startsWith("-") ? key.substring(1) : key),
                                settings.footerOrNone().stream().map(figure -> figure.field()),
                                settings.cardFieldsOrNone().stream(),
                                Stream.of(settings.groupBy())
                                        .map(group -> group == null ? null : group.field()),
                                Stream.of(settings.boardBy()),
                                Stream.of(settings.dateField()),
                                Stream.of(settings.addressField()))
                        .flatMap(some -> some)
                        .flatMap(Stream::ofNullable);
        return Stream.concat(
                own.map(path -> new Path(type, path)),
                conditions(description, type, settings.filter()));
    }

    /** All paths of a filter tree; a child condition goes on from the child's object. */
    private static Stream<Path> conditions(
            Description description, ObjectType type, @Nullable JsonNode node) {
        if (node == null) {
            return Stream.empty();
        }
        if (node.isArray()) {
            return node.valueStream().flatMap(part -> conditions(description, type, part));
        }
        Map<String, Description.Children> children = description.children(type);
        JsonNode of = node.path("of");
        ObjectType inside =
                of.isString() && children.containsKey(of.asString())
                        ? children.get(of.asString()).object()
                        : type;
        Stream<Path> here =
                Stream.of("field", "by")
                        .map(node::path)
                        .filter(JsonNode::isString)
                        .map(path -> new Path(inside, path.asString()));
        Stream<Path> below =
                node.propertyStream()
                        .map(Map.Entry::getValue)
                        .filter(JsonNode::isContainer)
                        .flatMap(part -> conditions(description, inside, part));
        return Stream.concat(here, below);
    }

    private static boolean names(Description description, Path path, String object, String field) {
        Optional<ObjectType> place = Optional.of(path.object());
        for (String step : path.path().split("\\.", -1)) {
            if (place.isEmpty()) {
                return false;
            }
            if (place.get().name().equals(object) && step.equals(field)) {
                return true;
            }
            place = place.get().field(step).map(Field::relation).flatMap(description::find);
        }
        return false;
    }
}
