package org.odnos.records.formula;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads expressions: checks them against what an object is made of, and makes them computable. */
@Component
public class Formulas {

    /** What an expression is for. */
    public enum Purpose {
        /** A field's stored value, which must not depend on when it was computed. */
        FIELD,
        /** Whether a record breaks a rule, asked whenever it is saved. */
        RULE
    }

    /** An expression and the object whose records it is for. */
    public record Asked(
            String expression, Description description, ObjectType object, Purpose purpose) {}

    /**
     * What has come of reading an expression.
     *
     * @param formula null if there are problems
     */
    public record Read(@Nullable Formula formula, List<FormulaProblem> problems) {}

    private static final int LONGEST = 4_000;
    private static final int ITERATIONS = 1_000;
    private static final int DEPTH = 60;
    private static final int KEPT = 2_000;

    /** Made when the first expression is read, as most starts of the program need none. */
    private static final class Language {
        static final CelOptions OPTIONS =
                CelOptions.current()
                        .maxExpressionCodePointSize(LONGEST)
                        .maxParseRecursionDepth(DEPTH)
                        .maxParseErrorRecoveryLimit(5)
                        .comprehensionMaxIterations(ITERATIONS)
                        .enableHeterogeneousNumericComparisons(true)
                        .build();

        /** Logic is the language's own; all else is ours, so that numbers are exact. */
        static final CelStandardDeclarations LOGIC =
                CelStandardDeclarations.newBuilder()
                        .includeFunctions(
                                StandardFunction.CONDITIONAL,
                                StandardFunction.LOGICAL_AND,
                                StandardFunction.LOGICAL_OR,
                                StandardFunction.LOGICAL_NOT,
                                StandardFunction.NOT_STRICTLY_FALSE)
                        .build();

        static final FunctionTable FUNCTIONS = new FunctionTable();
        static final CelRuntime RUNTIME =
                CelRuntimeFactory.plannerRuntimeBuilder()
                        .setOptions(OPTIONS)
                        .addFunctionBindings(FUNCTIONS.bindings())
                        .build();
    }

    private record Key(String object, String expression, Purpose purpose) {}

    private final Map<Key, Formula> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Key, Formula> eldest) {
                            return size() > KEPT;
                        }
                    });

    FunctionTable functions() {
        return Language.FUNCTIONS;
    }

    /**
     * An expression that was without problems when it was stored; empty if the object has changed
     * so that it is not any more.
     */
    public Optional<Formula> stored(Asked asked) {
        Key key = new Key(asked.object().name(), asked.expression(), asked.purpose());
        Formula formula = known.get(key);
        if (formula == null || !formula.fits(asked.description(), asked.object())) {
            formula = read(asked).formula();
            if (formula != null) {
                known.put(key, formula);
            }
        }
        return Optional.ofNullable(formula);
    }

    /** Says what is wrong with the expression, or makes it computable. */
    public Read read(Asked asked) {
        String expression = asked.expression();
        if (expression.isBlank()) {
            return failed(FormulaProblem.of("formula.missing"));
        }
        if (expression.codePointCount(0, expression.length()) > LONGEST) {
            return failed(FormulaProblem.of("formula.too-long", LONGEST));
        }
        Map<String, NamedValue> names = NamedValue.of(asked.description(), asked.object());
        CelValidationResult result = compiler(names).compile(expression);
        if (result.hasError()) {
            return new Read(null, Faults.of(result.getErrors(), expression));
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return read(new Checked(tree, expression, names), asked.purpose());
        } catch (CelValidationException | CelEvaluationException | RuntimeException broken) {
            return failed(FormulaProblem.of("formula.not-understood", ""));
        }
    }

    private Read read(Checked checked, Purpose purpose) throws CelEvaluationException {
        List<FormulaProblem> problems = checked.problems(purpose);
        Optional<ValueKind> kind = checked.kind();
        if (!problems.isEmpty() || kind.isEmpty()) {
            return new Read(null, problems);
        }
        CelRuntime.Program program = Language.RUNTIME.createProgram(checked.tree());
        return new Read(
                new Formula(kind.get(), checked.reads(), checked.steps(), program), List.of());
    }

    private static Read failed(FormulaProblem problem) {
        return new Read(null, List.of(problem));
    }

    private CelCompiler compiler(Map<String, NamedValue> names) {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(Language.OPTIONS)
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(Language.LOGIC)
                        .setStandardMacros(
                                CelStandardMacro.ALL,
                                CelStandardMacro.EXISTS,
                                CelStandardMacro.FILTER)
                        .addFunctionDeclarations(Language.FUNCTIONS.declarations());
        names.forEach((path, readable) -> builder.addVar(path, readable.kind().type()));
        return builder.build();
    }
}
