package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.records.field.FieldConversionFigures.Counted;
import org.odnos.records.field.FieldConversionFigures.Failure;
import org.odnos.records.field.FieldConversionFigures.Result;
import org.odnos.records.field.FieldConversionFigures.Totals;
import org.odnos.records.field.FieldConversionOptions.Proposed;
import org.odnos.records.field.FieldConversionReader.Asked;
import org.odnos.records.field.FieldConversionValues.Converted;
import org.odnos.records.field.spi.FieldUse;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What would come of a change of type; nothing is written. */
@Service
class FieldConversionPreview {

    /** An old value and the new one as people write it. */
    record Sample(String from, String to, long count) {}

    /**
     * @param filled how many records have a value, outside of the trash
     * @param converting how many of those looked at keep one
     * @param failing how many of those looked at would have none
     * @param complete whether all values were looked at
     * @param failingValues how many different values do not convert, of which failures shows some
     * @param options with the values that become them; null for types without
     * @param dates in which order days are read
     * @param decimals what stands before decimals
     * @param keepsDefault whether the value of new records converts; true if there is none
     * @param uses what names the field and may have to be changed by hand
     */
    record Preview(
            FieldType type,
            @Nullable String relation,
            long filled,
            long converting,
            long failing,
            boolean complete,
            long failingValues,
            List<Sample> samples,
            List<Failure> failures,
            @Nullable List<Proposed> options,
            String dates,
            String decimals,
            boolean keepsDefault,
            List<FieldUse> uses) {}

    private static final int SAMPLES = 10;

    private final ObjectCatalogue catalogue;
    private final FieldConversionReader reader;
    private final FieldConversionFigures figures;
    private final FieldConversionValues values;
    private final FieldConversionTexts texts;
    private final FieldConversionDefaults defaults;
    private final FieldUsage usage;
    private final FieldConversionWork work;

    FieldConversionPreview(
            ObjectCatalogue catalogue,
            FieldConversionReader reader,
            FieldConversionFigures figures,
            FieldConversionValues values,
            FieldConversionTexts texts,
            FieldConversionDefaults defaults,
            FieldUsage usage,
            FieldConversionWork work) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.figures = figures;
        this.values = values;
        this.texts = texts;
        this.defaults = defaults;
        this.usage = usage;
        this.work = work;
    }

    private static final class Tally {
        private long converting;
        private long failing;
        private long failingValues;
        private final List<Sample> samples = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
    }

    @Transactional(readOnly = true)
    public Preview of(String name, String key, ObjectNode request) {
        Access.requireAdministrator();
        Description description = catalogue.current();
        ObjectType object = description.named(name);
        Field field = object.field(key).orElseThrow(NotFound::new);
        Asked asked = reader.read(request, description, object, field);
        FieldConversionWay way = FieldConversionWay.tried(object, field, asked.wanted());
        Tally tally = new Tally();
        Totals totals = figures.each(object, field, some -> count(way, some, tally));
        return new Preview(
                asked.wanted().type(),
                asked.wanted().relation(),
                totals.filled(),
                tally.converting,
                tally.failing,
                totals.different() <= FieldConversionFigures.MOST,
                tally.failingValues,
                tally.samples,
                tally.failures,
                asked.wanted().type().hasOptions() ? asked.proposed() : null,
                asked.wanted().dates().name(),
                asked.wanted().decimals().sign(),
                field.settings().standard() == null || defaults.of(way) != null,
                usage.uses(name, key));
    }

    /** Exact figures of what is converted. */
    @Transactional(readOnly = true)
    public Result result(FieldConversion one) {
        return figures.result(work.way(one));
    }

    private void count(FieldConversionWay way, List<Counted> some, Tally tally) {
        Map<JsonNode, Converted> converted =
                values.of(way, some.stream().map(Counted::stored).toList());
        for (Counted one : some) {
            Converted tried = java.util.Objects.requireNonNull(converted.get(one.stored()));
            if (tried.value() == null) {
                fail(way.from(), one, tried, tally);
                continue;
            }
            tally.converting += one.count();
            if (tally.samples.size() < SAMPLES) {
                tally.samples.add(
                        new Sample(
                                FieldConversionFigures.shortened(tried.text()),
                                FieldConversionFigures.shortened(
                                        texts.written(way.to(), tried.value())),
                                one.count()));
            }
        }
    }

    private void fail(Field from, Counted one, Converted tried, Tally tally) {
        tally.failing += one.count();
        tally.failingValues++;
        if (tally.failures.size() < FieldConversionFigures.SHOWN) {
            tally.failures.add(figures.failure(from, one, tried));
        }
    }
}
