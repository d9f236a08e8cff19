package org.odnos.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Rules on the text of a source file: what the compiler forgets is read from the text, the rest
 * from its tree.
 */
final class SourceRules {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final int MAX_FILE = 300;
    private static final int MAX_METHOD = 40;
    private static final int MAX_PARAMETERS = 4;

    /** Assembled, so that this file does not break its own rule. */
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern COMMENTED_OUT =
            Pattern.compile("^\\s*//.*(;|\\{|\\}|\\)\\.)\\s*$");

    private final Map<String, String> texts;
    private final List<String> violations = new ArrayList<>();

    private SourceRules(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * What is wrong with the files, given as texts by name: each with its line; empty if nothing
     * is.
     */
    static List<String> violations(Map<String, String> texts) throws IOException {
        SourceRules rules = new SourceRules(texts);
        texts.forEach(rules::readLines);
        rules.readTrees();
        return rules.violations;
    }

    private void readLines(String name, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > MAX_FILE) {
            add(
                    name,
                    1,
                    "the file has "
                            + lines.size()
                            + " lines, at most "
                            + MAX_FILE
                            + " are allowed");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (UNFINISHED.matcher(lines.get(i)).find()) {
                add(name, i + 1L, "something is marked as unfinished");
            }
            if (COMMENTED_OUT.matcher(lines.get(i)).find()) {
                add(name, i + 1L, "code is commented out");
            }
        }
    }

    /** All in one task: beginning one costs far more than reading a file. */
    private void readTrees() throws IOException {
        List<Source> sources =
                texts.entrySet().stream()
                        .map(file -> new Source(file.getKey(), file.getValue()))
                        .toList();
        JavacTask task = (JavacTask) COMPILER.getTask(null, null, null, null, null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            new Methods(unit, positions).scan(unit, null);
        }
    }

    private void add(String name, long line, String what) {
        violations.add(name + ":" + line + ": " + what);
    }

    private final class Methods extends TreeScanner<@Nullable Void, @Nullable ClassTree> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Methods(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree outer) {
            return super.visitClass(type, type);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree owner) {
            long first = line(positions.getStartPosition(unit, method));
            long length = line(positions.getEndPosition(unit, method)) - first + 1;
            if (length > MAX_METHOD) {
                report(
                        first,
                        method.getName()
                                + " has "
                                + length
                                + " lines, at most "
                                + MAX_METHOD
                                + " are allowed");
            }
            if (isOffered(method)) {
                checkParameters(method, first);
            }
            return super.visitMethod(method, owner);
        }

        /** The log has types and places of faults; their messages repeat what people typed. */
        @Override
        public @Nullable Void visitMethodInvocation(
                MethodInvocationTree call, @Nullable ClassTree owner) {
            String words = call.toString();
            if (words.startsWith("LOG.") && words.contains(".getMessage()")) {
                report(
                        line(positions.getStartPosition(unit, call)),
                        "a message of a fault is logged: log the fault");
                return null;
            }
            return super.visitMethodInvocation(call, owner);
        }

        /** A constructor gets what its class needs; a method that overrides cannot choose. */
        private boolean isOffered(MethodTree method) {
            boolean overrides =
                    method.getModifiers().getAnnotations().stream()
                            .anyMatch(
                                    annotation ->
                                            annotation
                                                    .getAnnotationType()
                                                    .toString()
                                                    .equals("Override"));
            return method.getReturnType() != null
                    && method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && !overrides;
        }

        private void checkParameters(MethodTree method, long line) {
            if (method.getParameters().size() > MAX_PARAMETERS) {
                report(
                        line,
                        method.getName()
                                + " has more than "
                                + MAX_PARAMETERS
                                + " parameters: make them a record");
            }
            method.getParameters().stream()
                    .map(parameter -> parameter.getType())
                    .filter(Tree.class::isInstance)
                    .filter(type -> type.toString().toLowerCase(Locale.ROOT).equals("boolean"))
                    .forEach(
                            _ ->
                                    report(
                                            line,
                                            method.getName()
                                                    + " has a boolean parameter: name two methods"
                                                    + " or an enum"));
        }

        private void report(long line, String what) {
            add(unit.getSourceFile().getName().substring(1), line, what);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///").resolve(name), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
