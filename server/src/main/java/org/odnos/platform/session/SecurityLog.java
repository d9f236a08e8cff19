package org.odnos.platform.session;

import org.odnos.kernel.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the log what happens at the door: who comes in, who does not, and which passwords,
 * sessions, tokens and invitations are made or ended. By ids; never a name, an e-mail or an
 * address.
 */
@Component
public class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
    private static final String HASH = "HmacSHA256";
    private static final int SHOWN_BYTES = 8;

    /** Known to nobody and gone with the process: its lines can be tied, its addresses not told. */
    private final SecretKeySpec key = new SecretKeySpec(Secret.random("").hash(), HASH);

    /** {@code about} is the id of the session, token, account or user that it was done to. */
    public void done(String action, WorkspaceId workspace, UUID userId, UUID about) {
        LOG.atInfo()
                .addKeyValue("event.action", action)
                .addKeyValue("event.outcome", "success")
                .addKeyValue("workspace", workspace.schema())
                .addKeyValue("user.id", userId)
                .addKeyValue("about", about)
                .log("Security: {}", action);
    }

    public void refused(String action, String reason, String address) {
        LOG.atWarn()
                .addKeyValue("event.action", action)
                .addKeyValue("event.outcome", "failure")
                .addKeyValue("event.reason", reason)
                .addKeyValue("source", hashed(address))
                .log("Security: {} refused, {}", action, reason);
    }

    private String hashed(String address) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            byte[] hash = mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
