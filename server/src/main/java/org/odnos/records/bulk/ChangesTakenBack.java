package org.odnos.records.bulk;

import java.util.UUID;

/**
 * What a job had changed is about to be taken back. Published in the transaction that starts it.
 *
 * @param job whose changes they are
 * @param by the job that takes them back
 */
public record ChangesTakenBack(UUID job, UUID by) {}
