package org.odnos.records.query;

import static java.util.stream.Collectors.joining;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.records.object.ObjectType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Records of one object as they were at a moment, in the place of their table: those that changed
 * since are walked back by the change log, the others are read as they are. Who sees them is
 * decided by what they are today.
 *
 * @param seen the condition on a present row under the alias {@link #ROW}
 * @param currency the company's
 * @param one the only record that is asked for, or null
 */
record Past(
        ObjectType object,
        Instant at,
        Condition seen,
        String currency,
        List<PastSource> sources,
        @Nullable UUID one) {

    static final String ROW = "d";

    /** Stands where the object's own table would. */
    Table<?> table(String alias) {
        PastColumns columns = new PastColumns(object, at, worth());
        String only = one == null ? "true" : "d.id = '" + one + "'";
        Condition there =
                DSL.and(
                        DSL.condition(
                                DSL.raw("(d.created_at <= " + moment() + " and " + only + ")")),
                        seen);
        return DSL.table(
                        "({0} and {2} union all {1} and {2})",
                        DSL.raw(unchanged(columns)), DSL.raw(walkedBack(columns)), there)
                .as(alias);
    }

    /** The statement with what has changed since, which all of its parts read. */
    ResultQuery<Record> complete(Select<? extends Record> select) {
        return DSL.resultQuery("with past as materialized ({0}) {1}", DSL.raw(changed()), select)
                .coerce(select.fields());
    }

    /** As amounts are counted when they are saved, at the rate of that day. */
    private String worth() {
        return """
        round(({value} ->> 'amount')::numeric * case {value} ->> 'currency' when '%s' then 1 else (
            select e.rate from exchange_rate e where e.currency = {value} ->> 'currency'
            order by e.valid_on > %s::date, abs(e.valid_on - %s::date) limit 1) end, 4)
        """
                .formatted(currency, moment(), moment());
    }

    private String unchanged(PastColumns columns) {
        return """
        select %s from %s d
        where d.deleted_at is null and not exists (select from past p where p.record_id = d.id)
        """
                .formatted(columns.present(), object.table());
    }

    private String walkedBack(PastColumns columns) {
        return """
        select %s from past p join %s d on d.id = p.record_id
        where case p.moved when 'delete' then true when 'restore' then false
            else d.deleted_at is null end
        """
                .formatted(columns.former(), object.table());
    }

    /** For each record the value before any later change, and where it went first, if anywhere. */
    private String changed() {
        String records = one == null ? "true" : "record_id = '" + one + "'";
        String others =
                sources.stream()
                        .map(source -> source.changes(moment(), records))
                        .map(
                                " union all select record_id, fields, at, id, 'update' from (%s) s"
                                        ::formatted)
                        .collect(joining());
        return """
        select c.record_id,
            coalesce(jsonb_object_agg(f.key, f.value -> 0 order by c.at desc, c.id desc)
                filter (where f.key is not null), '{}') as was,
            (array_agg(c.action order by c.at, c.id) filter (where c.action <> 'update'))[1] as moved
        from (%s) c
        left join lateral jsonb_each(case c.action when 'update' then c.fields else '{}' end) f on true
        group by c.record_id
        """
                .formatted(logged(records) + others);
    }

    private String logged(String records) {
        return """
        select record_id, fields, at, id, action from change
        where object = '%s' and at > %s and action in ('update', 'delete', 'restore') and %s
        """
                .formatted(object.name(), moment(), records);
    }

    private String moment() {
        return "timestamptz '" + at + "'";
    }
}
