package org.odnos;

import org.jspecify.annotations.Nullable;
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

import java.lang.reflect.Method;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Gives each test a workspace of its own, and runs the test as its administrator. With and without
 * Spring: {@code @RegisterExtension final TestWorkspace workspace = new TestWorkspace();} In a
 * static field it is one for all tests of the class, which then only read what stands in it.
 */
public final class TestWorkspace
        implements BeforeAllCallback, BeforeEachCallback, InvocationInterceptor {

    private final Locale language;
    private boolean isShared;
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
        if (administrator == null) {
            throw new IllegalStateException("The workspace exists only while a test runs");
        }
        return administrator;
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

    /** Comes only to an extension in a static field. */
    @Override
    public void beforeAll(ExtensionContext context) {
        isShared = true;
        administrator = administratorOf(create(language).id());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!isShared) {
            administrator = administratorOf(create(language).id());
        }
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
