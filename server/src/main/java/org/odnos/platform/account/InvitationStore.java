package org.odnos.platform.account;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.session.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** To be used in the control plane. */
@Component
class InvitationStore {

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new link closes the older one. */
    void replace(Membership member, Secret secret, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into control.invitation (workspace_id, user_id, secret_hash, expires_at)
                        values (?, ?, ?, ?)
                        on conflict (workspace_id, user_id) do update
                            set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at
                        """)
                .params(
                        List.of(
                                member.workspace().value(),
                                member.userId(),
                                secret.hash(),
                                expiresAt.atOffset(ZoneOffset.UTC)))
                .update();
    }

    Optional<Membership> find(Secret secret, Instant now) {
        return jdbc.sql(
                        """
                        select workspace_id, user_id from control.invitation
                        where secret_hash = ? and expires_at > ?
                        """)
                .params(List.of(secret.hash(), now.atOffset(ZoneOffset.UTC)))
                .query(
                        (row, _) ->
                                new Membership(
                                        new WorkspaceId(row.getLong(1)),
                                        row.getObject(2, UUID.class)))
                .optional();
    }

    /** A link opens once: false if it was used or replaced meanwhile. */
    boolean take(Secret secret, Instant now) {
        return jdbc.sql("delete from control.invitation where secret_hash = ? and expires_at > ?")
                        .params(List.of(secret.hash(), now.atOffset(ZoneOffset.UTC)))
                        .update()
                > 0;
    }
}
