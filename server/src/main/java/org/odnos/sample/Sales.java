package org.odnos.sample;

import org.odnos.sample.SampleData.Company;
import org.odnos.sample.SampleData.Deal;
import org.odnos.sample.SampleData.Outcome;
import org.odnos.sample.SampleData.Person;
import org.odnos.sample.SampleData.Product;
import org.odnos.sample.SampleData.Step;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws products and what becomes of the deals about them, stage by stage. */
final class Sales {

    static final int STAGES = 6;

    private static final int REASONS = 6;
    private static final double LOST_IN_STAGE = 0.11;
    private static final double RECENT = 0.06;
    private static final int RECENT_DAYS = 45;
    private static final int OLDEST_OPEN = 120;

    /** Prices in euro, in the order of the products' names. */
    private static final int[] PRICES = {
        2_400, 4_800, 890, 640, 1_150, 5_900, 180, 260, 150, 350, 720, 95
    };

    private static final int[] CATEGORIES = {0, 0, 0, 0, 2, 0, 1, 1, 2, 3, 3, 3};

    private final Dictionary home;
    private final String currency;
    private final Calendar calendar;
    private final Dice dice;

    Sales(Dictionary home, String currency, Calendar calendar, Dice dice) {
        this.home = home;
        this.currency = currency;
        this.calendar = calendar;
        this.dice = dice;
    }

    List<Product> products() {
        List<Product> products = new ArrayList<>();
        List<String> names = home.all("products");
        for (int i = 0; i < names.size(); i++) {
            products.add(
                    new Product(
                            names.get(i),
                            "K-%02d".formatted(i + 1),
                            price(PRICES[i]),
                            home.all("categories").get(CATEGORIES[i])));
        }
        return products;
    }

    List<Deal> deals(int count, List<Company> companies, List<Person> people) {
        List<Deal> deals = new ArrayList<>();
        while (deals.size() < count) {
            int person = dice.below(people.size());
            deals.add(deal(person, people.get(person), companies));
        }
        return deals;
    }

    private Deal deal(int number, Person person, List<Company> companies) {
        Company company = companies.get(person.company());
        LocalDate known = calendar.dayOf(company.created());
        LocalDate day = calendar.workday(company.owner(), begin(known));
        Instant created = calendar.during(day);
        if (created.isBefore(person.created())) {
            created = person.created().plusSeconds(600);
        }
        List<Step> steps = steps(company.owner(), day);
        int product = dice.below(PRICES.length);
        LocalDate expected = day.plusDays(dice.between(30, 100));
        return new Deal(
                company.owner(),
                created,
                person.company(),
                number,
                product,
                amount(product),
                dice.pick(home.all("sources")),
                soon(expected, steps),
                steps);
    }

    /** Between the day the firm was met and today; more of late, as the company grows. */
    private LocalDate begin(LocalDate known) {
        long days = calendar.today().toEpochDay() - known.toEpochDay();
        if (days > RECENT_DAYS && dice.happens(RECENT)) {
            return calendar.today().minusDays(dice.below(RECENT_DAYS));
        }
        return known.plusDays((long) (days * Math.pow(dice.share(), 1.8)));
    }

    private List<Step> steps(int owner, LocalDate begin) {
        List<Step> steps = new ArrayList<>();
        LocalDate at = begin;
        for (int stage = 1; stage <= STAGES; stage++) {
            at = calendar.workday(owner, at.plusDays(stay(begin)));
            boolean tooEarly = !steps.isEmpty() && !at.isAfter(last(steps));
            if (!at.isBefore(calendar.today()) || at.isBefore(begin.plusDays(1)) || tooEarly) {
                return steps;
            }
            Instant moment = calendar.during(at);
            if (dice.happens(LOST_IN_STAGE)) {
                steps.add(new Step(moment, Outcome.LOST, stage, dice.below(REASONS)));
                return steps;
            }
            steps.add(
                    stage == STAGES
                            ? new Step(moment, Outcome.WON, stage, 0)
                            : new Step(moment, Outcome.MOVED, stage, 0));
        }
        return steps;
    }

    /** Deals of long ago came to an end; of those of late some stand still. */
    private int stay(LocalDate begin) {
        boolean late = begin.isAfter(calendar.today().minusDays(OLDEST_OPEN));
        int usual = dice.between(2, 13);
        return late && dice.happens(0.15) ? usual + 20 : usual;
    }

    private LocalDate last(List<Step> steps) {
        return calendar.dayOf(steps.getLast().at());
    }

    /** An open deal is expected to close some day, most of them in the future. */
    private LocalDate soon(LocalDate expected, List<Step> steps) {
        boolean closed = !steps.isEmpty() && steps.getLast().outcome() != Outcome.MOVED;
        boolean past = expected.isBefore(calendar.today());
        return !closed && past && dice.happens(0.8)
                ? calendar.today().plusDays(dice.between(3, 75))
                : expected;
    }

    private BigDecimal amount(int product) {
        int pieces = 1 + (int) (14 * Math.pow(dice.share(), 3));
        return price(PRICES[product] * pieces + 100 * dice.below(8));
    }

    /** About what it would cost in the company's currency, in round figures. */
    private BigDecimal price(int euro) {
        BigDecimal exact = BigDecimal.valueOf(euro).multiply(BigDecimal.valueOf(inCurrency()));
        int digits = exact.precision() - exact.scale();
        return exact.setScale(Math.min(0, 3 - digits), RoundingMode.HALF_UP).setScale(2);
    }

    private double inCurrency() {
        return switch (currency) {
            case "CZK" -> 25;
            case "RSD" -> 117;
            case "RUB" -> 95;
            case "HUF" -> 390;
            case "TRY" -> 48;
            case "AZN", "BAM" -> 1.95;
            case "PLN" -> 4.3;
            default -> 1;
        };
    }
}
