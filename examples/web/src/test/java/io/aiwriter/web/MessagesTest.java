package io.aiwriter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern NAMED = Pattern.compile("#\\{([A-Za-z.]+)[(}]");
    private static final Pattern PLACES = Pattern.compile("\\{\\d");

    @Test
    void everyLanguageHasEveryMessage() throws IOException {
        Properties english = messages("messages.properties");
        Properties german = messages("messages_de.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String name : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(name)))
                    .as("places of %s", name)
                    .isEqualTo(places(english.getProperty(name)));
        }
    }

    @Test
    void pagesNameMessagesThatExist() throws IOException {
        Properties english = messages("messages.properties");
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path page : pages.toList()) {
                assertThat(english.stringPropertyNames())
                        .as(page.toString())
                        .containsAll(
                                NAMED.matcher(Files.readString(page))
                                        .results()
                                        .map(match -> match.group(1))
                                        .toList());
            }
        }
    }

    private static TreeSet<String> places(String message) {
        TreeSet<String> places = new TreeSet<>();
        PLACES.matcher(message).results().map(MatchResult::group).forEach(places::add);
        return places;
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (InputStream in =
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + name))) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
