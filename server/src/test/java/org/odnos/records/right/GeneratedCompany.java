package org.odnos.records.right;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A company made up by chance, and who may see and edit what in it: said a second time, in plain
 * Java that shares nothing with the program.
 */
final class GeneratedCompany {

    static final List<String> OBJECTS = List.of("company", "person", "deal", "task", "note");
    static final List<String> SCOPES =
            List.of("none", "own", "department", "departmentTree", "all");

    /** By object a field that roles may not see; its values begin with this. */
    static final Map<String, String> SECRETS =
            Map.of("company", "taxNumber", "person", "source", "deal", "source");

    /** What a role reaches, by {@code object.action}; which fields it does not see, by object. */
    record RoleRule(Map<String, String> scopes, Set<String> hides) {}

    record Member(int number, List<String> roles, int department) {}

    /** Departments are numbers; each part has a higher one than its whole. */
    record Row(String object, int number, int owner, @Nullable Row about) {}

    record Share(
            Row row,
            @Nullable Integer member,
            @Nullable Integer department,
            boolean edit,
            boolean over) {}

    /** By department the one it is a part of; -1 for none. */
    static final int[] PARENTS = {-1, 0, 1, -1};

    final Map<String, RoleRule> roles = new TreeMap<>();
    final List<Member> members = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Share> shares = new ArrayList<>();

    GeneratedCompany(long seed) {
        Random chance = new Random(seed);
        for (String role : List.of("alpha", "beta", "gamma", "delta")) {
            roles.put(role, role(chance));
        }
        List<String> names = List.copyOf(roles.keySet());
        for (int number = 0; number < 6; number++) {
            Set<String> held = new TreeSet<>();
            held.add(names.get(chance.nextInt(4)));
            if (chance.nextBoolean()) {
                held.add(names.get(chance.nextInt(4)));
            }
            members.add(new Member(number, List.copyOf(held), chance.nextInt(PARENTS.length)));
        }
        for (int number = 0; number < 60; number++) {
            rows.add(row(chance, number));
        }
        for (int number = 0; number < 25; number++) {
            share(chance);
        }
    }

    private static RoleRule role(Random chance) {
        Map<String, String> scopes = new TreeMap<>();
        Set<String> hides = new TreeSet<>();
        for (String object : OBJECTS) {
            for (String action : List.of("see", "edit", "export")) {
                scopes.put(object + "." + action, SCOPES.get(chance.nextInt(SCOPES.size())));
            }
            if (SECRETS.containsKey(object) && chance.nextBoolean()) {
                hides.add(object);
            }
        }
        return new RoleRule(scopes, hides);
    }

    private Row row(Random chance, int number) {
        String object = OBJECTS.get(number % OBJECTS.size());
        Row about = null;
        if (object.equals("task") || object.equals("note")) {
            do {
                about = rows.get(chance.nextInt(rows.size()));
            } while (about.about() != null);
        }
        return new Row(object, number, chance.nextInt(members.size()), about);
    }

    private void share(Random chance) {
        Row row = rows.get(chance.nextInt(rows.size()));
        boolean withMember = chance.nextBoolean();
        int grantee = chance.nextInt(withMember ? members.size() : PARENTS.length);
        Share share =
                new Share(
                        row,
                        withMember ? grantee : null,
                        withMember ? null : grantee,
                        chance.nextBoolean(),
                        chance.nextInt(5) == 0);
        boolean known =
                shares.stream()
                        .anyMatch(
                                one ->
                                        one.row().equals(row)
                                                && Objects.equals(one.member(), share.member())
                                                && Objects.equals(
                                                        one.department(), share.department()));
        if (!known) {
            shares.add(share);
        }
    }

    boolean sees(Member member, Row row) {
        return reaches(member, row, "see");
    }

    /** Whether his roles open such records to him at all. */
    boolean seesAny(Member member, String object) {
        return scope(member, object, "see") > 0;
    }

    boolean edits(Member member, Row row) {
        return sees(member, row) && reaches(member, row, "edit");
    }

    /** Whether his roles let him take such records out at all. */
    boolean exportsAny(Member member, String object) {
        return scope(member, object, "export") > 0;
    }

    /** A share lets nobody take anything out. */
    boolean exports(Member member, Row row) {
        return sees(member, row) && reaches(member, row, "export");
    }

    /** Only roles count that see such records at all; where none does, all of them. */
    boolean hides(Member member, String object) {
        List<RoleRule> held = member.roles().stream().map(this::rule).toList();
        List<RoleRule> seeing =
                held.stream()
                        .filter(role -> !"none".equals(role.scopes().get(object + ".see")))
                        .toList();
        return (seeing.isEmpty() ? held : seeing)
                .stream().allMatch(role -> role.hides().contains(object));
    }

    private boolean reaches(Member member, Row row, String action) {
        int scope = scope(member, row.object(), action);
        if (scope == 0) {
            return false;
        }
        return belongs(member, row, scope)
                || isShared(member, row, action)
                || (row.about() != null
                        && (belongs(member, row.about(), scope)
                                || (scope(member, row.about().object(), "see") > 0
                                        && isShared(member, row.about(), action))));
    }

    private RoleRule rule(String role) {
        return Objects.requireNonNull(roles.get(role));
    }

    private int scope(Member member, String object, String action) {
        return member.roles().stream()
                .mapToInt(role -> SCOPES.indexOf(rule(role).scopes().get(object + "." + action)))
                .max()
                .orElse(0);
    }

    private boolean belongs(Member member, Row row, int scope) {
        int owners = members.get(row.owner()).department();
        return switch (scope) {
            case 1 -> row.owner() == member.number();
            case 2 -> row.owner() == member.number() || owners == member.department();
            case 3 -> row.owner() == member.number() || isWithin(owners, member.department());
            default -> true;
        };
    }

    private boolean isShared(Member member, Row row, String action) {
        return shares.stream()
                .filter(share -> share.row().equals(row) && !share.over())
                .filter(share -> share.edit() || action.equals("see"))
                .filter(_ -> !action.equals("export"))
                .anyMatch(
                        share ->
                                Optional.ofNullable(share.member())
                                        .map(one -> one == member.number())
                                        .orElseGet(
                                                () ->
                                                        isWithin(
                                                                member.department(),
                                                                Objects.requireNonNull(
                                                                        share.department()))));
    }

    private static boolean isWithin(int department, int whole) {
        for (int one = department; one >= 0; one = PARENTS[one]) {
            if (one == whole) {
                return true;
            }
        }
        return false;
    }
}
