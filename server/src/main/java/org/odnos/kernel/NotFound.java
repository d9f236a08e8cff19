package org.odnos.kernel;

import java.util.List;

/** It does not exist, or the asker may not see it: the two look the same on purpose. */
public final class NotFound extends Problem {

    public NotFound() {
        super("notFound", List.of());
    }
}
