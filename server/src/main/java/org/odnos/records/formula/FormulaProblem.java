package org.odnos.records.formula;

import org.odnos.kernel.Violation;

import java.util.List;

/**
 * Something wrong with an expression, or with its value for a record.
 *
 * @param code of its sentence, under {@code problem.}
 * @param from where it begins in the expression, counted from 0
 * @param to where it ends; the same as {@code from} if no place is meant
 */
public record FormulaProblem(String code, List<Object> args, int from, int to) {

    public FormulaProblem {
        args = List.copyOf(args);
    }

    static FormulaProblem of(String code, Object... args) {
        return new FormulaProblem(code, List.of(args), 0, 0);
    }

    public Violation at(String pointer) {
        return new Violation(pointer, code, args);
    }
}
