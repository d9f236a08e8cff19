package org.odnos.records.reason;

/** One rule that speaks for or against. */
record Reason(String code, String text) {}
