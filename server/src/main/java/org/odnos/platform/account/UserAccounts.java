package org.odnos.platform.account;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of accounts when users are saved. Called in the transaction that saves them, with
 * which it holds or does not.
 */
@Component
public class UserAccounts {

    private final ControlTransaction control;
    private final UserAccountStore store;
    private final UserStore users;

    UserAccounts(ControlTransaction control, UserAccountStore store, UserStore users) {
        this.control = control;
        this.store = store;
        this.users = users;
    }

    /** Which of these users cannot get the address, as somebody else signs in with it. */
    public Set<UUID> refused(Map<UUID, String> emails) {
        WorkspaceId here = mine();
        return emails.isEmpty() ? Set.of() : control.callInside(() -> store.refused(here, emails));
    }

    /**
     * They sign in with these addresses from now on. Somebody who works in several workspaces keeps
     * the address that he signs in with.
     */
    public void emailsChanged(Map<UUID, String> emails) {
        if (!emails.isEmpty()) {
            WorkspaceId here = mine();
            control.runInside(() -> store.changeEmails(here, emails));
        }
    }

    /** They are out, and their addresses are free for other users of the workspace. */
    public void deleted(Collection<UUID> gone) {
        if (!gone.isEmpty()) {
            WorkspaceId here = mine();
            control.runInside(() -> store.leave(here, gone));
        }
    }

    /** They get their accounts back; whose account is not to be had any more may be invited. */
    public void restored(Collection<UUID> back) {
        Map<UUID, UUID> accounts = users.accounts(back);
        if (!accounts.isEmpty()) {
            WorkspaceId here = mine();
            Set<UUID> joined = control.callInside(() -> store.join(here, accounts));
            Set<UUID> without = new HashSet<>(accounts.keySet());
            without.removeAll(joined);
            users.forgetAccounts(without);
        }
    }

    private static WorkspaceId mine() {
        return CurrentCaller.get().workspace();
    }
}
