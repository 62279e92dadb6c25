package io.aiwriter.cost;

import io.aiwriter.chat.TokenUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Prices of models by provider and name. The one that comes along has the figures of the project
 * genai-prices (MIT) of the day that {@link #date()} tells; a newer file can be read instead.
 * Immutable, thread-safe.
 *
 * <p>The file has a JSON object a line. The first tells {@code source} and {@code date}. A line
 * with {@code provider} alone begins a provider: {@code names} it goes by, {@code models} it can be
 * told by, {@code fallback} providers whose models it resells. A line with {@code model} prices
 * one: its {@code names}, its {@code window} in tokens, and {@code prices}, each with {@code
 * input}, {@code output}, {@code cacheRead} and {@code cacheWrite} in dollars for a million tokens,
 * {@code requests} in dollars for a thousand, {@code from} a day on, and {@code daily} between two
 * times in UTC; the last that holds counts. A price with tiers is a list: the base, then pairs of a
 * size of the request in tokens and the price above it. In names {@code *} stands for anything.
 *
 * <p>
 *
 * {@snippet :
 * Cost cost = PriceCatalog.bundled().cost("openai", "gpt-5.4", response.usage(), Instant.now());
 * }
 */
public final class PriceCatalog {

    private static final String BUNDLED = "prices.jsonl";

    private final String source;
    private final LocalDate date;
    private final List<ProviderPrices> providers;

    PriceCatalog(String source, LocalDate date, List<ProviderPrices> providers) {
        this.source = source;
        this.date = date;
        this.providers = List.copyOf(providers);
    }

    /** The catalog that comes along; read once. */
    public static PriceCatalog bundled() {
        return Bundled.CATALOG;
    }

    /**
     * Reads a catalog.
     *
     * @param file UTF-8, in the form that this class describes
     * @throws PriceCatalogException when the file cannot be read or a line is wrong
     */
    public static PriceCatalog read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return PriceLines.read(lines);
        } catch (IOException | UncheckedIOException e) {
            throw new PriceCatalogException("The price file %s cannot be read.".formatted(file), e);
        }
    }

    /** Where the figures are from. */
    public String source() {
        return source;
    }

    /** The day that the figures are of. */
    public LocalDate date() {
        return date;
    }

    /**
     * The price of a model.
     *
     * @param provider the provider's name as aiwriter or the catalog knows it, such as {@code
     *     gemini}
     * @param model the model's name as it is called or as the provider reports it
     * @return empty when nobody knows: then it is unknown, not free
     */
    public Optional<ModelPrice> find(String provider, String model) {
        return provider(provider).flatMap(found -> find(found, model.strip()));
    }

    /**
     * What a call costs.
     *
     * @param provider as in {@link #find}
     * @param model as in {@link #find}
     * @param usage what was used
     * @param at when
     * @return {@link Cost#UNKNOWN} when the model has no price or the usage was not reported
     */
    public Cost cost(String provider, String model, TokenUsage usage, Instant at) {
        return find(provider, model).map(price -> price.of(usage, at)).orElse(Cost.UNKNOWN);
    }

    private Optional<ProviderPrices> provider(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return providers.stream()
                .filter(provider -> provider.id().equals(lower))
                .findFirst()
                .or(() -> providers.stream().filter(p -> p.isCalled(lower)).findFirst());
    }

    private Optional<ModelPrice> find(ProviderPrices provider, String model) {
        return provider.find(model)
                .or(
                        () ->
                                provider.fallbacks().stream()
                                        .map(this::provider)
                                        .flatMap(Optional::stream)
                                        .map(other -> other.find(model))
                                        .flatMap(Optional::stream)
                                        .findFirst());
    }

    /** Names source and day. */
    @Override
    public String toString() {
        return "PriceCatalog[%s, %s]".formatted(source, date);
    }

    /** Read when it is first asked for. */
    private static final class Bundled {

        static final PriceCatalog CATALOG = load();

        private static PriceCatalog load() {
            InputStream resource = PriceCatalog.class.getResourceAsStream(BUNDLED);
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(resource, BUNDLED),
                                    StandardCharsets.UTF_8))) {
                return PriceLines.read(lines);
            } catch (IOException e) {
                throw new PriceCatalogException("The bundled price file cannot be read.", e);
            }
        }
    }
}
