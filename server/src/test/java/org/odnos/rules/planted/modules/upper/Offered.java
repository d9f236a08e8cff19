package org.odnos.rules.planted.modules.upper;

/** What the other module must not name. */
public record Offered(int one) {}
