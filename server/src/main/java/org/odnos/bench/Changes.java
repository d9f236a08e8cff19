package org.odnos.bench;

import static org.odnos.bench.Json.object;

import org.odnos.kernel.Ids;
import org.odnos.records.search.SearchKeys;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What people do all day, writing: new people and deals, deals moved on, and many people at once.
 */
final class Changes {

    /** New records bear it, so that they can be taken away when all is measured. */
    static final String MARK = "bench-";

    private static final int BATCH = 2_000;
    private static final String ENTRY =
            """
            insert into change (id, at, actor_id, origin, object, record_id, action, fields)
            values (?, now(), ?, 'API', ?, ?, ?, ?::jsonb)
            """;
    private static final String NEW_PERSON =
            """
            insert into person (id, version, created_at, created_by, updated_at, updated_by, owner_id, department_id,
              external_id, search_text, name, first_name, last_name, company_id, emails, phones, tags)
            select ?, 1, now(), u.id, now(), u.id, u.id, u.department_id, ?, ?, ?, ?, ?, ?, ?::jsonb, '[]', '{}'
            from app_user u where u.id = ?
            """;
    private static final String NEW_PEOPLE =
            """
            insert into person (id, version, created_at, created_by, updated_at, updated_by, owner_id, department_id,
              external_id, search_text, name, first_name, last_name, company_id, emails, phones, tags)
            select a.id::uuid, 1, now(), u.id, now(), u.id, u.id, u.department_id, a.external_id, a.search_text, a.name,
              'Nova', a.last_name, a.company::uuid, a.emails::jsonb, '[]', '{}'
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as a(id, external_id, search_text, name, last_name, company, emails),
              app_user u where u.id = ?
            """;
    private static final String ENTRIES =
            """
            insert into change (id, at, actor_id, origin, object, record_id, action, fields)
            select a.id::uuid, now(), ?, 'API', 'person', a.record::uuid, 'create', '{}'
            from unnest(?::text[], ?::text[]) as a(id, record)
            """;
    private static final String NEW_DEAL =
            """
            insert into deal (id, version, created_at, created_by, updated_at, updated_by, owner_id, department_id,
              external_id, search_text, name, amount, amount_currency, amount_base, pipeline_id, stage_id, status,
              probability, company_id, person_id, expected_close_on, stage_entered_at, furthest_stage_id, tags)
            select ?, 1, now(), u.id, now(), u.id, u.id, u.department_id, ?, ?, ?, 5000, 'EUR', 5000, s.pipeline_id, s.id,
              'open', s.probability, ?, ?, ?, now(), s.id, '{}'
            from app_user u, stage s where u.id = ? and s.id = ?
            """;
    private static final String MOVE_DEAL =
            """
            update deal set stage_id = s.id, probability = s.probability, status = 'open', closed_on = null,
              stage_entered_at = now(), updated_at = now(), updated_by = ?, version = deal.version + 1
            from stage s where deal.id = ? and s.id = ?
            """;

    private final AtomicLong serial = new AtomicLong(System.currentTimeMillis() * 1_000);
    private final Firm firm;
    private final Viewer viewer;

    Changes(Firm firm, Viewer viewer) {
        this.firm = firm;
        this.viewer = viewer;
    }

    List<Operation> operations() {
        return List.of(
                Operation.of(
                        "create_person",
                        n -> Request.post("/api/v1/people", person(viewer.samples().company(n))),
                        (sql, n) -> createPerson(sql, viewer.samples().company(n))),
                Operation.of(
                        "create_deal",
                        n -> Request.post("/api/v1/deals", deal(n)),
                        this::createDeal),
                Operation.of(
                        "move_deal",
                        n ->
                                Request.post(
                                        "/api/v1/deals/" + viewer.samples().deal(n) + "/move",
                                        object("stage", target(n))),
                        this::moveDeal),
                new Operation("batch_create_people", BATCH, _ -> List.of(batch()), this::batch));
    }

    private Map<String, Object> person(UUID company) {
        long number = serial.incrementAndGet();
        return object(
                "firstName",
                "Nova",
                "lastName",
                "Mark" + number,
                "emails",
                List.of("m" + number + "@example.com"),
                "company",
                company,
                "externalId",
                MARK + number);
    }

    private void createPerson(Floor sql, UUID company) throws SQLException {
        sql.transaction(
                () -> {
                    sql.read(
                            "select id from company c where id = ? and deleted_at is null"
                                    + viewer.seen("c"),
                            company);
                    UUID id = insertPerson(sql, company);
                    sql.read(readBack("person", "company"), id);
                });
    }

    private UUID insertPerson(Floor sql, UUID company) throws SQLException {
        long number = serial.incrementAndGet();
        UUID id = Ids.next();
        sql.write(
                NEW_PERSON,
                id,
                MARK + number,
                searchText(number),
                "Nova Mark" + number,
                "Nova",
                "Mark" + number,
                company,
                emails(number),
                viewer.user());
        sql.write(ENTRY, Ids.next(), viewer.user(), "person", id, "create", "{}");
        tell(sql, "person");
        return id;
    }

