package io.aiwriter.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.research.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlFactsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <title>A &amp; B</title><h1>Head</h1>                         | A & B
                    <title> </title><h1>The <i>head</i></h1>                      | The head
                    <meta property=og:title content=' Open &#10; graph '><title>T</title> | Open graph
                    <meta name=citation_title content=Paper><title>T - Journal</title> | Paper
                    <p>Nothing at all</p>                                         | page.html
                    """)
    void titleIsWhatThePageCallsItself(String head, String title) throws IOException {
        assertThat(read(head).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <meta name=author content='Ada Lovelace'>                     | Ada Lovelace
                    <meta name=citation_author content=Ada><meta name=citation_author content=Bo> | Ada, Bo
                    <meta property=article:author content=https://example.org/ada> |
                    <meta name=author content='@ada'>                             |
                    <a rel=author href=/ada>Ada</a>                               | Ada
                    """)
    void authorIsANameAndNoAddress(String head, @Nullable String author) throws IOException {
        assertThat(read(head).author().orElse(null)).isEqualTo(author);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <meta property=article:published_time content=2024-05-06T23:30:00-08:00> | 2024-05-06
                    <meta name=citation_publication_date content=2024/05/06>      | 2024-05-06
                    <meta name=date content=20240506>                             | 2024-05-06
                    <article><header><time datetime=2024-05-06>May 6</time></header></article> | 2024-05-06
                    <article><p>On <time datetime=1969-07-20>that day</time></p></article> |
                    <meta name=date content=0001-01-01T00:00:00>                  |
                    <meta name=date content=2024-13-45>                           |
                    <meta name=date content='last week'>                          |
                    <meta name=date content='05/06/2024'>                         |
                    """)
    void dateIsReadOnlyWhereItIsPlain(String head, @Nullable LocalDate date) throws IOException {
        assertThat(read(head).publishedOn().orElse(null)).isEqualTo(date);
    }

    @Test
    void jsonLdOfTheArticleIsRead() throws IOException {
        Source source =
                read(
                        jsonLd(
                                """
                                {"@graph": [
                                  {"@type": "WebPage", "headline": "The page", "datePublished": "2020-01-01"},
                                  {"@type": ["NewsArticle"], "headline": "The news",
                                   "author": [{"name": "Ada"}, "Bo", {"name": "https://x.org"}],
                                   "datePublished": "2024-05-06T10:00:00Z"}]}
                                """));
        assertThat(source.title()).isEqualTo("The news");
        assertThat(source.author()).contains("Ada, Bo");
        assertThat(source.publishedOn()).contains(LocalDate.of(2024, 5, 6));
    }

    @Test
    void jsonLdOfCommentsAndNeighboursIsNotTheArticles() throws IOException {
        Source source =
                read(
                        jsonLd(
                                """
                                {"@type": "Article",
                                 "comment": [{"@type": "Comment", "author": "Troll", "datePublished": "2001-01-01"}],
                                 "isPartOf": {"@type": "Article", "headline": "Another"}}
                                """));
        assertThat(source.title()).isEqualTo("page.html");
        assertThat(source.author()).isEmpty();
        assertThat(source.publishedOn()).isEmpty();
    }

    @Test
    void brokenJsonLdCostsNothingElse() throws IOException {
        Source source =
                read(
                        jsonLd("{\"@type\": ")
                                + jsonLd("[{\"@type\":\"BlogPosting\",\"author\":\"Ada\"}]"));
        assertThat(source.author()).contains("Ada");
        assertThat(source.text().untrusted()).isEqualTo("Words.");
    }

    @ParameterizedTest
    @CsvSource({
        "<html lang=en_us>, en-US",
        "<html lang=zh-Hant-TW>, zh-Hant-TW",
        "<html lang='{{ lang }}'>,",
        "<html lang=''><meta http-equiv=content-language content=de>, de",
        "<html>,"
    })
    void languageIsATagOrNothing(String html, @Nullable String language) throws IOException {
        Source source = new Reading(folder).read("page.html", html + "<p>Words.</p>");
        assertThat(source.language().orElse(null)).isEqualTo(language);
    }

    private Source read(String head) throws IOException {
        return new Reading(folder).read("page.html", head + "<p>Words.</p>");
    }

    private static String jsonLd(String json) {
        return "<script type='application/ld+json'>%s</script>".formatted(json);
    }
}
