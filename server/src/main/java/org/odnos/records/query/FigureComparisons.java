package org.odnos.records.query;

import static org.odnos.records.query.Operator.EQ;
import static org.odnos.records.query.Operator.GE;
import static org.odnos.records.query.Operator.LE;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.Field;
import org.odnos.records.object.ValueFault;
import org.odnos.records.query.TimeComparisons.Time;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Figures of child records compared with values. */
@Component
final class FigureComparisons {

    private final Comparisons comparisons;
    private final TimeComparisons times;

    FigureComparisons(Comparisons comparisons, TimeComparisons times) {
        this.comparisons = comparisons;
        this.times = times;
    }

    /**
     * A figure of child records compared with a value.
     *
     * @param field what the figure is of: a number for sums and numbers of records, else a time
     */
    Condition compare(org.jooq.Field<?> figure, Field field, Filter.Figured asked, Caller caller) {
        JsonNode value = asked.value() == null ? NullNode.getInstance() : asked.value();
        return switch (asked.operator()) {
            case EMPTY -> figure.isNull();
            case NOT_EMPTY -> figure.isNotNull();
            case NE -> figure.isNull().or(DSL.not(single(figure, field, EQ, value, caller)));
            case EQ, LT, LE, GT, GE -> single(figure, field, asked.operator(), value, caller);
            case BETWEEN -> {
                Comparisons.range(value);
                yield single(figure, field, GE, value.get(0), caller)
                        .and(single(figure, field, LE, value.get(1), caller));
            }
            case WITHIN -> times.within(new Time(figure, field.type()), value, caller);
            case NOT_WITHIN ->
                    figure.isNull()
                            .or(
                                    DSL.not(
                                            times.within(
                                                    new Time(figure, field.type()),
                                                    value,
                                                    caller)));
            default -> throw new ValueFault("filter.operator-not-for-field");
        };
    }

    private Condition single(
            org.jooq.Field<?> figure,
            Field field,
            Operator operator,
            JsonNode value,
            Caller caller) {
        return TimeComparisons.isTime(field.type())
                ? times.compare(new Time(figure, field.type()), operator, value, caller)
                : Comparisons.ordered(figure, operator, comparisons.value(field, value, caller));
    }
}
