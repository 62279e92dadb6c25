package io.aiwriter.web.api;

/** Where the API lies. */
final class ApiPaths {

    static final String ROOT = "/api/v1";
    static final String CONTENT = ROOT + "/content";
    static final String RUNS = ROOT + "/runs";

    private ApiPaths() {}
}
