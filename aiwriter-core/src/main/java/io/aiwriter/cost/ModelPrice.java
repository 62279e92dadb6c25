package io.aiwriter.cost;

import io.aiwriter.chat.TokenUsage;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** What one model of one provider costs. Immutable. */
public final class ModelPrice {

    private final String provider;
    private final String model;
    private final int contextWindow;
    private final List<NamePattern> names;
    private final List<Tariff> tariffs;

    ModelPrice(
            String provider,
            String model,
            int contextWindow,
            List<NamePattern> names,
            List<Tariff> tariffs) {
        this.provider = provider;
        this.model = model;
        this.contextWindow = contextWindow;
        this.names = List.copyOf(names);
        this.tariffs = List.copyOf(tariffs);
    }

    /** The provider, as the catalog calls it. */
    public String provider() {
        return provider;
    }

    /** The model, as the catalog calls it. */
    public String model() {
        return model;
    }

    /** How many tokens question and answer may have together, when the catalog tells. */
    public OptionalInt contextWindow() {
        return contextWindow > 0 ? OptionalInt.of(contextWindow) : OptionalInt.empty();
    }

    /**
     * What a call costs. Cached and cache-writing input has its own price where the provider has
     * one, reasoning is output, and large requests cost what their tier says.
     *
     * @param usage what was used; unknown when it was not reported
     * @param at when, as prices change and may depend on the time of day
     */
    public Cost of(TokenUsage usage, Instant at) {
        return usage.reported() ? tariff(at).of(usage) : Cost.UNKNOWN;
    }

    boolean isCalled(String name) {
        return names.stream().anyMatch(pattern -> pattern.matches(name));
    }

    /** The last that holds; the catalog begins with the one that held first. */
    private Tariff tariff(Instant at) {
        for (int i = tariffs.size() - 1; i > 0; i--) {
            if (tariffs.get(i).holdsAt(at)) {
                return tariffs.get(i);
            }
        }
        return tariffs.get(0);
    }

    /** Names provider and model. */
    @Override
    public String toString() {
        return "ModelPrice[%s %s]".formatted(provider, model);
    }
}
