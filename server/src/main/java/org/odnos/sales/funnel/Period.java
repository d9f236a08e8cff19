package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Days from one to another, both within; null is without end. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}
