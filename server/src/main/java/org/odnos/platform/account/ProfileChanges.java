package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.company.CompanyWords;
import org.odnos.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may change about himself. */
@Component
class ProfileChanges {

    private final UserRecords users;

    ProfileChanges(UserRecords users) {
        this.users = users;
    }

    /** What is null stays. Answers the caller as he is from now on. */
    @Transactional
    Caller change(@Nullable String name, @Nullable String language) {
        Caller me = CurrentCaller.get();
        Language spoken = language == null ? null : CompanyWords.language(language);
        users.changeOwn(name, spoken);
        return spoken == null ? me : me.speaking(spoken.locale());
    }
}
