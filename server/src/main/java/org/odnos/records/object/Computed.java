package org.odnos.records.object;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a field gets its values, if nobody gives them; they stand in its columns as any others. */
public sealed interface Computed {

    /**
     * What an expression comes to.
     *
     * @param reads paths of the fields it names: own ones, and through one relation others'
     */
    record Formula(String expression, List<String> reads) implements Computed {
        public Formula {
            reads = List.copyOf(reads);
        }
    }

    /**
     * A figure of the records that point to the one in hand, without those in the trash.
     *
     * @param of the children, as in {@link Description#children}
     * @param field of the children; null for their number
     */
    record RollUp(String of, Figure fn, @Nullable String field) implements Computed {}

    /** What is made of many values. */
    enum Figure {
        COUNT,
        SUM,
        MIN,
        MAX,
        /** Of the child that was made last and has a value. */
        LAST;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Figure> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }
}
