package org.odnos.platform.account;

import org.odnos.kernel.Invalid;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address as one signs in with it: without blanks around it, in small letters. */
record Email(String text) {

    private static final int LONGEST = 254;

    /** Only what no address can do without; whether it exists, only a letter can tell. */
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");

    static Email of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw Invalid.of("/email", "notEmail");
        }
        return new Email(text);
    }

    /** A name for people who gave none. */
    String localPart() {
        return text.substring(0, text.indexOf('@'));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Email";
    }
}
