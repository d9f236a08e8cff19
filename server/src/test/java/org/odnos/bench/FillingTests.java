package org.odnos.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestDatabase;
import org.odnos.TestWorkspace;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.search.SearchKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the bench fills in is what the program would have written. */
@OdnosTest
class FillingTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired private ObjectCatalogue catalogue;
    @Autowired private StoredRecords records;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    @Test
    void records_are_found_as_if_the_program_had_written_them() throws Exception {
        fill();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            for (String name :
                                    List.of("company", "person", "deal", "task", "note")) {
                                ObjectType object = catalogue.current().named(name);
                                Map<UUID, String> texts = texts(object);
                                assertThat(texts).isNotEmpty();
                                records.load(object, texts.keySet())
                                        .forEach(
                                                (id, stored) ->
                                                        assertThat(texts.get(id))
                                                                .isEqualTo(
                                                                        SearchKeys.searchText(
                                                                                object,
                                                                                stored.values())));
                            }
                        });
        assertThat(indexes()).contains("person_name", "person_search", "deal_stage_amount");
    }

    private void fill() throws Exception {
        List<Firm.Seller> sellers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sellers.add(new Firm.Seller(new UUID(0, i), new UUID(1, i % 5)));
        }
        List<Firm.Stage> stages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            stages.add(new Firm.Stage(new UUID(2, i), 10 * i));
        }
        String schema = workspace.id().schema();
        Firm firm = new Firm(schema, new UUID(3, 0), sellers, new UUID(4, 0), stages);
        try (Connection database = TestDatabase.get().dataSource().getConnection()) {
            database.createStatement().execute("set search_path = " + schema + ", ext");
            new Filling(database, firm, Size.S, _ -> {}).run();
            database.createStatement().execute("reset search_path");
        }
    }

    private Map<UUID, String> texts(ObjectType object) {
        Map<UUID, String> texts = new java.util.HashMap<>();
        jdbc.sql("select id, search_text from " + object.table() + " limit 2000")
                .query(
                        row -> {
                            texts.put(row.getObject(1, UUID.class), row.getString(2));
                        });
        return texts;
    }

    private Set<String> indexes() {
        return new HashSet<>(
                JdbcClient.create(TestDatabase.get().dataSource())
                        .sql("select indexname from pg_indexes where schemaname = ?")
                        .param(workspace.id().schema())
                        .query(String.class)
                        .list());
    }
}
