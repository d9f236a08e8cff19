package org.odnos.records.transfer.mapping;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.transfer.cell.DateOrder;
import org.odnos.records.transfer.cell.DecimalMark;
import org.odnos.records.transfer.mapping.Mapping.Column;
import org.odnos.records.transfer.relation.NameParts;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses which column of a file goes into which field. */
@Component
public class Proposal {

    /** A file's columns and the company they come to. */
    public record Request(
            ObjectType object, List<ColumnProfile> columns, String fileName, Locale language) {}

    private record Candidate(ColumnProfile column, String target, int score) {}

    private final FieldNames names;
    private final Targets targets;
    private final ProposedDefaults defaults;

    Proposal(FieldNames names, Targets targets, ProposedDefaults defaults) {
        this.names = names;
        this.targets = targets;
        this.defaults = defaults;
    }

    public Mapping of(Request request) {
        Map<Integer, String> chosen = chosen(request);
        List<Column> columns = new ArrayList<>();
        for (ColumnProfile column : request.columns()) {
            String target = chosen.get(column.index());
            columns.add(
                    target == null ? Column.none(column.index()) : column(request, column, target));
        }
        return new Mapping(columns, matchOn(request, chosen), defaults.of(request, columns));
    }

    private Map<Integer, String> chosen(Request request) {
        Map<Integer, String> chosen = new HashMap<>();
        best(request).forEach(one -> chosen.put(one.column().index(), one.target()));
        dropNameBesideItsParts(request.object(), chosen);
        return chosen;
    }

    /** How much of the file the object's fields take, by field the likeness of its columns. */
    Map<String, Integer> fit(Request request) {
        Map<String, Integer> fit = new HashMap<>();
        best(request).forEach(one -> fit.merge(one.target(), one.score(), Integer::sum));
        return fit;
    }

    /** Best fits first; a field that holds one value gets one column. */
    private List<Candidate> best(Request request) {
        Set<Integer> columns = new HashSet<>();
        Set<String> taken = new HashSet<>();
        List<Candidate> best = new ArrayList<>();
        for (Candidate candidate : candidates(request)) {
            int index = candidate.column().index();
            boolean free = targets.holdsSeveral(request.object(), candidate.target());
            if (!columns.contains(index) && (free || !taken.contains(candidate.target()))) {
                columns.add(index);
                taken.add(candidate.target());
                best.add(candidate);
            }
        }
        return best;
    }

    private List<Candidate> candidates(Request request) {
        Map<String, List<String>> known = names.of(request.object(), targets.subjects());
        Set<String> possible = targets.of(request.object()).keySet();
        List<Candidate> candidates = new ArrayList<>();
        for (ColumnProfile column : request.columns()) {
            if (column.header().contains(FieldNames.STEP)) {
                continue;
            }
            for (String target : possible) {
                List<String> called = known.getOrDefault(target, List.of());
                Field field = targets.field(request.object(), target);
                int score =
                        target.equals(field.key())
                                ? Likeness.of(column, field.type(), called)
                                : Likeness.ofCurrency(column, called);
                if (score >= Likeness.ENOUGH) {
                    candidates.add(new Candidate(column, target, score));
                }
            }
        }
        candidates.sort(
                Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparingInt(candidate -> candidate.column().index()));
        return candidates;
    }

    private static void dropNameBesideItsParts(ObjectType object, Map<Integer, String> chosen) {
        Set<String> fields = new LinkedHashSet<>(chosen.values());
        boolean parts = fields.contains("firstName") && fields.contains("lastName");
        if (NameParts.areIn(object) && parts) {
            chosen.values().removeIf(object.nameField()::equals);
        } else if (NameParts.areIn(object) && fields.contains(object.nameField())) {
            chosen.values().removeIf(Set.of("firstName", "lastName")::contains);
        }
    }

    private Column column(Request request, ColumnProfile column, String target) {
        Field field = targets.field(request.object(), target);
        if (!target.equals(field.key())) {
            return new Column(column.index(), target, null, null, null, null);
        }
        boolean relation = field.type() == FieldType.RELATION;
        boolean date = field.type() == FieldType.DATE || field.type() == FieldType.INSTANT;
        return new Column(
                column.index(),
                target,
                relation ? "name" : null,
                relation ? targets.mayCreate(request.object(), field) : null,
                date ? column.dateOrder(DateOrder.usualIn(request.language())).name() : null,
                field.type().isNumber()
                        ? column.decimalMark(DecimalMark.usualIn(request.language())).sign()
                        : null);
    }

    /** The field that tells rows apart, so that the same file a second time changes nothing. */
    private @Nullable String matchOn(Request request, Map<Integer, String> chosen) {
        Map<String, ColumnProfile> byTarget = new HashMap<>();
        for (ColumnProfile column : request.columns()) {
            String target = chosen.get(column.index());
            if (target != null) {
                byTarget.putIfAbsent(target, column);
            }
        }
        for (String key : targets.keys(request.object())) {
            ColumnProfile column = byTarget.get(key);
            // Persons may share a name; other things of one name are one thing.
            boolean named = key.equals(request.object().nameField());
            boolean oneThing = named && !NameParts.areIn(request.object());
            if (column != null && (oneThing || column.isUnique())) {
                return key;
            }
        }
        boolean parts = byTarget.containsKey("firstName") && NameParts.areIn(request.object());
        return parts ? request.object().nameField() : null;
    }
}