    private Map<String, Object> deal(int n) {
        long number = serial.incrementAndGet();
        return object(
                "name", "Mark Renewal " + number,
                "amount", Json.money(5_000),
                "pipeline", firm.pipeline(),
                "stage", firm.stages().getFirst().id(),
                "company", viewer.samples().company(n),
                "person", viewer.samples().person(n),
                "expectedCloseOn", "2026-12-31",
                "externalId", MARK + number);
    }

    private void createDeal(Floor sql, int n) throws SQLException {
        long number = serial.incrementAndGet();
        UUID id = Ids.next();
        UUID stage = firm.stages().getFirst().id();
        String name = "Mark Renewal " + number;
        sql.transaction(
                () -> {
                    sql.read(
                            "select c.id, p.id from company c, person p where c.id = ? and p.id = ?"
                                    + viewer.seen("c")
                                    + viewer.seen("p"),
                            viewer.samples().company(n),
                            viewer.samples().person(n));
                    sql.write(
                            NEW_DEAL,
                            id,
                            MARK + number,
                            SearchKeys.searchText(List.of(name)),
                            name,
                            viewer.samples().company(n),
                            viewer.samples().person(n),
                            LocalDate.of(2026, 12, 31),
                            viewer.user(),
                            stage);
                    sql.write(ENTRY, Ids.next(), viewer.user(), "deal", id, "create", "{}");
                    step(sql, id, stage);
                    tell(sql, "deal");
                    sql.read(readBack("deal", "company"), id);
                });
    }

    private UUID target(int n) {
        return firm.stages().get(n / viewer.samples().deals().size() % 3).id();
    }

    private void moveDeal(Floor sql, int n) throws SQLException {
        UUID deal = viewer.samples().deal(n);
        UUID stage = firm.stages().get((n / viewer.samples().deals().size() + 1) % 3).id();
        sql.transaction(
                () -> {
                    sql.read(
                            "select * from deal d where id = ?" + viewer.seen("d") + " for update",
                            deal);
                    sql.write(MOVE_DEAL, viewer.user(), deal, stage);
                    sql.write(
                            ENTRY,
                            Ids.next(),
                            viewer.user(),
                            "deal",
                            deal,
                            "update",
                            "{\"stage\":[null,null]}");
                    step(sql, deal, stage);
                    tell(sql, "deal");
                    sql.read(readBack("deal", "company"), deal);
                });
    }

    private void step(Floor sql, UUID deal, UUID stage) throws SQLException {
        sql.write(
                "insert into deal_move (id, deal_id, to_stage_id, moved_at, moved_by) values (?, ?,"
                        + " ?, now(), ?)",
                Ids.next(),
                deal,
                stage,
                viewer.user());
    }

    private static String readBack(String table, String relation) {
        return """
        select t.*, c.name, o.name, m.name, e.name from %1$s t
          left join %2$s c on c.id = t.%2$s_id
          left join app_user o on o.id = t.owner_id
          left join app_user m on m.id = t.created_by
          left join app_user e on e.id = t.updated_by
        where t.id = ?
        """
                .formatted(table, relation);
    }

    private Request batch() {
        List<Object> people = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            people.add(person(viewer.samples().company(i)));
        }
        return Request.post("/api/v1/people/batch", object("create", people, "mode", "atomic"));
    }

    /** As one would by hand: all rows of a table travel as arrays in one statement. */
    private void batch(Floor sql, int n) throws SQLException {
        NewPerson[] made = new NewPerson[BATCH];
        Arrays.setAll(
                made,
                i ->
                        new NewPerson(
                                Ids.next(), serial.incrementAndGet(), viewer.samples().company(i)));
        sql.transaction(
                () -> {
                    sql.write(
                            NEW_PEOPLE,
                            column(made, NewPerson::id),
                            column(made, one -> MARK + one.number()),
                            column(made, one -> searchText(one.number())),
                            column(made, one -> "Nova Mark" + one.number()),
                            column(made, one -> "Mark" + one.number()),
                            column(made, NewPerson::company),
                            column(made, one -> emails(one.number())),
                            viewer.user());
                    sql.write(
                            ENTRIES,
                            viewer.user(),
                            column(made, _ -> Ids.next()),
                            column(made, NewPerson::id));
                    tell(sql, "person");
                });
    }

    private record NewPerson(UUID id, long number, UUID company) {}

    private static String[] column(NewPerson[] made, Function<NewPerson, Object> part) {
        return Arrays.stream(made).map(part).map(Object::toString).toArray(String[]::new);
    }

    /** Open screens hear of a change as part of its transaction. */
    private static void tell(Floor sql, String object) throws SQLException {
        sql.read("select pg_notify('bench', ?)", object);
    }

    private static String searchText(long number) {
        return SearchKeys.searchText(
                List.of("Nova Mark" + number, "m" + number + "@example.com", ""));
    }

    private static String emails(long number) {
        return "[{\"value\":\"m" + number + "@example.com\",\"kind\":null}]";
    }
}
