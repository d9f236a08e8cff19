package org.odnos.records.save;

import org.odnos.kernel.Money;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.rate.Rates;
import org.odnos.records.rate.Rates.Asked;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the amounts that a batch sets are worth in the company's currency, each at the rate of its
 * day: the day a record is created, which an import may date back, or the day its amount changes.
 */
final class Worth {

    private final Rates.Known rates;
    private final SaveBatch batch;
    private final Instant now;

    private Worth(Rates.Known rates, SaveBatch batch, Instant now) {
        this.rates = rates;
        this.batch = batch;
        this.now = now;
    }

    static Worth of(SaveBatch batch, Rates rates, Instant now) {
        List<Asked> asked = new ArrayList<>();
        eachNew(batch, (row, _, money) -> asked.add(asked(row, money, batch, now)));
        return new Worth(rates.of(asked), batch, now);
    }

    /** Money counts only if it can be told in the company's currency. */
    void refuseUnknown() {
        eachNew(
                batch,
                (row, field, money) -> {
                    if (!rates.has(asked(row, money, batch, now))) {
                        row.refuse(field.key(), "value.no-rate", money.currency());
                    }
                });
    }

    /** Puts them beside the amounts, for formulas. */
    void note() {
        eachNew(
                batch,
                (row, field, money) ->
                        row.after().setWorth(field.key(), of(row, money).orElse(null)));
    }

    Optional<BigDecimal> of(SaveRow row, Money money) {
        return rates.inCompanyCurrency(money, day(row, batch, now));
    }

    private static Asked asked(SaveRow row, Money money, SaveBatch batch, Instant now) {
        return new Asked(money.currency(), day(row, batch, now));
    }

    private static LocalDate day(SaveRow row, SaveBatch batch, Instant now) {
        Instant created = row.kind() == SaveKind.CREATE ? row.after().instant("createdAt") : null;
        return LocalDate.ofInstant(created == null ? now : created, batch.caller().zone());
    }

    private interface Visitor {
        void visit(SaveRow row, Field field, Money money);
    }

    private static void eachNew(SaveBatch batch, Visitor visitor) {
        for (Field field : batch.object().fields().values()) {
            if (field.type() == FieldType.MONEY) {
                for (SaveRow row : batch.written()) {
                    Money money = row.after().money(field.key());
                    if (money != null && row.changes(field.key())) {
                        visitor.visit(row, field, money);
                    }
                }
            }
        }
    }
}
