package org.odnos.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root hides its name in a user namespace,
 * or becomes nobody where those are forbidden (many containers). The choice is kept beside the
 * data, as it decides who owns the files.
 */
enum PostgresUser {
    MYSELF(""),
    NAMESPACE("unshare -U"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups --");

    private final String prefix;

    PostgresUser(String prefix) {
        this.prefix = prefix;
    }

    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
    }

    static PostgresUser chosenFor(DataFolder data) throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root) {
            return MYSELF;
        }
        Path choice = data.home().resolve("postgres.user");
        if (Files.exists(choice)) {
            return valueOf(Files.readString(choice).strip());
        }
        PostgresUser user = firstThatWorks();
        Files.writeString(choice, user.name() + "\n");
        return user;
    }

    private static PostgresUser firstThatWorks() {
        for (PostgresUser candidate : List.of(NAMESPACE, NOBODY)) {
            if (candidate.works()) {
                return candidate;
            }
        }
        throw StartFault.rootNeedsTools();
    }

    private boolean works() {
        return Commands.succeeds(Commands.joined(prefix(), List.of("true")));
    }

    /** Gives a file or folder to the user, where that is not root itself. */
    void own(Path path) throws IOException {
        if (this == NOBODY
                && !Commands.succeeds(List.of("chown", "-R", "65534:65534", path.toString()))) {
            throw new IOException("chown refused " + path);
        }
    }
}
