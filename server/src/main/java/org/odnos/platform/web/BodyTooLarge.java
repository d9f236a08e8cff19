package org.odnos.platform.web;

import java.io.IOException;

/** More bytes came than a body may have. */
final class BodyTooLarge extends IOException {

    private final long megabytes;

    BodyTooLarge(long limit) {
        super("Body over " + limit + " bytes");
        this.megabytes = limit >> 20;
    }

    long megabytes() {
        return megabytes;
    }
}
