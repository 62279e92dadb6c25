package io.aiwriter.pages;

import mockwebserver3.MockResponse;

/** What a server answers. */
final class PageAnswers {

    private PageAnswers() {}

    static MockResponse text(String body) {
        return typed("text/plain", body);
    }

    static MockResponse typed(String type, String body) {
        return new MockResponse.Builder().setHeader("Content-Type", type).body(body).build();
    }

    static MockResponse redirect(String target) {
        return new MockResponse.Builder().code(302).setHeader("Location", target).build();
    }
}
