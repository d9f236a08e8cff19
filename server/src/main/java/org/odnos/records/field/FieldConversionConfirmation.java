package org.odnos.records.field;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.platform.job.Jobs;
import org.odnos.platform.text.Texts;
import org.odnos.records.field.FieldConversion.Status;
import org.odnos.records.field.FieldConversionJob.From;
import org.odnos.records.field.FieldConversionStore.Former;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Gives a field its new type: for an instant nobody writes to the table, what changed since is
 * converted, and the column beside becomes the field's own. The former field lies in the trash.
 */
@Service
class FieldConversionConfirmation {

    private static final Logger LOG = LoggerFactory.getLogger(FieldConversionConfirmation.class);

    /** What is converted in the instant in which writers wait. */
    private static final int MOST = 5_000;

    private static final String SUFFIX = "Before";
    private static final int MAX_KEY = 40;

    private final FieldConversions conversions;
    private final FieldConversionReader reader;
    private final FieldConversionStore store;
    private final FieldConversionWork work;
    private final FieldConversionLate late;
    private final FieldConversionJob kind;
    private final FieldConversionDefaults defaults;
    private final FieldStore fields;
    private final FieldColumns columns;
    private final FieldBuilds builds;
    private final SchemaChanges changes;
    private final ObjectCatalogue catalogue;
    private final Access access;
    private final Jobs jobs;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    FieldConversionConfirmation(
            FieldConversions conversions,
            FieldConversionReader reader,
            FieldConversionStore store,
            FieldConversionWork work,
            FieldConversionLate late,
            FieldConversionJob kind,
            FieldConversionDefaults defaults,
            FieldStore fields,
            FieldColumns columns,
            FieldBuilds builds,
            SchemaChanges changes,
            ObjectCatalogue catalogue,
            Access access,
            Jobs jobs,
            Texts texts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        this.conversions = conversions;
        this.reader = reader;
        this.store = store;
        this.work = work;
        this.late = late;
        this.kind = kind;
        this.defaults = defaults;
        this.fields = fields;
        this.columns = columns;
        this.builds = builds;
        this.changes = changes;
        this.catalogue = catalogue;
        this.access = access;
        this.jobs = jobs;
        this.texts = texts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    void confirm(String object, String key) {
        FieldConversion one = ready(object, key);
        int waiting = in(() -> store.waiting(one));
        if (waiting > MOST) {
            changes.run(() -> followByJob(one, waiting));
            throw new Conflict("field.conversion-behind", waiting);
        }
        in(() -> work.follow(one, work.way(one), MOST));
        changes.runHolding(() -> exchange(object, key));
        followLate(object, key);
    }

    private FieldConversion ready(String object, String key) {
        FieldConversions.Standing standing = conversions.get(object, key);
        if (standing.conversion().status() != Status.READY) {
            throw new Conflict("field.conversion-not-ready");
        }
        return standing.conversion();
    }

    private boolean followByJob(FieldConversion one, int waiting) {
        Jobs.Wanted wanted = kind.wanted(one.object(), one.key(), From.CHANGES, waiting);
        store.reached(one, Status.CONVERTING, wanted.id());
        jobs.start(wanted);
        return true;
    }

    private boolean exchange(String name, String key) {
        fields.lock();
        FieldConversion one = ready(name, key);
        FieldConversionWay way = work.way(one);
        reader.refuseComputed(way.object(), way.from());
        changes.holdWriters(way.object());
        if (work.follow(one, way, MOST) == MOST) {
            throw new Conflict("field.conversion-behind", MOST);
        }
        ObjectType object = way.object();
        Field before = object.require(key);
        FieldDraft draft = one.draft(before);
        draft.standard = defaults.of(way);
        Former former = former(object, before);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.exchange(one, former, now);
        fields.update(name, draft);
        access.fieldCopied(name, key, former.key());
        builds.prepare(object, draft, columns.size(object));
        tell(name, before, draft);
        return true;
    }

    /**
     * Those who waited for the table with the former type in mind have written by now. The field
     * has its new type already, whatever comes of this: what is left over waits for the sweep.
     */
    private void followLate(String name, String key) {
        try {
            changes.runHolding(() -> late(name, key));
        } catch (DataAccessException | NotFound fault) {
            LOG.warn("Late values of {}.{} wait for the sweep", name, key, fault);
        }
    }

    private boolean late(String name, String key) {
        ObjectType object = catalogue.fresh().named(name);
        changes.holdWriters(object);
        store.find(name, key).ifPresent(one -> late.follow(object, one));
        return true;
    }

    private Former former(ObjectType object, Field before) {
        Set<String> taken = new HashSet<>(object.fields().keySet());
        catalogue.deleted(object.name()).forEach(one -> taken.add(one.field().key()));
        String begin = before.key();
        while (Field.snake(begin + SUFFIX).length() + 3 > MAX_KEY) {
            begin = begin.substring(0, begin.length() - 1);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        before.labels()
                .forEach(
                        (language, label) ->
                                labels.put(
                                        language,
                                        texts.text(
                                                Locale.forLanguageTag(language),
                                                "field.before",
                                                label)));
        return new Former(
                FieldKeys.free(begin + SUFFIX, taken), before, json.writeValueAsString(labels));
    }

    private void tell(String object, Field before, FieldDraft after) {
        Map<String, List<?>> values = new LinkedHashMap<>();
        String at = object + "." + before.key() + ".";
        values.put(at + "type", List.of(before.type().key(), after.type.key()));
        if (!Objects.equals(before.relation(), after.relation)) {
            values.put(at + "relation", Arrays.asList(before.relation(), after.relation));
        }
        events.publishEvent(new SettingsChanged("field", values));
    }

    private <T> T in(java.util.function.Supplier<T> op) {
        return Objects.requireNonNull(transaction.execute(_ -> op.get()));
    }
}
