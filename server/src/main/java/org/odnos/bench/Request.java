package org.odnos.bench;

/** A request of the workload; an empty body is none. */
record Request(String method, String path, String body) {

    static Request get(String path) {
        return new Request("GET", path, "");
    }

    static Request post(String path, Object body) {
        return new Request("POST", path, Json.write(body));
    }
}
