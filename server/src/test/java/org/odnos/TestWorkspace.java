package org.odnos;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.odnos.kernel.Ids;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;
import org.odnos.platform.workspace.NewWorkspace;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.WorkspaceTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Gives each test a workspace of its own, and runs the test as its administrator. With and without
 * Spring: {@code @RegisterExtension final TestWorkspace workspace = new TestWorkspace();} In a
 * static field it is one for all tests of the class, which spares each a fifth of a second; those
 * that would be disturbed by what the others leave are marked {@link Alone}.
 */
public final class TestWorkspace
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                InvocationInterceptor {

    /** A test that has a workspace of its own, where others of its class share one. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Alone {}

    private final Locale language;
    private @Nullable Caller shared;
    private @Nullable Caller administrator;

    public TestWorkspace() {
        this(Locale.ENGLISH);
    }

    public TestWorkspace(Locale language) {
        this.language = language;
    }

    /** A further workspace, for tests of what must not be reached. */
    public static Workspace another() {
        return create(Locale.ENGLISH);
    }

    public WorkspaceId id() {
        return administrator().workspace();
    }

    public Caller administrator() {
        Caller bound = administrator == null ? shared : administrator;
        if (bound == null) {
            throw new IllegalStateException("The workspace exists only while a test runs");
        }
        return bound;
    }

    /** A caller of this workspace with another role. */
    public Caller caller(Role role, UUID userId, @Nullable UUID departmentId) {
        return callerOf(id(), role, userId, departmentId);
    }

    /** An administrator of any workspace. */
    public static Caller administratorOf(WorkspaceId workspace) {
        return callerOf(workspace, Role.ADMINISTRATOR, Ids.next(), null);
    }

    /**
     * Runs SQL in the bound caller's workspace: {@code transaction().execute(…)} around {@link
     * #jdbc()}.
     */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(
                new WorkspaceTransactionManager(TestDatabase.get().dataSource()));
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(TestDatabase.get().dataSource());
    }

    /** Runs one statement in the bound caller's workspace. */
    public int sql(String statement, Object... values) {
        return transaction().execute(_ -> jdbc().sql(statement).params(List.of(values)).update());
    }

    /** The one value that a query finds in the bound caller's workspace. */
    public <T> T read(Class<T> type, String query, Object... values) {
        return readAll(type, query, values).getFirst();
    }

    /** Its first column. */
    public <T> List<T> readAll(Class<T> type, String query, Object... values) {
        return Objects.requireNonNull(
                transaction()
                        .execute(
                                _ -> jdbc().sql(query).params(List.of(values)).query(type).list()));
    }

    /** Comes only to an extension in a static field. */
    @Override
    public void beforeAll(ExtensionContext context) {
        shared = administratorOf(create(language).id());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        boolean isAlone =
                shared == null || context.getRequiredTestMethod().isAnnotationPresent(Alone.class);
        administrator = isAlone ? administratorOf(create(language).id()) : shared;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Caller mine = administrator;
        administrator = null;
        if (mine != null && !mine.equals(shared)) {
            giveBack(mine);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Caller ours = shared;
        shared = null;
        if (ours != null) {
            giveBack(ours);
        }
    }

    private void giveBack(Caller caller) {
        TestDatabase.get().template().giveBack(caller.workspace(), language);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        CurrentCaller.call(administrator(), invocation::proceed);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        CurrentCaller.call(administrator(), invocation::proceed);
    }

    private static Workspace create(Locale language) {
        return TestDatabase.get()
                .template()
                .create(new NewWorkspace("Test", language, "EUR", ZoneId.of("Europe/Belgrade")));
    }

    private static Caller callerOf(
            WorkspaceId workspace, Role role, UUID userId, @Nullable UUID departmentId) {
        return new Caller(
                userId,
                workspace,
                role,
                departmentId,
                Locale.ENGLISH,
                ZoneId.of("Europe/Belgrade"),
                "EUR",
                Origin.of(Origin.Kind.PERSON));
    }
}
