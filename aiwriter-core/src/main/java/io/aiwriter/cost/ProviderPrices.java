package io.aiwriter.cost;

import java.util.List;
import java.util.Optional;

/**
 * The models of one provider.
 *
 * @param id how the catalog calls it
 * @param names what else it is called
 * @param fallbacks providers whose models it resells
 * @param models in the catalog's order; the first that matches a name counts
 */
record ProviderPrices(
        String id, List<NamePattern> names, List<String> fallbacks, List<ModelPrice> models) {

    ProviderPrices {
        names = List.copyOf(names);
        fallbacks = List.copyOf(fallbacks);
        models = List.copyOf(models);
    }

    boolean isCalled(String name) {
        return names.stream().anyMatch(pattern -> pattern.matches(name));
    }

    Optional<ModelPrice> find(String model) {
        return models.stream().filter(price -> price.isCalled(model)).findFirst();
    }
}
