package org.odnos.records.formula;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;

/** One computing of one expression: where its days begin, and how much work it may still make. */
final class Evaluation {

    /** Characters that functions may go through. */
    private static final long WORK = 2_000_000;

    private static final int LONGEST_TEXT = 20_000;

    private static final ScopedValue<Evaluation> CURRENT = ScopedValue.newInstance();

    private final ZoneId zone;
    private final @Nullable LocalDate today;
    private long left = WORK;

    private Evaluation(ZoneId zone, @Nullable LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    static <T, X extends Throwable> T call(Moment moment, ScopedValue.CallableOp<T, X> op)
            throws X {
        return ScopedValue.where(CURRENT, new Evaluation(moment.zone(), moment.today())).call(op);
    }

    static ZoneId zone() {
        return CURRENT.get().zone;
    }

    static LocalDate today() {
        LocalDate day = CURRENT.get().today;
        if (day == null) {
            throw new FormulaFault("formula.no-today");
        }
        return day;
    }

    /** A text that a function reads. */
    static String read(Object text) {
        String read = (String) text;
        CURRENT.get().work(read.length());
        return read;
    }

    /** A text that a function makes. */
    static String made(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new FormulaFault("formula.text-too-long", LONGEST_TEXT);
        }
        CURRENT.get().work(text.length());
        return text;
    }

    /** Work that is not told by the length of a text. */
    static void charge(long characters) {
        CURRENT.get().work(characters);
    }

    private void work(long characters) {
        left -= characters + 1;
        if (left < 0) {
            throw new FormulaFault("formula.too-much");
        }
    }
}
