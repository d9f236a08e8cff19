package org.odnos.records.transfer.mapping;

import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.ObjectKind;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.transfer.relation.NameParts;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses what is in a file: records of the object whose fields take the most of its columns. */
@Component
public class ObjectGuess {

    /** A first and a last name side by side are of people, whatever else stands in the row. */
    private static final int BOTH_NAMES = 150;

    /** A file is seldom one of records whose names it does not have. */
    private static final int NAMELESS = -100;

    private static final int NAMED_SO = 60;

    /** By how much another object has to fit better to be worth a question. */
    private static final int CLEARLY = 60;

    private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");

    private record Scored(ObjectType object, int score) {}

    private final ObjectCatalogue catalogue;
    private final Access access;
    private final Proposal proposal;
    private final FieldNames names;

    ObjectGuess(ObjectCatalogue catalogue, Access access, Proposal proposal, FieldNames names) {
        this.catalogue = catalogue;
        this.access = access;
        this.proposal = proposal;
        this.names = names;
    }

    /** What such a file most likely holds, of what the caller may create. */
    public Optional<ObjectType> of(List<ColumnProfile> columns, String fileName) {
        return best(columns, fileName).map(Scored::object);
    }

    /** What it holds far more likely than records of that object, if anything. */
    public Optional<ObjectType> insteadOf(
            String chosen, List<ColumnProfile> columns, String fileName) {
        int now =
                catalogue.current().all().stream()
                        .filter(object -> object.name().equals(chosen))
                        .mapToInt(object -> score(object, columns, fileName))
                        .sum();
        return best(columns, fileName)
                .filter(other -> !other.object().name().equals(chosen))
                .filter(other -> other.score() - now >= CLEARLY)
                .map(Scored::object);
    }

    private Optional<Scored> best(List<ColumnProfile> columns, String fileName) {
        Caller caller = CurrentCaller.get();
        return catalogue.current().all().stream()
                .filter(object -> object.kind() != ObjectKind.SETUP)
                .filter(object -> access.scope(caller, object.name(), Action.CREATE) != Scope.NONE)
                .map(object -> new Scored(object, score(object, columns, fileName)))
                .filter(one -> one.score() >= Likeness.ENOUGH)
                // Of equals the one with a first and a last name: files of people are usual.
                .max(
                        Comparator.comparingInt(Scored::score)
                                .thenComparing(one -> NameParts.areIn(one.object())));
    }

    private int score(ObjectType object, List<ColumnProfile> columns, String fileName) {
        Map<String, Integer> fit =
                proposal.fit(
                        new Proposal.Request(
                                object, columns, fileName, CurrentCaller.get().language()));
        int score = fit.values().stream().mapToInt(Integer::intValue).sum();
        if (score == 0) {
            return 0;
        }
        boolean parts = NameParts.areIn(object);
        boolean bothNames = parts && fit.keySet().containsAll(Set.of("firstName", "lastName"));
        boolean named =
                fit.containsKey(object.nameField()) || (parts && fit.containsKey("lastName"));
        String file = FieldNames.key(ENDING.matcher(fileName).replaceAll(""));
        return score
                + (bothNames ? BOTH_NAMES : 0)
                + (named ? 0 : NAMELESS)
                + (names.kinds(object).contains(file) ? NAMED_SO : 0);
    }
}
