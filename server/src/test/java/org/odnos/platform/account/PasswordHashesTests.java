package org.odnos.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashesTests {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void only_the_password_that_was_hashed_matches_however_its_letters_were_typed() {
        String hash = hashes.hash("тёплый вечер");

        assertThat(hashes.matches("те\u0308плый вечер", hash)).isTrue();
        assertThat(hashes.matches("теплый вечер", hash)).isFalse();
    }

    @Test
    void where_there_is_no_account_the_same_work_is_done_for_nothing() {
        String nobodys = hashes.held(null);

        assertThat(hashes.isOutdated(nobodys)).isFalse();
        assertThat(nobodys).hasSameSizeAs(hashes.hash("anything"));
        assertThat(hashes.matches("anything", null)).isFalse();
    }
}
