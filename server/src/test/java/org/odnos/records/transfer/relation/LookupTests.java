package org.odnos.records.transfer.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.transfer.relation.RecordFinder.Found;
import org.odnos.records.transfer.relation.RecordFinder.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Each piece of an import asks for names and addresses, so that no question may read all records.
 */
@OdnosTest
class LookupTests {

    private static final String COMPANIES =
            """
            insert into company (id, version, created_at, updated_at, search_text, name, website,
                emails, phones, tags)
            select gen_random_uuid(), 1, now(), now(), 'acme ' || n || chr(10) || 'acme',
                'Acme ' || n, 'https://acme' || n || '.example.com',
                jsonb_build_array(jsonb_build_object('value', 'a' || n || '@example.com')), '[]', '{}'
            from generate_series(1, 20000) n
            """;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired RecordFinder finder;
    @Autowired ObjectCatalogue catalogue;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void names_addresses_and_sites_are_found_without_reading_all_records() {
        List<String> found = new ArrayList<>();
        Long scans =
                new TransactionTemplate(transactions)
                        .execute(
                                _ -> {
                                    jdbc.sql(COMPANIES).update();
                                    jdbc.sql("analyze company").update();
                                    long before = scans();
                                    found.addAll(values(this::byName));
                                    found.addAll(values(this::byAddress));
                                    found.addAll(values(this::bySite));
                                    return scans() - before;
                                });

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "acme7",
                        "acme8",
                        "a7@example.com",
                        "a8@example.com",
                        "https://acme7.example.com");
        assertThat(Objects.requireNonNull(scans)).isZero();
    }

    private List<Found> byName(Place place, ObjectType company) {
        return finder.named(place, Set.of("acme7", "acme8", "nobody"));
    }

    private List<Found> byAddress(Place place, ObjectType company) {
        return finder.holding(
                place,
                company.require("emails"),
                Set.of("a7@example.com", "a8@example.com", "nobody@example.com"));
    }

    private List<Found> bySite(Place place, ObjectType company) {
        return finder.holding(
                place, company.require("website"), Set.of("https://acme7.example.com"));
    }

    private List<String> values(BiFunction<Place, ObjectType, List<Found>> question) {
        ObjectType company = catalogue.current().named("company");
        return question.apply(new Place(company, null), company).stream()
                .map(Found::value)
                .toList();
    }

    /** How often this transaction has read the table from end to end. */
    private long scans() {
        return jdbc.sql(
                        """
                        select seq_scan from pg_stat_xact_user_tables
                        where relid = 'company'::regclass
                        """)
                .query(Long.class)
                .single();
    }
}
