package org.odnos.bench;

import java.util.List;
import java.util.UUID;

/**
 * Who asks; {@code all} for those who see everything.
 *
 * @param name administrator or seller
 */
record Viewer(String name, String token, UUID user, boolean all, Samples samples) {

    /** Records that the viewer sees, to be asked for in turn. */
    record Samples(
            List<UUID> people,
            List<UUID> deals,
            List<UUID> companies,
            String deepCursor,
            String deepName,
            UUID deepId) {

        UUID person(int n) {
            return people.get(n % people.size());
        }

        UUID deal(int n) {
            return deals.get(n % deals.size());
        }

        UUID company(int n) {
            return companies.get(n % companies.size());
        }
    }

    /** The rows under an alias that are seen; SQL to follow a condition. */
    String seen(String alias) {
        return all ? "" : " and " + alias + ".owner_id = '" + user + "'";
    }

    /** The same for tasks and notes, which also those see whose records they are about. */
    String seenAbout(String alias) {
        return all
                ? ""
                : " and (%1$s.owner_id = '%2$s' or %1$s.about_owner_id = '%2$s')"
                        .formatted(alias, user);
    }
}
