package io.aiwriter.spring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start which setting does not exist, and which was probably meant. */
final class UnknownSettingFailureAnalyzer
        extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {

    private static final ConfigurationPropertyName ROOT =
            ConfigurationPropertyName.of(AiWriterProperties.PREFIX);
    private static final List<String> TOP =
            List.of("home", "store", "chat-model", "models", "pages");
    private static final List<String> PAGES =
            List.of("allow-private-hosts", "obey-robots", "max-size", "timeout");
    private static final List<String> MODEL =
            List.of("provider", "model", "api-key", "base-url", "call-timeout");

    @Override
    protected @Nullable FailureAnalysis analyze(
            Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
        Set<ConfigurationProperty> unknown = cause.getUnboundProperties();
        if (unknown.stream().noneMatch(property -> ROOT.isAncestorOf(property.getName()))) {
            return null;
        }
        String description =
                unknown.stream()
                        .map(UnknownSettingFailureAnalyzer::describe)
                        .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(description, "Correct the name or remove the property.", cause);
    }

    private static String describe(ConfigurationProperty property) {
        ConfigurationPropertyName name = property.getName();
        String wrong = name.toString();
        String origin = property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
        return "There is no property %s%s. %s".formatted(wrong, origin, suggestion(name)).strip();
    }

    private static String suggestion(ConfigurationPropertyName name) {
        String last =
                name.getLastElement(ConfigurationPropertyName.Form.DASHED).toLowerCase(Locale.ROOT);
        ConfigurationPropertyName parent = name.getParent();
        List<String> siblings = TOP;
        if (name.getNumberOfElements() > 2) {
            siblings = parent.equals(ROOT.append("pages")) ? PAGES : MODEL;
        }
        return ClosestName.find(last, siblings)
                .map(meant -> "Did you mean %s.%s?".formatted(parent, meant))
                .orElse("Properties of %s are %s.".formatted(parent, String.join(", ", siblings)));
    }
}
