package org.odnos.sample;

import org.odnos.kernel.Ids;
import org.odnos.platform.access.Caller;
import org.odnos.sample.SampleData.Subject;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** The sample company's things as the fields of records, with ids in the place of numbers. */
final class SampleRecords {

    private static final int FIRST_SELLER = 1;

    private final SampleData data;
    private final Caller founder;
    private final List<UUID> departments;
    private final List<UUID> users;
    private final List<UUID> products;
    private final List<UUID> companies;
    private final List<UUID> people;
    private final List<UUID> deals;

    SampleRecords(SampleData data, Caller founder) {
        this.data = data;
        this.founder = founder;
        this.departments = ids(data.departments());
        this.users = ids(data.users());
        this.products = ids(data.products());
        this.companies = ids(data.companies());
        this.people = ids(data.people());
        this.deals = ids(data.deals());
    }

    private static List<UUID> ids(List<?> things) {
        return IntStream.range(0, things.size()).mapToObj(_ -> Ids.next()).toList();
    }

    UUID user(int number) {
        return users.get(number);
    }

    /** The founder has the first seller's share, so that his own day is alive from the start. */
    private String owner(int number) {
        return (number == FIRST_SELLER ? founder.userId() : users.get(number)).toString();
    }

    UUID dealId(int number) {
        return deals.get(number);
    }

    ObjectNode department(int number) {
        return record(departments.get(number)).put("name", data.departments().get(number));
    }

    ObjectNode userRecord(int number) {
        SampleData.User user = data.users().get(number);
        ObjectNode fields =
                record(users.get(number))
                        .put("name", user.name())
                        .put("email", user.email())
                        .put("role", user.role().name().toLowerCase(Locale.ROOT))
                        .put("department", departments.get(user.department()).toString())
                        .put("language", founder.language().toLanguageTag());
        if (user.manager() != null) {
            fields.put("manager", users.get(user.manager()).toString());
        }
        return fields;
    }

    ObjectNode product(int number) {
        SampleData.Product product = data.products().get(number);
        return record(products.get(number))
                .put("name", product.name())
                .put("code", product.code())
                .put("category", product.category())
                .set("price", money(product.price()));
    }

    ObjectNode company(int number) {
        SampleData.Company company = data.companies().get(number);
        ObjectNode fields =
                record(companies.get(number))
                        .put("name", company.name())
                        .put("industry", company.industry())
                        .put("country", company.country())
                        .put("city", company.city())
                        .put("website", company.website())
                        .put("taxNumber", company.taxNumber())
                        .put("employees", company.employees())
                        .put("emails", company.email())
                        .put("phones", company.phone())
                        .put("owner", owner(company.owner()))
                        .put("createdAt", company.created().toString());
        if (company.parent() != null) {
            fields.put("parent", companies.get(company.parent()).toString());
        }
        return fields;
    }

    ObjectNode person(int number) {
        SampleData.Person person = data.people().get(number);
        return record(people.get(number))
                .put("firstName", person.firstName())
                .put("middleName", person.middleName())
                .put("lastName", person.lastName())
                .put("company", companies.get(person.company()).toString())
                .put("position", person.position())
                .put("emails", person.email())
                .put("phones", person.phone())
                .put("city", person.city())
                .put("country", person.country())
                .put("language", person.language())
                .put("owner", owner(person.owner()))
                .put("createdAt", person.created().toString());
    }

    ObjectNode deal(int number, UUID stage) {
        SampleData.Deal deal = data.deals().get(number);
        return record(deals.get(number))
                .put("stage", stage.toString())
                .put("company", companies.get(deal.company()).toString())
                .put("person", people.get(deal.person()).toString())
                .put("product", products.get(deal.product()).toString())
                .put("source", deal.source())
                .put("expectedCloseOn", deal.expectedClose().toString())
                .put("owner", owner(deal.owner()))
                .put("createdAt", deal.created().toString())
                .set("amount", money(deal.amount()));
    }

    ObjectNode task(int number) {
        SampleData.Task task = data.tasks().get(number);
        ObjectNode fields =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", task.title())
                        .put("kind", task.kind())
                        .put("allDay", task.allDay())
                        .put("status", task.done() == null ? "open" : "done")
                        .put("owner", owner(task.owner()))
                        .put("createdAt", task.created().toString())
                        .set("about", about(task.about()));
        if (task.due() != null) {
            fields.put("dueAt", task.due().toString());
        }
        if (task.done() != null) {
            fields.put("doneAt", task.done().toString());
        }
        return fields;
    }

    ObjectNode note(int number) {
        SampleData.Note note = data.notes().get(number);
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", note.text())
                .put("owner", owner(note.owner()))
                .put("createdAt", note.created().toString())
                .set("about", about(note.about()));
    }

    private ObjectNode about(Subject subject) {
        List<UUID> ids =
                switch (subject.kind()) {
                    case COMPANY -> companies;
                    case PERSON -> people;
                    case DEAL -> deals;
                };
        return JsonNodeFactory.instance
                .objectNode()
                .put("object", subject.kind().object)
                .put("id", ids.get(subject.number()).toString());
    }

    private ObjectNode money(BigDecimal amount) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", amount.toPlainString())
                .put("currency", founder.currency());
    }

    private static ObjectNode record(UUID id) {
        return JsonNodeFactory.instance.objectNode().put("id", id.toString());
    }
}
