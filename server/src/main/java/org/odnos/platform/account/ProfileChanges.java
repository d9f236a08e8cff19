package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.company.CompanyWords;
import org.odnos.platform.session.Credentials;
import org.odnos.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Locale;

/** What everybody may change about himself. */
@Component
class ProfileChanges {

    private final UserStore users;
    private final Credentials credentials;
    private final Clock clock;

    ProfileChanges(UserStore users, Credentials credentials, Clock clock) {
        this.users = users;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** What is null stays. Answers the caller as he is from now on. */
    @Transactional
    Caller change(@Nullable String name, @Nullable String language) {
        Caller me = CurrentCaller.get();
        Locale spoken = language == null ? me.language() : CompanyWords.language(language).locale();
        users.change(
                me.userId(),
                name == null ? null : name.strip(),
                Language.of(spoken).tag(),
                clock.instant());
        credentials.userChanged(me.userId());
        return me.speaking(spoken);
    }
}
