package org.odnos.sample;

import org.jspecify.annotations.Nullable;
import org.odnos.records.search.SearchKeys;
import org.odnos.sample.SampleData.Company;
import org.odnos.sample.SampleData.Person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Draws firms and the people who work in them. */
final class Customers {

    /** The first firms were there from the start; others belong to them. */
    private static final int PARENTS = 10;

    private static final int SUBSIDIARIES = 12;

    private final Dictionary home;
    private final Speech speech;
    private final Calendar calendar;
    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Customers(Dictionary home, Calendar calendar, Dice dice) {
        this.home = home;
        this.speech = new Speech(home.language(), dice);
        this.calendar = calendar;
        this.dice = dice;
    }

    List<Company> companies(int count, int sellers) {
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int owner = dice.below(sellers);
            boolean parent = i < PARENTS;
            int back =
                    parent
                            ? Calendar.DAYS
                            : (int) ((Calendar.DAYS - 10) * Math.pow(dice.share(), 1.3));
            LocalDate day = calendar.workday(owner, calendar.today().minusDays(back));
            boolean subsidiary = !parent && i < PARENTS + SUBSIDIARIES;
            companies.add(
                    company(speech.drawn(), owner, day, subsidiary ? dice.below(PARENTS) : null));
        }
        return companies;
    }

    private Company company(Dictionary words, int owner, LocalDate day, @Nullable Integer parent) {
        int trade = dice.below(words.all("firmWords").size());
        String name = firm(words, trade);
        String domain = taken(letters(name), ".example");
        return new Company(
                owner,
                calendar.during(day),
                dice.pick(words.all("legalForms")).replace("{name}", name),
                capital(home.all("firmWords").get(trade)),
                country(words),
                dice.pick(words.all("towns")),
                "https://www." + domain,
                dice.digits(words.one("taxNumber")),
                size(),
                "info@" + domain,
                dice.digits(words.one("phone")),
                parent,
                words.language().tag());
    }

    private String firm(Dictionary words, int trade) {
        for (int i = 0; ; i++) {
            String plain = dice.pick(words.all("firmNames"));
            boolean alone = i == 0 && dice.happens(0.3);
            String name =
                    alone
                            ? plain
                            : words.one("firm")
                                    .replace("{name}", plain)
                                    .replace("{word}", capital(words.all("firmWords").get(trade)));
            if (taken.add(name)) {
                return name;
            }
        }
    }

    /** Many small firms, some large ones. */
    private int size() {
        return (int) Math.round(3 + 1_500 * Math.pow(dice.share(), 5));
    }

    List<Person> people(int count, List<Company> companies) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int company = i < companies.size() ? i : dice.below(companies.size());
            people.add(person(companies.get(company), company));
        }
        return people;
    }

    private Person person(Company company, int number) {
        Dictionary words = Dictionary.of(language(company.language()));
        Name name = name(words);
        Instant created = company.created();
        String domain = company.email().substring("info@".length());
        String mailbox = taken(letters(name.first()) + "." + letters(name.last()), "@" + domain);
        return new Person(
                company.owner(),
                created.plusSeconds(60),
                name.first(),
                name.middle(),
                name.last(),
                number,
                gendered(dice.pick(words.all("positions")), name.female()),
                mailbox,
                dice.digits(words.one("phone")),
                company.city(),
                company.country(),
                company.language());
    }

    /** A name with its parts in the right gender. */
    record Name(boolean female, String first, @Nullable String middle, String last) {}

    Name name(Dictionary words) {
        boolean female = dice.happens(0.5);
        List<String> middle = words.all(female ? "middleFemale" : "middleMale");
        return new Name(
                female,
                dice.pick(words.all(female ? "female" : "male")),
                middle.isEmpty() ? null : dice.pick(middle),
                gendered(dice.pick(words.all("surnames")), female));
    }

    /** In plain Latin letters, as in addresses. */
    static String letters(String text) {
        return SearchKeys.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Of "Novák/Nováková" the one that fits. */
    private static String gendered(String both, boolean female) {
        int slash = both.indexOf('/');
        if (slash < 0) {
            return both;
        }
        return female ? both.substring(slash + 1) : both.substring(0, slash);
    }

    private String taken(String stem, String ending) {
        String name = stem + ending;
        for (int i = 2; !taken.add(name); i++) {
            name = stem + i + ending;
        }
        return name;
    }

    private String country(Dictionary words) {
        return Locale.of("", words.one("country")).getDisplayCountry(home.language().locale());
    }

    private static org.odnos.platform.text.Language language(String tag) {
        return org.odnos.platform.text.Language.ofTag(tag).orElseThrow();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
