package org.odnos.bench;

import org.odnos.records.search.SearchKeys;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Companies and the people in them. */
final class Parties {

    private static final double EMPLOYED = 0.9;

    private final Connection database;
    private final Firm firm;
    private final Chance chance;

    Parties(Connection database, Firm firm, Chance chance) {
        this.database = database;
        this.firm = firm;
        this.chance = chance;
    }

    Made companies(int count) throws SQLException, IOException {
        Made made = new Made("company", count);
        try (Copy copy =
                new Copy(
                        database,
                        "company",
                        "id",
                        "version",
                        "created_at",
                        "created_by",
                        "updated_at",
                        "updated_by",
                        "owner_id",
                        "department_id",
                        "search_text",
                        "name",
                        "industry",
                        "country",
                        "city",
                        "address",
                        "website",
                        "employees",
                        "emails",
                        "phones",
                        "tags")) {
            for (int i = 0; i < count; i++) {
                company(made, i, copy);
            }
        }
        return made;
    }

    private void company(Made made, int number, Copy copy) throws IOException {
        made.draw(number, chance);
        made.owners[number] = (byte) chance.below(firm.sellers().size());
        Firm.Seller owner = firm.seller(made.owners[number]);
        Instant created = Instant.ofEpochMilli(made.created[number]);
        String name =
                "%s %s %s %d"
                        .formatted(
                                chance.pick(Words.FIRM),
                                chance.pick(Words.TRADE),
                                chance.pick(Words.LEGAL_FORM),
                                number + 1);
        int place = chance.below(Words.CITY.length);
        copy.row(
                made.ids[number],
                1,
                created,
                owner.id(),
                created,
                owner.id(),
                owner.id(),
                owner.department(),
                SearchKeys.searchText(List.of(name, Words.CITY[place], "", "", "")),
                name,
                chance.pick(Words.INDUSTRY),
                Words.COUNTRY.get(place),
                Words.CITY[place],
                (1 + chance.below(299)) + " Main Street",
                "https://co" + (number + 1) + ".example.com",
                1 + chance.below(4_999),
                "[]",
                "[]",
                "{}");
    }

    Made people(int count, Made companies) throws SQLException, IOException {
        Made made = new Made("person", count);
        try (Copy copy =
                new Copy(
                        database,
                        "person",
                        "id",
                        "version",
                        "created_at",
                        "created_by",
                        "updated_at",
                        "updated_by",
                        "owner_id",
                        "department_id",
                        "search_text",
                        "name",
                        "first_name",
                        "last_name",
                        "company_id",
                        "position",
                        "emails",
                        "phones",
                        "city",
                        "country",
                        "tags")) {
            for (int i = 0; i < count; i++) {
                person(made, i, companies, copy);
            }
        }
        return made;
    }

    private void person(Made made, int number, Made companies, Copy copy) throws IOException {
        made.draw(number, chance);
        int company = chance.happens(EMPLOYED) ? chance.below(companies.count()) : -1;
        made.owners[number] =
                company < 0
                        ? (byte) chance.below(firm.sellers().size())
                        : companies.owners[company];
        Firm.Seller owner = firm.seller(made.owners[number]);
        Instant created = Instant.ofEpochMilli(made.created[number]);
        String first = chance.pick(Words.FIRST);
        String last =
                chance.pick(Words.FIRST_SYLLABLE)
                        + chance.pick(Words.MIDDLE_SYLLABLE)
                        + chance.pick(Words.LAST_SYLLABLE);
        String email = "p" + (number + 1) + "@example.com";
        String phone = "+1555%07d".formatted(number + 1);
        int place = chance.below(Words.CITY.length);
        copy.row(
                made.ids[number],
                1,
                created,
                owner.id(),
                created,
                owner.id(),
                owner.id(),
                owner.department(),
                SearchKeys.searchText(List.of(first + " " + last, email, phone)),
                first + " " + last,
                first,
                last,
                company < 0 ? null : companies.ids[company],
                chance.pick(Words.POSITION),
                contact(email),
                contact(phone),
                Words.CITY[place],
                Words.COUNTRY.get(place),
                "{}");
    }

    private static String contact(String value) {
        return "[{\"value\": \"" + value + "\", \"kind\": null}]";
    }
}
