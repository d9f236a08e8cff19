package org.odnos.records.formula;

import static org.odnos.records.formula.ValueKind.DATE;
import static org.odnos.records.formula.ValueKind.DECIMAL;
import static org.odnos.records.formula.ValueKind.DURATION;
import static org.odnos.records.formula.ValueKind.INSTANT;
import static org.odnos.records.formula.ValueKind.INTEGER;
import static org.odnos.records.formula.ValueKind.MONEY;
import static org.odnos.records.formula.ValueKind.YES_NO;

import dev.cel.common.types.CelType;
import dev.cel.common.types.TypeParamType;

import java.util.List;

/** What is done with values of any kind. */
final class GeneralFunctions {

    private static final CelType ANY = TypeParamType.create("A");

    private GeneralFunctions() {}

    static void addTo(FunctionTable table) {
        table.declare(FunctionTable.signature("empty", YES_NO.type(), ANY), v -> isEmpty(v[0]));
        table.declare(
                FunctionTable.signature("ifEmpty", ANY, ANY, ANY),
                v -> isEmpty(v[0]) ? v[1] : v[0]);
        table.declare(FunctionTable.signature("nothing", ANY), _ -> Empty.EMPTY);
        for (ValueKind kind : List.of(INTEGER, DECIMAL, MONEY, DATE, INSTANT, DURATION)) {
            List<ValueKind> two = List.of(kind, kind);
            table.add(
                    "least",
                    kind,
                    two,
                    v -> ComparisonFunctions.compared(v[0], v[1]) <= 0 ? v[0] : v[1]);
            table.add(
                    "greatest",
                    kind,
                    two,
                    v -> ComparisonFunctions.compared(v[0], v[1]) >= 0 ? v[0] : v[1]);
        }
    }

    private static boolean isEmpty(Object value) {
        return value == Empty.EMPTY
                || value.equals("")
                || (value instanceof List<?> list && list.isEmpty());
    }
}
