package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.text.Language;

/**
 * Writes users as the records that they are, so that it is logged, told and found like any other
 * change. Implemented by the module that declares them; called in the workspace's transaction.
 */
public interface UserRecords {

    /** Makes the first administrator of a new workspace, who is the current caller. */
    void found(String name, String email, Language language);

    /** Changes the current caller's own record, whatever his rights on users; null stays. */
    void changeOwn(@Nullable String name, @Nullable Language language);
}
