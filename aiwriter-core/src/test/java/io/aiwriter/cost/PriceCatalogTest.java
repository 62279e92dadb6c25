package io.aiwriter.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiwriter.chat.TokenUsage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures worked out by hand from the providers' price lists. */
class PriceCatalogTest {

    private static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "openai, gpt-4o, 1000000, 0, 0, 0, 2.5",
        "openai, gpt-4o, 0, 1000000, 0, 0, 10",
        "openai, gpt-4o, 1000000, 0, 1000000, 0, 1.25",
        "openai, gpt-4o, 1200, 300, 200, 0, 0.00575",
        "openai, gpt-5.4, 272000, 1000, 0, 0, 0.695",
        "openai, gpt-5.4, 272001, 1000, 0, 0, 1.382505",
        "openai, gpt-5.4, 300000, 0, 100000, 0, 1.05",
        "anthropic, claude-sonnet-4-5-20250929, 200000, 0, 0, 0, 0.6",
        "anthropic, claude-sonnet-4-5, 200001, 1000, 0, 0, 1.222506",
        "anthropic, claude-sonnet-4-5, 3000, 100, 1000, 1000, 0.00855",
        "anthropic, claude-2, 1000000, 1000000, 0, 0, 32",
        "gemini, gemini-2.5-flash, 1000000, 0, 0, 0, 0.3",
        "perplexity, sonar, 1000, 1000, 0, 0, 0.014",
        "xai, grok-4.5-20260601, 0, 0, 0, 0, 0",
        "OpenAI, GPT-4o, 1000000, 0, 0, 0, 2.5"
    })
    void priceIsExact(
            String provider,
            String model,
            long input,
            long output,
            long cached,
            long written,
            BigDecimal dollars) {
        TokenUsage usage = new TokenUsage(input, output, cached, written, 0, true);
        Cost cost = PriceCatalog.bundled().cost(provider, model, usage, NOON);
        assertThat(cost).isEqualTo(Cost.of(dollars));
    }

    @Test
    void reasoningIsOutputAndNotChargedTwice() {
        TokenUsage usage = new TokenUsage(0, 1_000_000, 0, 0, 900_000, true);
        assertThat(PriceCatalog.bundled().cost("openai", "gpt-4o", usage, NOON))
                .isEqualTo(Cost.of(BigDecimal.TEN));
    }

    @Test
    void cachedInputWithoutAPriceOfItsOwnIsInput() {
        TokenUsage usage = new TokenUsage(1_000_000, 0, 400_000, 0, 0, true);
        assertThat(PriceCatalog.bundled().cost("anthropic", "claude-2", usage, NOON))
                .isEqualTo(Cost.of(new BigDecimal("8")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31T23:59:59Z, claude-sonnet-5, 12",
        "2026-09-01T00:00:00Z, claude-sonnet-5, 18"
    })
    void pricesChangeOnTheirDay(Instant at, String model, BigDecimal dollars) {
        TokenUsage usage = TokenUsage.of(1_000_000, 1_000_000);
        assertThat(PriceCatalog.bundled().cost("anthropic", model, usage, at))
                .isEqualTo(Cost.of(dollars));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-21T00:29:59Z, 0.135",
        "2026-08-21T00:30:00Z, 0.27",
        "2026-08-21T16:29:59Z, 0.27",
        "2026-08-21T16:30:00Z, 0.135"
    })
    void pricesDependOnTheTimeOfDay(Instant at, BigDecimal dollars) {
        assertThat(
                        PriceCatalog.bundled()
                                .cost("deepseek", "deepseek-chat", TokenUsage.of(1_000_000, 0), at))
                .isEqualTo(Cost.of(dollars));
    }

    @Test
    void unknownIsNeverZero() {
        PriceCatalog catalog = PriceCatalog.bundled();
        assertThat(catalog.cost("openai", "no-such-model", TokenUsage.of(1, 1), NOON))
                .isEqualTo(Cost.UNKNOWN);
        assertThat(catalog.cost("nobody", "gpt-4o", TokenUsage.of(1, 1), NOON))
                .isEqualTo(Cost.UNKNOWN);
        assertThat(catalog.cost("openai", "gpt-4o", TokenUsage.UNREPORTED, NOON))
                .isEqualTo(Cost.UNKNOWN);
        assertThat(catalog.find("ollama", "qwen3:8b")).isEmpty();
    }

    @Test
    void outputWithoutAPriceIsUnknownOnlyWhenThereIsSome() {
        PriceCatalog catalog = PriceCatalog.bundled();
        assertThat(catalog.cost("voyage", "voyage-3", TokenUsage.of(1_000_000, 0), NOON))
                .isEqualTo(Cost.of(new BigDecimal("0.06")));
        assertThat(catalog.cost("voyage", "voyage-3", TokenUsage.of(1, 1), NOON))
                .isEqualTo(Cost.UNKNOWN);
    }

    @Test
    void azureSellsWhatOpenAiDoes() {
        assertThat(PriceCatalog.bundled().find("azure", "claude-sonnet-4-5")).isPresent();
    }

    @Test
    void windowIsToldWhereItIsKnown() {
        assertThat(PriceCatalog.bundled().find("openai", "gpt-5.4").orElseThrow().contextWindow())
                .hasValue(1_050_000);
    }

    @Test
    void sumWithAnUnknownPartIsUnknown() {
        Cost known = Cost.of(new BigDecimal("0.10"));
        assertThat(known.plus(known)).hasToString("$0.2");
        assertThat(known.plus(Cost.UNKNOWN)).isEqualTo(Cost.UNKNOWN).hasToString("unknown");
        assertThat(Cost.UNKNOWN.plus(known).dollars()).isEmpty();
        assertThat(Cost.ZERO.plus(known)).isEqualTo(known).hasSameHashCodeAs(known);
        assertThatThrownBy(() -> Cost.of(BigDecimal.ONE.negate())).hasMessageContaining("negative");
    }

    @Test
    void newerFileIsReadWithoutARelease() throws IOException {
        Path file = folder.resolve("prices.jsonl");
        Files.writeString(
                file,
                """
                {"source":"our contract","date":"2026-11-01"}
                {"provider":"openai","names":["*openai*"]}
                {"model":"gpt-4o","names":["gpt-4o*"],"prices":[{"input":1,"output":[2,[10,3]]}]}
                """);
        PriceCatalog catalog = PriceCatalog.read(file);
        assertThat(catalog.date()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(catalog.source()).isEqualTo("our contract");
        assertThat(catalog.cost("my-openai", "gpt-4o-mini", TokenUsage.of(11, 1_000_000), NOON))
                .isEqualTo(Cost.of(new BigDecimal("3.000011")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"source\":\"x\",\"date\":\"2026-11-01\"}~{\"model\":\"m\",\"prices\":[{}]} | Line 2",
                "{\"source\":\"x\",\"date\":\"2026-11-01\"}~{\"provider\":\"p\"}~{\"model\":\"m\"} | Line 3",
                "{\"source\":\"x\",\"date\":\"2026-11-01\"}~{\"provider\":\"p\"}~{\"model\":\"m\",\"prices\":[{\"input\":-1}]} | Line 3",
                "{\"source\":\"x\",\"date\":\"2026-11-01\"}~not json | Line 2",
                "{} | Line 1"
            })
    void wrongLineIsNamed(String lines, String named) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.jsonl"), lines.replace('~', '\n'));
        assertThatThrownBy(() -> PriceCatalog.read(file))
                .isInstanceOf(PriceCatalogException.class)
                .hasMessageContaining(named);
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> PriceCatalog.read(folder.resolve("none.jsonl")))
                .isInstanceOf(PriceCatalogException.class)
                .hasMessageContaining("none.jsonl");
    }
}
