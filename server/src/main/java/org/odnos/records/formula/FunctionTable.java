package org.odnos.records.formula;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** All functions and operators of the language with what they take, give and do. */
final class FunctionTable {

    /** What a function does; values in the types of {@link ValueKind}. */
    interface Operation {
        Object of(Object[] values);
    }

    /** One way to call a function. */
    record Signature(String name, boolean isMember, CelType gives, List<CelType> takes) {}

    private static final Pattern WORD = Pattern.compile("[a-zA-Z]+");

    private final List<Signature> signatures = new ArrayList<>();
    private final Map<String, List<CelOverloadDecl>> overloads = new LinkedHashMap<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    FunctionTable() {
        NumberFunctions.addTo(this);
        TextFunctions.addTo(this);
        TimeFunctions.addTo(this);
        ComparisonFunctions.addTo(this);
        GeneralFunctions.addTo(this);
    }

    /** Empty values make the result empty, without the function being asked. */
    void add(String name, ValueKind gives, List<ValueKind> takes, Operation operation) {
        CelType[] types = ValueKind.types(takes).toArray(CelType[]::new);
        declare(signature(name, gives.type(), types), strict(operation));
    }

    /** Also as {@code text.contains(part)}, as the language's own users write. */
    void addMember(String name, ValueKind gives, List<ValueKind> takes, Operation operation) {
        add(name, gives, takes, operation);
        declare(new Signature(name, true, gives.type(), ValueKind.types(takes)), strict(operation));
    }

    /** The function decides itself what empty values mean; it has no state of its own. */
    @SuppressWarnings("Immutable")
    void declare(Signature signature, Operation operation) {
        String id = id(signature);
        CelOverloadDecl overload =
                signature.isMember()
                        ? CelOverloadDecl.newMemberOverload(
                                id, signature.gives(), signature.takes())
                        : CelOverloadDecl.newGlobalOverload(
                                id, signature.gives(), signature.takes());
        overloads.computeIfAbsent(signature.name(), _ -> new ArrayList<>()).add(overload);
        List<Class<?>> classes = Collections.nCopies(signature.takes().size(), Object.class);
        bindings.add(CelFunctionBinding.from(id, classes, values -> operation.of(exact(values))));
        signatures.add(signature);
    }

    static Signature signature(String name, CelType gives, CelType... takes) {
        return new Signature(name, false, gives, List.of(takes));
    }

    List<CelFunctionDecl> declarations() {
        List<CelFunctionDecl> all = new ArrayList<>();
        overloads.forEach(
                (name, some) -> all.add(CelFunctionDecl.newFunctionDeclaration(name, some)));
        return all;
    }

    List<CelFunctionBinding> bindings() {
        return bindings;
    }

    /** Functions that people call by name, each with its signatures. */
    Map<String, List<Signature>> named() {
        return signatures.stream()
                .filter(one -> !one.isMember() && WORD.matcher(one.name()).matches())
                .collect(
                        groupingBy(Signature::name, LinkedHashMap::new, mapping(s -> s, toList())));
    }

    private static Operation strict(Operation operation) {
        return values ->
                Arrays.asList(values).contains(Empty.EMPTY) ? Empty.EMPTY : operation.of(values);
    }

    /** Literals such as 0.2 come as doubles, whose shortest form is what was written. */
    private static Object[] exact(Object[] values) {
        Object[] exact = values.clone();
        for (int i = 0; i < exact.length; i++) {
            exact[i] = Numbers.exact(exact[i]);
        }
        return exact;
    }

    private static String id(Signature signature) {
        return signature.takes().stream()
                .map(CelType::name)
                .collect(joining("_", signature.name() + "_" + signature.isMember() + "_", ""));
    }
}
