package org.odnos.records.object;

import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.regex.Pattern;

/** Formatted text: a small part of HTML that can do no harm, whoever wrote it. */
final class RichText {

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements("p", "br", "h2", "h3", "blockquote", "pre", "code", "hr")
                    .allowElements("strong", "b", "em", "i", "u", "s", "ul", "ol", "li", "a")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowUrlProtocols("http", "https", "mailto", "tel")
                    .requireRelNofollowOnLinks()
                    .toFactory();

    private static final Pattern TAG = Pattern.compile("<[^>]*>|&nbsp;|&#160;|\\s");

    private RichText() {}

    /** Null where nothing is left to read. */
    static @Nullable String clean(String html) {
        String clean = POLICY.sanitize(html).strip();
        return TAG.matcher(clean).replaceAll("").isEmpty() ? null : clean;
    }
}
