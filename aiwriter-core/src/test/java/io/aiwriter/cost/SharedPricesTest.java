package io.aiwriter.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiwriter.chat.TokenUsage;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundled prices of every model against the figures that they were taken from. */
class SharedPricesTest {

    private static final Instant AT = Instant.parse("2026-08-21T12:00:00Z");
    private static final List<TokenUsage> USAGES =
            List.of(
                    TokenUsage.of(1_000, 0),
                    TokenUsage.of(1_234, 567),
                    TokenUsage.of(250_000, 1_000),
                    TokenUsage.of(600_000, 1_000),
                    new TokenUsage(300_000, 2_000, 100_000, 0, 500, true),
                    new TokenUsage(3_000, 100, 1_000, 1_000, 0, true));

    @Test
    void everyModelCostsWhatItsPriceListSays() throws IOException {
        int compared = 0;
        for (JsonNode provider : shared()) {
            for (JsonNode model : provider.path("models")) {
                String name = model.path("id").asString();
                JsonNode priced = first(provider, name);
                if (priced != null) {
                    for (TokenUsage usage : USAGES) {
                        assertSame(provider.path("id").asString(), name, priced, usage);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(5_000);
    }

    private static void assertSame(
            String provider, String name, JsonNode priced, TokenUsage usage) {
        Cost cost = PriceCatalog.bundled().cost(provider, name, usage, AT);
        JsonNode prices = current(priced.path("prices"));
        if (usage.outputTokens() > 0 && !prices.has("output_mtok")) {
            assertThat(cost).as("%s %s", provider, name).isEqualTo(Cost.UNKNOWN);
            return;
        }
        assertThat(cost.dollars().orElseThrow())
                .as("%s %s %s", provider, name, usage)
                .isEqualByComparingTo(expected(prices, usage));
    }

    private static BigDecimal expected(JsonNode prices, TokenUsage usage) {
        long plain = usage.inputTokens() - usage.cachedInputTokens() - usage.cacheWriteTokens();
        BigDecimal sum = part(prices, "input_mtok", "input_mtok", plain, usage);
        sum =
                sum.add(
                        part(
                                prices,
                                "cache_read_mtok",
                                "input_mtok",
                                usage.cachedInputTokens(),
                                usage));
        sum =
                sum.add(
                        part(
                                prices,
                                "cache_write_mtok",
                                "input_mtok",
                                usage.cacheWriteTokens(),
                                usage));
        sum = sum.add(part(prices, "output_mtok", "output_mtok", usage.outputTokens(), usage));
        BigDecimal request = prices.path("requests_kcount").decimalValue(BigDecimal.ZERO);
        return sum.add(request.divide(BigDecimal.valueOf(1_000), MathContext.DECIMAL64));
    }

    private static BigDecimal part(
            JsonNode prices, String field, String instead, long tokens, TokenUsage usage) {
        JsonNode price = prices.has(field) ? prices.path(field) : prices.path(instead);
        BigDecimal perMillion =
                price.path("base").decimalValue(price.decimalValue(BigDecimal.ZERO));
        for (JsonNode tier : price.path("tiers")) {
            if (usage.inputTokens() > tier.path("start").asLong()) {
                perMillion = tier.path("price").decimalValue();
            }
        }
        return perMillion
                .multiply(BigDecimal.valueOf(tokens))
                .divide(BigDecimal.valueOf(1_000_000), MathContext.DECIMAL128);
    }

    /**
     * On the day of the test at noon: no price of the file begins later and none is of the night.
     */
    private static JsonNode current(JsonNode prices) {
        if (!prices.isArray()) {
            return prices;
        }
        JsonNode current = prices.path(0).path("prices");
        for (JsonNode candidate : prices) {
            String start = candidate.path("constraint").path("start_date").asString("");
            if (start.compareTo("2026-08-21") <= 0) {
                current = candidate.path("prices");
            }
        }
        return current;
    }

    private static @Nullable JsonNode first(JsonNode provider, String name) {
        for (JsonNode model : provider.path("models")) {
            if (matches(model.path("match"), name.toLowerCase(Locale.ROOT))) {
                return model;
            }
        }
        return null;
    }

    private static boolean matches(JsonNode clause, String name) {
        String kind = clause.propertyNames().iterator().next();
        JsonNode value = clause.path(kind);
        String text = value.asString("").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "or" -> value.valueStream().anyMatch(part -> matches(part, name));
            case "and" -> value.valueStream().allMatch(part -> matches(part, name));
            case "equals" -> name.equals(text);
            case "starts_with" -> name.startsWith(text);
            case "ends_with" -> name.endsWith(text);
            case "contains" -> name.contains(text);
            default -> Pattern.compile(value.asString()).matcher(name).find();
        };
    }

    private static JsonNode shared() throws IOException {
        Path file =
                Path.of(System.getProperty("aiwriter.shared", "."), "prices", "model-prices.json");
        boolean there = Files.isRegularFile(file);
        if (!there && "true".equals(System.getenv("CI"))) {
            assertThat(file).as("CI has the prices").isRegularFile();
        }
        Assumptions.assumeTrue(there, () -> file + " is missing");
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(file);
    }
}
