package org.odnos.sample;

import org.odnos.platform.text.Language;
import org.odnos.sample.SampleData.Company;
import org.odnos.sample.SampleData.Deal;
import org.odnos.sample.SampleData.Person;
import org.odnos.sample.SampleData.User;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Makes the whole company up; the same wish gives the same company. */
final class SampleGenerator {

    /**
     * What it depends on.
     *
     * @param today the day on which the company's two years end
     */
    record Wish(Language language, String currency, LocalDate today, ZoneId zone) {}

    private static final long SEED = 20_260_101;
    private static final int COMPANIES = 300;
    private static final int PEOPLE = 600;
    private static final int DEALS = 500;
    private static final int TASKS = 1_500;
    private static final int NOTES = 800;

    private SampleGenerator() {}

    static SampleData make(Wish wish) {
        Dice dice = new Dice(SEED);
        Dictionary home = Dictionary.of(wish.language());
        Calendar calendar = new Calendar(wish.today(), wish.zone(), dice);
        Customers customers = new Customers(home, calendar, dice);
        List<User> users = Team.users(home, customers);
        List<Company> companies = customers.companies(COMPANIES, users.size());
        List<Person> people = customers.people(PEOPLE, companies);
        Sales sales = new Sales(home, wish.currency(), calendar, dice);
        List<Deal> deals = sales.deals(DEALS, companies, people);
        Activities activities = new Activities(home, calendar, dice);
        activities.about(deals, companies);
        activities.withPeople(people, TASKS, NOTES);
        return new SampleData(
                home.all("departments"),
                users,
                sales.products(),
                companies,
                people,
                deals,
                activities.tasks(),
                activities.notes());
    }
}
