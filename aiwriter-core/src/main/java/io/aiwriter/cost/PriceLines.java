package io.aiwriter.cost;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of a price file. Belongs to one thread. */
final class PriceLines {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final Map<String, Tariff.Kind> KINDS =
            Map.of(
                    "input", Tariff.Kind.INPUT,
                    "output", Tariff.Kind.OUTPUT,
                    "cacheRead", Tariff.Kind.CACHE_READ,
                    "cacheWrite", Tariff.Kind.CACHE_WRITE);

    private final List<ProviderPrices> providers = new ArrayList<>();
    private final List<ModelPrice> models = new ArrayList<>();
    private @Nullable JsonNode head;
    private @Nullable JsonNode provider;

    private PriceLines() {}

    static PriceCatalog read(BufferedReader lines) throws IOException {
        PriceLines read = new PriceLines();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                read.add(JSON.readTree(line));
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                throw new PriceCatalogException(
                        "Line %d of the price file is wrong: %s"
                                .formatted(number, String.valueOf(e.getMessage()).split("\\R")[0]),
                        e);
            }
        }
        return read.catalog();
    }

    private void add(JsonNode line) {
        if (head == null) {
            require(line.hasNonNull("source"), "the first line tells source and date");
            head = line;
        } else if (line.has("model")) {
            models.add(model(line));
        } else {
            require(line.hasNonNull("provider"), "a line prices a model or begins a provider");
            endProvider();
            provider = line;
        }
    }

    private PriceCatalog catalog() {
        endProvider();
        if (head == null) {
            throw new PriceCatalogException("The price file is empty.", null);
        }
        return new PriceCatalog(
                head.path("source").asString(""),
                LocalDate.parse(head.path("date").asString("")),
                providers);
    }

    private void endProvider() {
        if (provider != null) {
            providers.add(
                    new ProviderPrices(
                            provider.path("provider").asString(),
                            patterns(provider.path("names")),
                            texts(provider.path("fallback")),
                            models));
        }
        models.clear();
    }

    private ModelPrice model(JsonNode line) {
        require(provider != null, "a model comes behind its provider");
        String name = line.path("model").asString();
        List<NamePattern> names = new ArrayList<>(patterns(line.path("names")));
        if (names.isEmpty()) {
            names.add(NamePattern.of(name));
        }
        List<Tariff> tariffs = stream(line.path("prices")).map(PriceLines::tariff).toList();
        require(!tariffs.isEmpty(), "a model has prices");
        String id = provider == null ? "" : provider.path("provider").asString();
        return new ModelPrice(id, name, line.path("window").asInt(0), names, tariffs);
    }

    private static Tariff tariff(JsonNode prices) {
        Map<Tariff.Kind, Rate> rates = new EnumMap<>(Tariff.Kind.class);
        KINDS.forEach(
                (field, kind) -> {
                    if (prices.hasNonNull(field)) {
                        rates.put(kind, rate(prices.path(field)));
                    }
                });
        JsonNode requests = prices.path("requests");
        String from = prices.path("from").asString("");
        return new Tariff(
                rates,
                requests.isNumber() ? requests.decimalValue() : null,
                from.isEmpty() ? null : LocalDate.parse(from),
                daily(prices.path("daily")));
    }

    private static Tariff.@Nullable Daily daily(JsonNode times) {
        return times.isArray()
                ? new Tariff.Daily(
                        LocalTime.parse(times.path(0).asString()),
                        LocalTime.parse(times.path(1).asString()))
                : null;
    }

    private static Rate rate(JsonNode price) {
        if (price.isNumber()) {
            return new Rate(amount(price), List.of());
        }
        List<Rate.Tier> tiers = new ArrayList<>();
        for (int i = 1; i < price.size(); i++) {
            JsonNode tier = price.path(i);
            tiers.add(new Rate.Tier(tier.path(0).asLong(), amount(tier.path(1))));
        }
        return new Rate(amount(price.path(0)), tiers);
    }

    private static BigDecimal amount(JsonNode price) {
        require(price.isNumber() && price.decimalValue().signum() >= 0, "a price is 0 or more");
        return price.decimalValue();
    }

    private static List<NamePattern> patterns(JsonNode names) {
        return texts(names).stream().map(NamePattern::of).toList();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
