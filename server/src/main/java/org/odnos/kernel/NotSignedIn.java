package org.odnos.kernel;

import java.util.List;

/** We do not know who is asking. */
public final class NotSignedIn extends Problem {

    public NotSignedIn() {
        this("notSignedIn");
    }

    public NotSignedIn(String code) {
        super(code, List.of());
    }
}
