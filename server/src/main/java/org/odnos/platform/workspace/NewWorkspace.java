package org.odnos.platform.workspace;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What must be known of a company to give it a workspace. Its language also decides how its texts
 * are sorted.
 */
public record NewWorkspace(String name, Locale language, String currency, ZoneId zone) {}
