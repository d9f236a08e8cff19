package org.odnos.records.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What was meant if the keyboard stood in another layout: ghbdtn is привет. */
final class KeyboardLayouts {

    /** Keys of one layout, and the American keys in the same places. */
    private record Layout(String own, String american) {}

    private static final List<Layout> LAYOUTS =
            List.of(
                    new Layout(
                            "йцукенгшщзхъфывапролджэячсмитьбюё",
                            "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"),
                    new Layout(
                            "љњертзуиопшђасдфгхјклчћѕџцвбнмж", "qwertyuiop[]asdfghjkl;'zxcvbnm\\"),
                    new Layout(
                            "qwertzuiopšđasdfghjklčćyxcvbnmž", "qwertyuiop[]asdfghjkl;'zxcvbnm\\"),
                    new Layout(
                            "qwertzuiopúasdfghjklůyxcvbnměščřžýáíé",
                            "qwertyuiop[asdfghjkl;zxcvbnm234567890"),
                    new Layout(
                            "qüertyuiopöğasdfghjklıəzxcvbnmçş",
                            "qwertyuiop[]asdfghjkl;'zxcvbnm,."));

    private KeyboardLayouts() {}

    /** Other texts that the same keys would have made, without the text itself. */
    static List<String> readings(String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        Set<String> readings = new LinkedHashSet<>();
        for (Layout layout : LAYOUTS) {
            readings.add(swapped(typed, layout.own(), layout.american()));
            readings.add(swapped(typed, layout.american(), layout.own()));
        }
        readings.remove(typed);
        return List.copyOf(readings);
    }

    private static String swapped(String text, String from, String to) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            result.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return result.toString();
    }
}
