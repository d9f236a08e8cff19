package org.odnos.records.transfer.relation;

import static java.util.Comparator.comparingInt;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Problem;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.save.Change;
import org.odnos.records.save.Outcome;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.transfer.relation.RecordFinder.Found;
import org.odnos.records.transfer.relation.RecordFinder.Place;
import org.odnos.records.transfer.spi.MissingRecord;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Turns the names in a column into records, many in a few statements. */
@Component
public class Relations {

    /**
     * What a column points to.
     *
     * @param path the importing object and its field, as in {@code deal.stage}
     * @param key the field of the other object that cells hold; its name field usually
     */
    public record Target(String path, Place place, Field key, Missing missing) {

        public boolean isByName() {
            return key.key().equals(place.object().nameField());
        }
    }

    /** What becomes of a name that nothing is found for. */
    public enum Missing {
        CREATED,
        REPORTED
    }

    /** A name, within a record where names are only told apart inside of one. */
    public record Name(String value, @Nullable UUID within) {}

    /** Either the record or why there is none. */
    public record Resolved(@Nullable UUID id, @Nullable Problem problem) {

        static Resolved to(UUID id) {
            return new Resolved(id, null);
        }
    }

    private final RecordFinder finder;
    private final RecordWriter writer;
    private final Access access;
    private final Map<String, MissingRecord> completions = new HashMap<>();

    Relations(
            RecordFinder finder,
            RecordWriter writer,
            Access access,
            List<MissingRecord> completions) {
        this.finder = finder;
        this.writer = writer;
        this.access = access;
        completions.forEach(one -> this.completions.put(one.object(), one));
    }

    /**
     * Finds what it can: exactly, then by e-mail address, then without regard to case, accents,
     * spaces and signs. A name that fits several records is not guessed at.
     */
    public Map<Name, Resolved> find(Target target, Set<Name> names) {
        Map<Name, Resolved> resolved = new HashMap<>();
        take(exact(target, target.key(), names), target.key(), names, resolved);
        Set<Name> left = without(names, resolved);
        Field email = email(target.place().object());
        if (email != null && left.stream().anyMatch(name -> name.value().contains("@"))) {
            take(exact(target, email, left), email, left, resolved);
            left = without(left, resolved);
        }
        if (!left.isEmpty() && target.isByName()) {
            Map<Name, Name> byKey = new HashMap<>();
            left.forEach(name -> byKey.put(name, keyOf(name)));
            Map<Name, Resolved> alike = new HashMap<>();
            Set<Name> keys = new LinkedHashSet<>(byKey.values());
            take(finder.named(target.place(), values(keys)), target.key(), keys, alike);
            byKey.forEach(
                    (name, key) -> {
                        if (alike.containsKey(key)) {
                            resolved.put(name, alike.get(key));
                        }
                    });
        }
        return resolved;
    }

    /** Only what is called exactly so. */
    public Map<Name, Resolved> findExactly(Target target, Set<Name> names) {
        Map<Name, Resolved> resolved = new HashMap<>();
        take(exact(target, target.key(), names), target.key(), names, resolved);
        return resolved;
    }

    /** Makes records of these names; spellings of one name make one record. */
    public Map<Name, Resolved> create(Target target, Collection<Name> names) {
        Map<Name, Resolved> resolved = new HashMap<>();
        ObjectType object = target.place().object();
        if (access.scope(CurrentCaller.get(), object.name(), Action.CREATE) == Scope.NONE) {
            names.forEach(name -> resolved.put(name, new Resolved(null, new Forbidden())));
            return resolved;
        }
        Map<Name, List<Name>> spellings = new LinkedHashMap<>();
        names.forEach(
                name ->
                        spellings
                                .computeIfAbsent(oneOf(target, name), _ -> new ArrayList<>())
                                .add(name));
        List<List<Name>> ordered = inOrder(object, spellings.values());
        List<Change> changes =
                ordered.stream()
                        .map(same -> Change.create(fields(target, same.getFirst()), ""))
                        .toList();
        List<Outcome> outcomes =
                writer.save(
                        object.name(),
                        changes,
                        new RecordWriter.Options(RecordWriter.Mode.EACH, null));
        int at = 0;
        for (List<Name> same : ordered) {
            Outcome outcome = outcomes.get(at++);
            same.forEach(name -> resolved.put(name, new Resolved(outcome.id(), outcome.problem())));
        }
        return resolved;
    }

    private List<List<Name>> inOrder(ObjectType object, Collection<List<Name>> spellings) {
        MissingRecord completion = completions.get(object.name());
        return completion == null
                ? List.copyOf(spellings)
                : spellings.stream()
                        .sorted(comparingInt(same -> completion.rank(same.getFirst().value())))
                        .toList();
    }

    /** What all spellings of a name have in common. */
    private Name oneOf(Target target, Name name) {
        return target.isByName()
                ? keyOf(name)
                : new Name(finder.written(target.key(), name.value()), name.within());
    }

    private ObjectNode fields(Target target, Name name) {
        ObjectType object = target.place().object();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (target.isByName()) {
            NameParts.put(object, name.value(), fields);
        } else {
            fields.put(target.key().key(), name.value());
        }
        Field within = target.place().within();
        if (within != null && name.within() != null) {
            fields.put(within.key(), name.within().toString());
        }
        MissingRecord completion = completions.get(object.name());
        if (completion != null) {
            completion.complete(target.path(), name.value(), fields);
        }
        return fields;
    }

    private List<Found> exact(Target target, Field key, Set<Name> names) {
        Set<String> values = new LinkedHashSet<>();
        names.forEach(name -> values.add(finder.written(key, name.value())));
        return values.isEmpty() ? List.of() : finder.holding(target.place(), key, values);
    }

    private void take(List<Found> found, Field key, Set<Name> names, Map<Name, Resolved> resolved) {
        Map<Name, List<UUID>> ids = new HashMap<>();
        for (Found one : found) {
            ids.computeIfAbsent(new Name(one.value(), one.within()), _ -> new ArrayList<>())
                    .add(one.id());
        }
        for (Name name : names) {
            String written = finder.written(key, name.value());
            List<UUID> known = ids.get(new Name(written, name.within()));
            if (known != null) {
                resolved.put(
                        name, known.size() == 1 ? Resolved.to(known.getFirst()) : several(name));
            }
        }
    }

    private static Resolved several(Name name) {
        return new Resolved(null, new RuleViolation("import.ambiguous", name.value()));
    }

    private static Set<Name> without(Set<Name> names, Map<Name, Resolved> resolved) {
        Set<Name> left = new LinkedHashSet<>(names);
        left.removeAll(resolved.keySet());
        return left;
    }

    private static Set<String> values(Set<Name> names) {
        Set<String> values = new LinkedHashSet<>();
        names.forEach(name -> values.add(name.value()));
        return values;
    }

    /** A name as it is told apart from others. */
    public static Name keyOf(Name name) {
        return new Name(RecordFinder.key(name.value()), name.within());
    }

    private static @Nullable Field email(ObjectType object) {
        Field email = object.fields().get("email");
        return email == null ? object.fields().get("emails") : email;
    }
}
