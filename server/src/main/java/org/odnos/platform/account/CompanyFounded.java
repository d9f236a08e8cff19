package org.odnos.platform.account;

import org.odnos.platform.text.Language;

/**
 * A new workspace has its company and its first administrator, who is the current caller. Published
 * in the transaction that fills the workspace: whoever has things to lay out (pipelines, stages)
 * does it there and then.
 *
 * @param sample whether the sample company's records are wanted
 */
public record CompanyFounded(Language language, boolean sample) {}
