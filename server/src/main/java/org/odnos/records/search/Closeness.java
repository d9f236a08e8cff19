package org.odnos.records.search;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.query.SearchSql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How close a record is to a question, and by which of its fields. Lower is closer: the same word,
 * a word that begins so, one that sounds so, a part of one, one with a mistake.
 */
final class Closeness {

    private static final double WRITTEN = 0;
    private static final double FOLDED = 0.05;
    private static final double BEGINS = 0.6;
    private static final double SOUNDS = 1;
    private static final double BEGINS_SOUNDING = 1.3;
    private static final double PART = 2;
    private static final double MISTAKEN = 1.6;
    private static final double NOWHERE = 6;
    private static final double ELSEWHERE = 0.4;
    private static final double UNASKED_WORD = 0.1;
    private static final double OTHER_KEYS = 0.5;
    private static final double LONGER = 0.02;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A word of a record: where it stands and how it reads. */
    private record Word(Field field, String text, String folded, String sound, int from, int to) {}

    /** The closest word to one asked for. */
    private record Nearest(double cost, @Nullable Word word) {}

    /** What was found where. */
    record Match(double cost, Field field, String text, List<Mark> marks) {}

    /** A part of a text, from one place up to before another. */
    record Mark(int from, int to) {}

    private final Question question;
    private final List<Question> readings;

    Closeness(Question question, List<Question> readings) {
        this.question = question;
        this.readings = readings;
    }

    Match of(ObjectType object, SearchSql.Found found) {
        List<Field> fields = SearchKeys.searched(object);
        List<String> texts = texts(fields, found);
        Match best = match(question, fields, texts, found);
        for (Question reading : readings) {
            Match other = match(reading, fields, texts, found);
            if (other.cost() + OTHER_KEYS < best.cost()) {
                best =
                        new Match(
                                other.cost() + OTHER_KEYS,
                                other.field(),
                                other.text(),
                                other.marks());
            }
        }
        return best;
    }

    /** As people wrote it where that is known, else as it is searched; none that is withheld. */
    private static List<String> texts(List<Field> fields, SearchSql.Found found) {
        List<String> lines = List.of(found.searchText().split("\n", -1));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String written = i == 0 ? found.name() : found.texts().get(fields.get(i).key());
            String text = written != null ? written : i < lines.size() - 1 ? lines.get(i) : "";
            texts.add(fields.get(i).is(Trait.WITHHELD) ? "" : text);
        }
        return texts;
    }

    private static Match match(
            Question asked, List<Field> fields, List<String> texts, SearchSql.Found found) {
        Match whole = whole(asked, fields, texts, found);
        if (whole != null) {
            return whole;
        }
        List<Word> words = words(fields, texts);
        List<String> typed = SearchKeys.split(asked.text());
        List<Nearest> nearest = new ArrayList<>();
        double cost = 0;
        for (String one : typed) {
            Nearest near = nearest(one, words, fields.getFirst());
            cost += near.cost();
            nearest.add(near);
        }
        cost /= Math.max(1, typed.size());
        cost += UNASKED_WORD * unasked(words, nearest, fields.getFirst());
        return explained(cost, nearest, fields, texts);
    }

    /** A number or a part of an address stands somewhere as it was typed. */
    private static @Nullable Match whole(
            Question asked, List<Field> fields, List<String> texts, SearchSql.Found found) {
        if (asked.typed().equals(found.externalId())) {
            return new Match(
                    0,
                    Field.text("externalId"),
                    asked.typed(),
                    List.of(new Mark(0, asked.typed().length())));
        }
        for (String part : asked.parts()) {
            for (int i = 0; i < fields.size(); i++) {
                int at = texts.get(i).toLowerCase(Locale.ROOT).indexOf(part);
                if (at >= 0) {
                    boolean all = part.length() == texts.get(i).length();
                    List<Mark> marks = List.of(new Mark(at, at + part.length()));
                    return new Match(all ? 0 : FOLDED, fields.get(i), texts.get(i), marks);
                }
            }
        }
        return null;
    }

    private static List<Word> words(List<Field> fields, List<String> texts) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            for (MatchResult one : WORD.matcher(texts.get(i)).results().toList()) {
                String folded = SearchKeys.fold(one.group());
                words.add(
                        new Word(
                                field,
                                one.group().toLowerCase(Locale.ROOT),
                                folded,
                                SearchKeys.sound(folded),
                                one.start(),
                                one.end()));
            }
        }
        return words;
    }

    private static Nearest nearest(String asked, List<Word> words, Field name) {
        String sound = SearchKeys.sound(asked);
        Nearest best = new Nearest(NOWHERE, null);
        for (Word word : words) {
            double cost = cost(asked, sound, word) + (word.field().equals(name) ? 0 : ELSEWHERE);
            if (cost < best.cost()) {
                best = new Nearest(cost, word);
            }
        }
        return best;
    }

    private static double cost(String asked, String sound, Word word) {
        if (word.folded().equals(asked)) {
            return word.text().equals(asked) ? WRITTEN : FOLDED;
        }
        double more = LONGER * Math.abs(word.folded().length() - asked.length());
        if (word.folded().startsWith(asked)) {
            return BEGINS + more;
        }
        if (word.sound().equals(sound)) {
            return SOUNDS;
        }
        if (word.sound().startsWith(sound)) {
            return BEGINS_SOUNDING + more;
        }
        double distance = NearWords.distance(sound, word.sound());
        if (distance >= 0) {
            return MISTAKEN + distance;
        }
        return word.folded().contains(asked) || word.sound().contains(sound)
                ? PART + more
                : NOWHERE;
    }

    private static long unasked(List<Word> words, List<Nearest> nearest, Field name) {
        return words.stream()
                .filter(word -> word.field().equals(name))
                .filter(word -> nearest.stream().noneMatch(one -> word.equals(one.word())))
                .count();
    }

    /** The field that shows most of what was asked for, with those words marked. */
    private static Match explained(
            double cost, List<Nearest> nearest, List<Field> fields, List<String> texts) {
        Field field = fields.getFirst();
        long most = 0;
        for (Field one : fields) {
            long count = nearest.stream().filter(near -> isIn(one, near)).count();
            if (count > most) {
                most = count;
                field = one;
            }
        }
        Field shown = field;
        List<Mark> marks =
                nearest.stream()
                        .filter(near -> isIn(shown, near))
                        .flatMap(near -> java.util.stream.Stream.ofNullable(near.word()))
                        .map(word -> new Mark(word.from(), word.to()))
                        .distinct()
                        .sorted(Comparator.comparingInt(Mark::from))
                        .toList();
        return new Match(cost, shown, texts.get(fields.indexOf(shown)), marks);
    }

    private static boolean isIn(Field field, Nearest near) {
        Word word = near.word();
        return word != null && word.field().equals(field);
    }
}
