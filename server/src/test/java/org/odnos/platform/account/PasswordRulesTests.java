package org.odnos.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "ptica na grani 7",
                "тёплый вечер",
                "Admin-Odnos-2026",
                "əğıöşçü uzun",
                "Tr0ub4dor&3x"
            })
    void a_password_that_nobody_tries_first_is_taken(String password) {
        assertThat(PasswordRules.fault(password, List.of("ana@sunce.rs", "Sunce"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short, passwordTooShort",
        "ptica na , passwordTooShort",
        "password123, passwordTooCommon",
        "Password2026!, passwordTooCommon",
        "1234567890, passwordTooCommon",
        "abcdefghijkl, passwordTooCommon",
        "aaaaaaaaaaaa, passwordTooCommon",
        "abababababab, passwordTooCommon",
        "Qwertyuiop!!, passwordTooCommon",
        "мојалозинка1, passwordTooCommon",
        "йцукенгшщзхъ, passwordTooCommon",
        "ana@sunce.rs, passwordTooCommon"
    })
    void a_password_that_is_tried_first_is_refused(String password, String code) {
        assertThat(PasswordRules.fault(password, List.of("ana@sunce.rs", "Sunce"))).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {128})
    void letters_count_and_not_their_bytes(int longest) {
        String letters = "šč".repeat(longest / 4) + "əж".repeat(longest / 4);

        assertThat(PasswordRules.fault(letters, List.of())).isEmpty();
        assertThat(PasswordRules.fault(letters + "x", List.of())).hasValue("passwordTooLong");
    }
}
