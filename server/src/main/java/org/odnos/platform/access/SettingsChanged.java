package org.odnos.platform.access;

import java.util.List;
import java.util.Map;

/**
 * Somebody changed what holds for the whole workspace. Published in the transaction that changes
 * it, with the caller bound.
 *
 * @param what the kind of settings: {@code roleAccess}, {@code companySettings}, {@code
 *     exchangeRate}
 * @param values by name the value before and the value after, null where there was or is none
 */
public record SettingsChanged(String what, Map<String, List<?>> values) {}
