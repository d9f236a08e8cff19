package org.odnos.kernel;

import java.util.List;

/** More came than is taken; {@code megabytes} are the most. */
public final class TooLarge extends Problem {

    public TooLarge(String code, long megabytes) {
        super(code, List.of(megabytes));
    }
}
