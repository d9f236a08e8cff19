package org.odnos.records.reason;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.session.Colleagues;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordSets;
import org.odnos.records.reason.ReasonController.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Names the rules by which somebody may or may not do something. A record that the asker does not
 * see has no reasons: it looks as if it were missing.
 */
@Service
@Transactional(readOnly = true)
class Reasons {

    private final ObjectCatalogue catalogue;
    private final RecordQueries queries;
    private final RecordSets sets;
    private final Colleagues colleagues;
    private final RoleReasons roles;
    private final RecordReasons facts;

    Reasons(
            ObjectCatalogue catalogue,
            RecordQueries queries,
            RecordSets sets,
            Colleagues colleagues,
            RoleReasons roles,
            RecordReasons facts) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.sets = sets;
        this.colleagues = colleagues;
        this.roles = roles;
        this.facts = facts;
    }

    /** About the field if there is one, else about the record; of the asker if of nobody else. */
    record Question(
            RecordRef record, Action action, @Nullable String field, @Nullable UUID other) {}

    Answer why(Question question) {
        RecordRef record = question.record();
        queries.get(record.object(), record.id(), List.of("id"));
        Caller subject = subject(question.other());
        String key = question.field();
        boolean allowed = admits(subject, question);
        List<Reason> reasons =
                new ArrayList<>(roles.of(subject, record.object(), question.action()));
        reasons.addAll(facts.of(subject, record, question.action()));
        if (key != null) {
            Field field = field(subject, record.object(), key);
            reasons.addAll(roles.ofField(subject, record.object(), field, question.action()));
            allowed = allowed && admits(field, question.action());
        }
        return new Answer(allowed, reasons);
    }

    private Caller subject(@Nullable UUID other) {
        return other == null
                ? CurrentCaller.get()
                : colleagues.find(other).orElseThrow(NotFound::new);
    }

    private boolean admits(Caller subject, Question question) {
        RecordRef record = question.record();
        return CurrentCaller.call(
                subject, () -> sets.admits(record.object(), record.id(), question.action()));
    }

    private static boolean admits(Field field, Action action) {
        boolean changes = action == Action.EDIT || action == Action.BULK;
        return !field.is(Trait.WITHHELD)
                && !(changes && (field.is(Trait.LOCKED) || field.is(Trait.READ_ONLY)));
    }

    private Field field(Caller subject, String name, String key) {
        ObjectType object = CurrentCaller.call(subject, () -> catalogue.current().named(name));
        return object.field(key)
                .orElseThrow(() -> Invalid.of("/field", "value.unknown-field", name));
    }
}
