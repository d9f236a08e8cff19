package org.odnos.bench;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;

/** Given and family names of one language, those of women and those of men. */
record NameList(Tongue tongue, Gender women, Gender men) {

    record Gender(List<String> given, List<String> family) {

        int size() {
            return given.size() * family.size();
        }
    }

    /** A name as it is written in its language. */
    record Name(String given, String family) {

        String full() {
            return given + " " + family;
        }
    }

    Name draw(Random random) {
        Gender gender = random.nextBoolean() ? women : men;
        return new Name(pick(gender.given(), random), pick(gender.family(), random));
    }

    int size() {
        return women.size() + men.size();
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /** From a folder with lists of names in JSON; a language without its file is left out. */
    static List<NameList> in(Path folder) throws IOException {
        List<NameList> all = new ArrayList<>();
        for (Tongue tongue : Tongue.values()) {
            Path file = folder.resolve(tongue.file);
            if (Files.exists(file)) {
                JsonNode names = Json.read(Files.readString(file));
                all.add(new NameList(tongue, gender(names, "female"), gender(names, "male")));
            }
        }
        return all;
    }

    private static Gender gender(JsonNode names, String gender) {
        return new Gender(
                words(names.path("person/first_name"), gender),
                words(names.path("person/last_name"), gender));
    }

    private static List<String> words(JsonNode names, String gender) {
        JsonNode list = names.has(gender) ? names.path(gender) : names.path("generic");
        return list.valueStream().map(JsonNode::asString).distinct().toList();
    }

    /** The names of the sample company, which every installation has. */
    static List<NameList> ofSample() throws IOException {
        List<NameList> all = new ArrayList<>();
        for (Tongue tongue : Tongue.values()) {
            Properties texts = new Properties();
            String file = "/sample/" + tongue.sample + ".properties";
            try (var in = Objects.requireNonNull(NameList.class.getResourceAsStream(file));
                    var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            all.add(new NameList(tongue, of(texts, tongue, true), of(texts, tongue, false)));
        }
        return all;
    }

    private static Gender of(Properties texts, Tongue tongue, boolean women) {
        List<String> given = split(texts, women ? "female" : "male");
        List<String> family =
                split(texts, "surnames").stream().map(both -> gendered(both, women)).toList();
        return tongue == Tongue.SR_CYRL
                ? new Gender(cyrillic(given), cyrillic(family))
                : new Gender(given, family);
    }

    private static List<String> split(Properties texts, String key) {
        return Arrays.asList(texts.getProperty(key).split("\\|", -1));
    }

    private static String gendered(String both, boolean women) {
        int slash = both.indexOf('/');
        if (slash < 0) {
            return both;
        }
        return women ? both.substring(slash + 1) : both.substring(0, slash);
    }

    private static List<String> cyrillic(List<String> words) {
        return words.stream().map(Spelling.SERBIAN_CYRILLIC::of).toList();
    }
}
