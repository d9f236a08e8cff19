package org.odnos.records.formula;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordValues;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An expression that fits its object: computes its value for any number of records. */
public final class Formula {

    /**
     * What an expression comes to.
     *
     * @param value in the type of the field that keeps it; null if it is empty or has a fault
     * @param fault why it cannot be computed for this record, or null
     */
    public record Outcome(@Nullable Object value, @Nullable FormulaProblem fault) {}

    /** The records that relations of the record in hand point to. */
    public interface Related {
        @Nullable RecordValues of(NamedValue what);
    }

    private final ValueKind kind;
    private final List<NamedValue> reads;
    private final int steps;
    private final CelRuntime.Program program;

    Formula(ValueKind kind, List<NamedValue> reads, int steps, CelRuntime.Program program) {
        this.kind = kind;
        this.reads = List.copyOf(reads);
        this.steps = steps;
        this.program = program;
    }

    public ValueKind kind() {
        return kind;
    }

    public List<NamedValue> reads() {
        return reads;
    }

    /** Whether all that it reads is still there and of the same kind. */
    boolean fits(Description description, ObjectType object) {
        return reads.stream().allMatch(one -> one.isIn(description, object));
    }

    /** How many operations, fields and literals it is made of. */
    public int steps() {
        return steps;
    }

    /**
     * Its value for one record.
     *
     * @param currency of the company, in which amounts are
     */
    public Outcome of(RecordValues values, Related related, Moment moment, String currency) {
        Map<String, Object> read = new HashMap<>();
        for (NamedValue what : reads) {
            RecordValues from = what.through() == null ? values : related.of(what);
            read.put(what.path(), FieldValues.read(what, from));
        }
        try {
            return Evaluation.call(
                    moment,
                    () ->
                            new Outcome(
                                    FieldValues.kept(
                                            kind, Numbers.exact(program.eval(read)), currency),
                                    null));
        } catch (CelEvaluationException failed) {
            return new Outcome(null, fault(failed));
        } catch (FormulaFault fault) {
            return new Outcome(null, problem(fault));
        }
    }

    private static FormulaProblem fault(CelEvaluationException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormulaFault fault) {
                return problem(fault);
            }
        }
        return failed.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED
                ? FormulaProblem.of("formula.too-much")
                : FormulaProblem.of("formula.cannot-compute");
    }

    private static FormulaProblem problem(FormulaFault fault) {
        return new FormulaProblem(fault.code(), fault.args(), 0, 0);
    }
}
