package org.odnos.sales.pipeline;

import org.odnos.records.search.SearchKeys;
import org.odnos.records.transfer.spi.MissingRecord;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A stage that a file only names: whether it is won or lost, and where it stands among the others,
 * is told from its name.
 */
@Component
class NamedStage implements MissingRecord {

    /** Parts of names, folded; in all our languages and as other programs call them. */
    private static final List<String> LOST =
            List.of(
                    "lost",
                    "proigr",
                    "poteryan",
                    "otkaz",
                    "ne realizovan",
                    "prohr",
                    "ztracen",
                    "neuspes",
                    "izgubljen",
                    "itiril",
                    "uduz",
                    "ugursuz");

    private static final List<String> WON =
            List.of(
                    "won",
                    "vyigran",
                    "uspesh",
                    "realizovan",
                    "vyhran",
                    "uspes",
                    "dobijen",
                    "osvojen",
                    "qazan",
                    "ugurlu");

    private static final Pattern NOT_LETTERS = Pattern.compile("\\P{L}+");

    /** How likely a deal is won, in percent, in a stage with a word that begins so. */
    private static final Map<Integer, List<String>> LIKELY = new TreeMap<>();

    static {
        LIKELY.put(10, List.of("prospect", "lead", "lid", "potential", "new", "nov", "yeni"));
        LIKELY.put(20, List.of("qualif", "kvalif", "contact", "kontakt", "elaqe"));
        LIKELY.put(30, List.of("meeting", "sastan", "vstrech", "schuz", "gorus", "needs"));
        LIKELY.put(40, List.of("engag", "demo", "trial"));
        LIKELY.put(50, List.of("propos", "quot", "offer", "ponud", "predlozh", "nabid", "teklif"));
        LIKELY.put(70, List.of("negot", "pregovor", "peregovor", "jednan", "danisiq"));
        LIKELY.put(90, List.of("contract", "ugovor", "dogovor", "smlouv", "muqavil"));
    }

    private static final int UNKNOWN = 50;

    private final PipelineStore store;

    NamedStage(PipelineStore store) {
        this.store = store;
    }

    @Override
    public String object() {
        return "stage";
    }

    @Override
    public int rank(String name) {
        return kind(name) == Stage.Kind.OPEN ? likelihood(name).orElse(UNKNOWN) : 0;
    }

    @Override
    public void complete(String relation, String name, ObjectNode fields) {
        Stage.Kind kind = kind(name);
        fields.put("kind", kind.key());
        if (kind == Stage.Kind.OPEN) {
            fields.put("rotDays", StandardStages.USUAL_ROT_DAYS);
        }
        OptionalInt likelihood = likelihood(name);
        if (kind == Stage.Kind.OPEN && likelihood.isPresent()) {
            fields.put("probability", likelihood.getAsInt());
            place(likelihood.getAsInt(), fields);
        }
    }

    /** A file names its stages in any order: the early ones may be those that come last. */
    private void place(int likelihood, ObjectNode fields) {
        if (fields.has("pipeline")) {
            UUID pipeline = UUID.fromString(fields.path("pipeline").asString());
            store.roomBefore(pipeline, likelihood)
                    .ifPresent(position -> fields.put("position", position));
        }
    }

    private static Stage.Kind kind(String name) {
        String folded = SearchKeys.fold(name);
        if (LOST.stream().anyMatch(folded::contains)) {
            return Stage.Kind.LOST;
        }
        return WON.stream().anyMatch(folded::contains) ? Stage.Kind.WON : Stage.Kind.OPEN;
    }

    private static OptionalInt likelihood(String name) {
        List<String> words = List.of(NOT_LETTERS.split(SearchKeys.fold(name)));
        for (var one : LIKELY.entrySet()) {
            if (one.getValue().stream().anyMatch(begin -> begins(words, begin))) {
                return OptionalInt.of(one.getKey());
            }
        }
        return OptionalInt.empty();
    }

    private static boolean begins(List<String> words, String begin) {
        return words.stream().anyMatch(word -> word.startsWith(begin));
    }
}
