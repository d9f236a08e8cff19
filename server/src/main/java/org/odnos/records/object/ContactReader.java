package org.odnos.records.object;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.sanctionco.jmail.JMail;

import org.odnos.platform.access.Caller;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.regex.Pattern;

/** Checks e-mail addresses and brings phone numbers into one form. */
@Component
class ContactReader {

    private static final int MAX_LENGTH = 254;
    private static final Pattern FIVE_DIGITS = Pattern.compile("(\\D*\\d){5}.*");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    String email(String value) {
        String address = value.strip().toLowerCase(Locale.ROOT);
        if (address.length() > MAX_LENGTH || JMail.isInvalid(address)) {
            throw new ValueFault("value.not-an-email");
        }
        return address;
    }

    /**
     * E.164 for a valid number; another text with at least five digits is kept as written, because
     * short and internal numbers are worth keeping.
     */
    String phone(String value, Caller caller) {
        String text = value.strip();
        if (text.length() > 60 || !FIVE_DIGITS.matcher(text).matches()) {
            throw new ValueFault("value.not-a-phone");
        }
        try {
            PhoneNumber number = phones.parse(text, region(caller));
            boolean plain = !number.hasExtension() && phones.isValidNumber(number);
            return plain ? phones.format(number, PhoneNumberFormat.E164) : text;
        } catch (NumberParseException e) {
            return text;
        }
    }

    /** The country whose numbers people write without a prefix, told from the caller's zone. */
    private static String region(Caller caller) {
        return switch (caller.zone().getId()) {
            case "Europe/Belgrade" -> "RS";
            case "Europe/Prague" -> "CZ";
            case "Europe/Moscow" -> "RU";
            case "Asia/Baku" -> "AZ";
            case "Europe/London" -> "GB";
            default -> "ZZ";
        };
    }
}
