package io.aiwriter.providers.internal.search;

import org.junit.jupiter.api.Nested;

/** The contract of search providers, for each service. */
class HttpSearchTest {

    @Nested
    class Tavily extends AbstractHttpSearchTest {
        Tavily() {
            super(SearchFixtures.TAVILY);
        }
    }

    @Nested
    class Serper extends AbstractHttpSearchTest {
        Serper() {
            super(SearchFixtures.SERPER);
        }
    }

    @Nested
    class Exa extends AbstractHttpSearchTest {
        Exa() {
            super(SearchFixtures.EXA);
        }
    }

    @Nested
    class Brave extends AbstractHttpSearchTest {
        Brave() {
            super(SearchFixtures.BRAVE);
        }
    }

    @Nested
    class Google extends AbstractHttpSearchTest {
        Google() {
            super(SearchFixtures.GOOGLE);
        }
    }

    @Nested
    class Searxng extends AbstractHttpSearchTest {
        Searxng() {
            super(SearchFixtures.SEARXNG);
        }
    }

    @Nested
    class Arxiv extends AbstractHttpSearchTest {
        Arxiv() {
            super(SearchFixtures.ARXIV);
        }
    }

    @Nested
    class Wikipedia extends AbstractHttpSearchTest {
        Wikipedia() {
            super(SearchFixtures.WIKIPEDIA);
        }
    }

    @Nested
    class OpenAlex extends AbstractHttpSearchTest {
        OpenAlex() {
            super(SearchFixtures.OPENALEX);
        }
    }
}
