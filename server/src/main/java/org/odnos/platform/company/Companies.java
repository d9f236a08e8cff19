package org.odnos.platform.company;

import org.odnos.kernel.Invalid;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.platform.session.Credentials;
import org.odnos.platform.text.Language;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The settings of the caller's company. */
@Component
public class Companies {

    private final Workspaces workspaces;
    private final Credentials credentials;
    private final List<CurrencyUse> uses;
    private final ApplicationEventPublisher events;

    Companies(
            Workspaces workspaces,
            Credentials credentials,
            List<CurrencyUse> uses,
            ApplicationEventPublisher events) {
        this.workspaces = workspaces;
        this.credentials = credentials;
        this.uses = uses;
        this.events = events;
    }

    public CompanySettings settings() {
        return settings(workspaces.find(mine()).orElseThrow());
    }

    /** Whoever changes them at the same time waits, so that nothing is overwritten unseen. */
    @Transactional
    CompanySettings change(UnaryOperator<CompanySettings> change) {
        Access.requireAdministrator();
        Workspace workspace = workspaces.lock(mine());
        CompanySettings old = settings(workspace);
        CompanySettings settings = change.apply(old);
        check(old, settings);
        workspaces.change(changed(workspace, settings));
        credentials.companyChanged(workspace.id());
        events.publishEvent(new SettingsChanged("companySettings", old.differences(settings)));
        return settings;
    }

    /** Call in the transaction in which the sample company's records come. */
    public void sampleAdded() {
        mark(true);
    }

    /** Call in the transaction in which the sample company's records go. */
    public void sampleRemoved() {
        mark(false);
    }

    private void mark(boolean sample) {
        Workspace workspace = workspaces.lock(mine());
        CompanySettings old = settings(workspace);
        CompanySettings marked =
                new CompanySettings(
                        old.name(), old.language(), old.currency(), old.timeZone(), sample);
        workspaces.change(changed(workspace, marked));
    }

    private void check(CompanySettings old, CompanySettings settings) {
        if (!settings.timeZone().equals(old.timeZone()) && !workspaces.knows(settings.timeZone())) {
            throw CompanyWords.unknownTimeZone(settings.timeZone().getId());
        }
        if (!settings.currency().equals(old.currency())) {
            uses.stream()
                    .map(CurrencyUse::objection)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(code -> refuse(code, old.currency()));
        }
    }

    private static void refuse(String code, String currency) {
        throw Invalid.of("/currency", code, currency);
    }

    private static Workspace changed(Workspace old, CompanySettings settings) {
        return new Workspace(
                old.id(),
                settings.name(),
                settings.language().locale(),
                settings.currency(),
                settings.timeZone(),
                settings.sample(),
                old.createdAt());
    }

    private static CompanySettings settings(Workspace workspace) {
        return new CompanySettings(
                workspace.name(),
                Language.of(workspace.language()),
                workspace.currency(),
                workspace.zone(),
                workspace.sample());
    }

    private static WorkspaceId mine() {
        return CurrentCaller.get().workspace();
    }
}
