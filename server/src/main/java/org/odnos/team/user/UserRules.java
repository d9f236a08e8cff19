package org.odnos.team.user;

import com.sanctionco.jmail.JMail;

import org.odnos.kernel.Forbidden;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Caller;
import org.odnos.platform.account.UserAccounts;
import org.odnos.platform.session.Credentials;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.Ownership;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What holds whenever a user is saved: somebody can always administer, nobody reports to himself,
 * and what a user may do and see follows at once.
 */
@Component
class UserRules implements RecordRules {

    private static final Set<String> RIGHTS =
            Set.of("role", "roles", "department", "active", "language");

    private final UserRightsStore store;
    private final Ownership ownership;
    private final Credentials credentials;
    private final UserAccounts accounts;
    private final UserRoles roles;

    UserRules(
            UserRightsStore store,
            Ownership ownership,
            Credentials credentials,
            UserAccounts accounts,
            UserRoles roles) {
        this.store = store;
        this.ownership = ownership;
        this.credentials = credentials;
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public String object() {
        return "user";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        batch.rows(SaveKind.CREATE).forEach(row -> complete(row.after(), batch));
        for (SaveRow row : batch.written()) {
            checkEmail(row);
            roles.settle(row, batch.caller());
            checkRole(row, batch.caller());
            if (row.id().equals(row.after().id("manager"))) {
                row.refuse("manager", "user.own-manager");
            }
        }
        Set<UUID> taken = accounts.refused(newEmails(batch));
        for (SaveRow row : batch.written()) {
            if (taken.contains(row.id())) {
                row.refuse("email", "emailTaken");
            }
        }
        keepAnAdministrator(batch);
    }

    @Override
    public void afterSave(SaveBatch batch) {
        accounts.emailsChanged(newEmails(batch));
        accounts.deleted(ids(batch, SaveKind.DELETE));
        accounts.restored(ids(batch, SaveKind.RESTORE));
        List<UUID> moved =
                batch.rows(SaveKind.UPDATE).stream()
                        .filter(row -> row.changes("department"))
                        .map(SaveRow::id)
                        .toList();
        if (!moved.isEmpty()) {
            ownership.departmentsChanged(moved);
        }
        batch.rows().stream()
                .filter(row -> row.kind() != SaveKind.CREATE)
                .filter(row -> row.kind() != SaveKind.UPDATE || changesRights(row))
                .forEach(row -> credentials.userChanged(row.id()));
    }

    private static Map<UUID, String> newEmails(SaveBatch batch) {
        return batch.rows(SaveKind.UPDATE).stream()
                .filter(row -> row.changes("email") && row.after().has("email"))
                .collect(Collectors.toMap(SaveRow::id, row -> row.after().textOrEmpty("email")));
    }

    private static List<UUID> ids(SaveBatch batch, SaveKind kind) {
        return batch.rows(kind).stream().map(SaveRow::id).toList();
    }

    private static boolean changesRights(SaveRow row) {
        return RIGHTS.stream().anyMatch(row::changes);
    }

    private static void complete(RecordValues user, SaveBatch batch) {
        if (!user.has("role")) {
            user.set("role", UserRoles.all(user).stream().findFirst().orElse("seller"));
        }
        if (!user.has("active")) {
            user.set("active", true);
        }
        if (!user.has("language")) {
            user.set("language", batch.caller().language().toLanguageTag());
        }
    }

    /** Whoever else the workspace lets edit users must not make himself more than he is. */
    private static void checkRole(SaveRow row, Caller caller) {
        boolean touchesAdministrator =
                UserRoles.administrate(row.before()) || UserRoles.administrate(row.after());
        boolean changes = row.changes("role") || row.changes("roles");
        if (!caller.isAdministrator() && (changes || touchesAdministrator)) {
            row.refuse(new Forbidden("user.role-by-administrator"));
        }
    }

    private static void checkEmail(SaveRow row) {
        String email = row.after().text("email");
        if (email != null) {
            row.after().set("email", email.toLowerCase(Locale.ROOT));
            if (JMail.isInvalid(email)) {
                row.refuse("email", "value.not-an-email");
            }
        }
    }

    private void keepAnAdministrator(SaveBatch batch) {
        List<SaveRow> leaving =
                batch.rows().stream()
                        .filter(row -> administers(row.before()) && !stays(row))
                        .toList();
        if (leaving.isEmpty()) {
            return;
        }
        Set<UUID> ids = leaving.stream().map(SaveRow::id).collect(Collectors.toSet());
        if (!store.isAnyAdministratorBeside(ids)) {
            leaving.forEach(row -> row.refuse(new RuleViolation("user.last-administrator")));
        }
    }

    private static boolean stays(SaveRow row) {
        return row.kind() != SaveKind.DELETE && administers(row.after());
    }

    private static boolean administers(RecordValues user) {
        return UserRoles.administrate(user) && Boolean.TRUE.equals(user.yesNo("active"));
    }
}
