package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * What a step has come to.
 *
 * @param state where the next step begins
 * @param progress of the whole job
 * @param result of the whole job so far, as answered to readers
 * @param isLast whether the work is done
 */
public record JobStep(
        JsonNode state, Job.Progress progress, @Nullable JsonNode result, boolean isLast) {}
