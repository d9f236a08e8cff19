package org.odnos.records.view;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Violation;
import org.odnos.records.query.Aggregation;
import org.odnos.records.query.QueryFaults;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a view does not fit its object: refused when it is saved, told when it is opened. */
@Component
class ViewFaults {

    private record Range(int least, int most) {}

    private static final int MOST_COLUMNS = 100;
    private static final Range WIDTH = new Range(40, 2_000);
    private static final Range FROZEN = new Range(0, MOST_COLUMNS);
    private static final int MOST_FIGURES = 10;
    private static final int MOST_ON_CARD = 12;
    private static final Set<String> DENSITIES = Set.of("comfortable", "normal", "compact");
    private static final Set<String> SCALES = Set.of("month", "week");
    private static final String AT = "/settings";

    private final QueryFaults queries;

    ViewFaults(QueryFaults queries) {
        this.queries = queries;
    }

    List<Violation> of(String object, ViewKind kind, ViewSettings settings) {
        List<Violation> faults = new ArrayList<>();
        columns(object, settings, faults);
        shape(object, kind, settings, faults);
        faults.addAll(queries.ofSort(object, settings.sortOrNone(), AT + "/sort"));
        faults.addAll(queries.ofFilter(object, settings.filter(), AT + "/filter"));
        Aggregation.Group group = settings.groupBy();
        if (group != null) {
            faults.addAll(queries.ofGroup(object, group, AT + "/groupBy"));
        }
        atMost(settings.footerOrNone(), MOST_FIGURES, AT + "/footer", faults);
        for (int i = 0; i < settings.footerOrNone().size(); i++) {
            Aggregation.Measure figure = settings.footerOrNone().get(i);
            faults.addAll(queries.ofMeasure(object, figure, AT + "/footer/" + i));
        }
        oneOf(settings.density(), DENSITIES, AT + "/density", faults);
        oneOf(settings.scale(), SCALES, AT + "/scale", faults);
        return faults;
    }

    private void columns(String object, ViewSettings settings, List<Violation> faults) {
        List<ViewSettings.Column> columns = settings.columnsOrNone();
        atMost(columns, MOST_COLUMNS, AT + "/columns", faults);
        for (int i = 0; i < columns.size(); i++) {
            String pointer = AT + "/columns/" + i;
            faults.addAll(queries.ofPath(object, columns.get(i).path(), pointer + "/path"));
            within(columns.get(i).width(), WIDTH, pointer + "/width", faults);
        }
        within(settings.frozen(), FROZEN, AT + "/frozen", faults);
    }

    private void shape(
            String object, ViewKind kind, ViewSettings settings, List<Violation> faults) {
        String board = settings.boardBy();
        String day = settings.dateField();
        if (board != null) {
            faults.addAll(queries.ofBoard(object, board, AT + "/boardBy"));
        } else if (kind == ViewKind.BOARD) {
            faults.add(Violation.of(AT + "/boardBy", "required"));
        }
        if (day != null) {
            faults.addAll(queries.ofDay(object, day, AT + "/dateField"));
        } else if (kind == ViewKind.CALENDAR) {
            faults.add(Violation.of(AT + "/dateField", "required"));
        }
        if (settings.addressField() != null) {
            faults.addAll(queries.ofPath(object, settings.addressField(), AT + "/addressField"));
        }
        List<String> card = settings.cardFieldsOrNone();
        atMost(card, MOST_ON_CARD, AT + "/cardFields", faults);
        for (int i = 0; i < card.size(); i++) {
            faults.addAll(queries.ofPath(object, card.get(i), AT + "/cardFields/" + i));
        }
    }

    private static void atMost(List<?> some, int most, String pointer, List<Violation> faults) {
        if (some.size() > most) {
            faults.add(Violation.of(pointer, "view.too-many-entries", most));
        }
    }

    private static void within(
            @Nullable Integer number, Range range, String pointer, List<Violation> faults) {
        if (number != null && (number < range.least() || number > range.most())) {
            faults.add(
                    Violation.of(pointer, "view.number-out-of-range", range.least(), range.most()));
        }
    }

    private static void oneOf(
            @Nullable String word, Set<String> known, String pointer, List<Violation> faults) {
        if (word != null && !known.contains(word)) {
            faults.add(Violation.of(pointer, "value.not-an-option"));
        }
    }
}
