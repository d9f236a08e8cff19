package org.odnos.records.formula;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.formula.Formulas.Purpose;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Locale;

/** Formulas while they are written: what is wrong with one, what it comes to, what it may say. */
@RestController
@RequestMapping("/api/v1/objects/{name}/formulas")
class FormulaController {

    /**
     * @param purpose {@code field} (if none is said) or {@code rule}
     */
    record CheckRequest(String expression, @Nullable String purpose) {}

    private final FormulaTrial trial;
    private final FormulaWords words;

    FormulaController(FormulaTrial trial, FormulaWords words) {
        this.trial = trial;
        this.words = words;
    }

    /** Problems of the expression are the answer, not a fault of the request. */
    @PostMapping("/check")
    FormulaTrial.Result check(@PathVariable String name, @RequestBody CheckRequest request) {
        return trial.of(name, request.expression(), purpose(request.purpose()));
    }

    /** All that an expression of the object can say. */
    @GetMapping("/words")
    FormulaWords.Words words(@PathVariable String name) {
        return words.of(name);
    }

    private static Purpose purpose(@Nullable String asked) {
        if (asked == null) {
            return Purpose.FIELD;
        }
        for (Purpose purpose : Purpose.values()) {
            if (purpose.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return purpose;
            }
        }
        throw Invalid.of("/purpose", "formula.unknown-purpose");
    }
}
