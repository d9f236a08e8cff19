package org.odnos.records.formula;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;

import org.odnos.records.formula.Formulas.Purpose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression whose types fit, and what is still to be said against it. */
final class Checked {

    static final int MAX_STEPS = 1_000;

    private static final int MAX_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+([eE][+-]?[0-9]+)?");

    private final CelAbstractSyntaxTree tree;
    private final String expression;
    private final Map<String, NamedValue> names;
    private final List<CelExpr> nodes;

    Checked(CelAbstractSyntaxTree tree, String expression, Map<String, NamedValue> names) {
        this.tree = tree;
        this.expression = expression;
        this.names = names;
        this.nodes =
                CelNavigableAst.fromAst(tree)
                        .getRoot()
                        .allNodes()
                        .map(CelNavigableExpr::expr)
                        .toList();
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }

    int steps() {
        return nodes.size();
    }

    /** Of its value; empty where no field could keep that, or no rule ask for it. */
    Optional<ValueKind> kind() {
        return ValueKind.of(tree.getResultType());
    }

    List<NamedValue> reads() {
        return tree.getReferenceMap().values().stream()
                .filter(reference -> reference.overloadIds().isEmpty())
                .flatMap(reference -> Optional.ofNullable(names.get(reference.name())).stream())
                .distinct()
                .toList();
    }

    List<FormulaProblem> problems(Purpose purpose) {
        List<FormulaProblem> problems = new ArrayList<>();
        if (steps() > MAX_STEPS) {
            problems.add(FormulaProblem.of("formula.too-complex", MAX_STEPS));
        }
        for (CelExpr node : nodes) {
            if (isVague(node)) {
                problems.add(at(node, "formula.number-too-precise", MAX_DIGITS));
            }
            if (purpose == Purpose.FIELD && isToday(node)) {
                problems.add(at(node, "formula.no-today"));
            }
        }
        result(purpose).ifPresent(problems::add);
        return problems;
    }

    private Optional<FormulaProblem> result(Purpose purpose) {
        if (purpose == Purpose.RULE) {
            return kind().filter(ValueKind.YES_NO::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(FormulaProblem.of("formula.not-a-condition"));
        }
        return kind().flatMap(ValueKind::result).isPresent()
                ? Optional.empty()
                : Optional.of(FormulaProblem.of("formula.no-result"));
    }

    private boolean isToday(CelExpr node) {
        return node.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                && node.call().function().equals("today");
    }

    /** A literal with more digits than the language keeps exactly. */
    private boolean isVague(CelExpr node) {
        if (node.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || node.constant().getKind() != CelConstant.Kind.DOUBLE_VALUE) {
            return false;
        }
        Matcher number = NUMBER.matcher(expression);
        int from = place(node);
        if (!number.find(Math.min(from, expression.length()))) {
            return false;
        }
        String digits = number.group().replaceFirst("[eE].*", "").replaceAll("^0*\\.?0*|\\.", "");
        return digits.length() > MAX_DIGITS;
    }

    private FormulaProblem at(CelExpr node, String code, Object... args) {
        int from = place(node);
        return new FormulaProblem(code, List.of(args), from, Faults.end(expression, from));
    }

    private int place(CelExpr node) {
        int characters = tree.getSource().getPositionsMap().getOrDefault(node.id(), 0);
        int all = expression.codePointCount(0, expression.length());
        return expression.offsetByCodePoints(0, Math.clamp(characters, 0, all));
    }
}
