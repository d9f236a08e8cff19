package org.odnos.bench;

import java.util.Locale;

/** How much there is of everything. */
enum Size {
    S(5_000, 1_000, 2_500, 10_000, 5_000),
    M(100_000, 20_000, 50_000, 200_000, 100_000),
    L(1_000_000, 200_000, 500_000, 2_000_000, 1_000_000);

    final int people;
    final int companies;
    final int deals;
    final int tasks;
    final int notes;

    Size(int people, int companies, int deals, int tasks, int notes) {
        this.people = people;
        this.companies = companies;
        this.deals = deals;
        this.tasks = tasks;
        this.notes = notes;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %,d people, %,d companies, %,d deals, %,d tasks, %,d notes",
                name(),
                people,
                companies,
                deals,
                tasks,
                notes);
    }
}
