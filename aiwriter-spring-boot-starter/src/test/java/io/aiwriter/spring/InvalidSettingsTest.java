package io.aiwriter.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class InvalidSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "aiwriter.stor=sqlite, Did you mean aiwriter.store?",
        "aiwriter.chatmodle=fast, Did you mean aiwriter.chat-model?",
        "aiwriter.pages.timeuot=3s, Did you mean aiwriter.pages.timeout?",
        "aiwriter.models.fast.api-kye=k, Did you mean aiwriter.models.fast.api-key?",
        "aiwriter.colour=red, 'Properties of aiwriter are home, store'"
    })
    void typosAreNamedWithWhatWasMeant(String setting, String sentence) {
        FailureAnalysis analysis = failure(setting);
        assertThat(analysis.getDescription())
                .contains(setting.substring(0, setting.indexOf('=')))
                .contains(sentence);
    }

    @Test
    void keysMustNotBeMissing() {
        FailureAnalysis analysis =
                failure(
                        "aiwriter.models.fast.provider=openai",
                        "aiwriter.models.fast.model=gpt-5.4");
        assertThat(analysis.getDescription()).isEqualTo("aiwriter.models.fast.api-key is not set.");
        assertThat(analysis.getAction()).isEqualTo("Set it, or remove the model.");
    }

    @Test
    void providersMustExist() {
        FailureAnalysis analysis =
                failure("aiwriter.models.fast.provider=opnai", "aiwriter.models.fast.model=m");
        assertThat(analysis.getDescription())
                .isEqualTo("aiwriter.models.fast.provider is no provider: opnai.");
        assertThat(analysis.getAction())
                .startsWith("Did you mean openai? Providers are openai, gemini");
    }

    @Test
    void oneOfSeveralModelsMustBeChosen() {
        List<String> two =
                List.of(
                        "aiwriter.models.b.provider=ollama",
                        "aiwriter.models.b.model=m",
                        "aiwriter.models.a.provider=ollama",
                        "aiwriter.models.a.model=m");
        assertThat(failure(two.toArray(String[]::new)).getAction())
                .isEqualTo("Set it to the one that writes: a, b.");
        runner(two.toArray(String[]::new))
                .withPropertyValues("aiwriter.chat-model=b")
                .run(
                        context -> {
                            ChatModels models = context.getBean(ChatModels.class);
                            assertThat(models.names()).containsExactlyInAnyOrder("a", "b");
                            assertThat(models.chosen()).isEqualTo(models.find("b"));
                        });
    }

    @Test
    void chosenModelsMustExist() {
        assertThat(failure("aiwriter.chat-model=fast").getAction())
                .isEqualTo("Add aiwriter.models.fast.provider and .model.");
    }

    @Test
    void impossibleAddressesAreNamed() {
        FailureAnalysis analysis =
                failure(
                        "aiwriter.models.fast.provider=compatible",
                        "aiwriter.models.fast.model=m",
                        "aiwriter.models.fast.base-url=not an address");
        assertThat(analysis.getDescription()).startsWith("aiwriter.models.fast cannot work:");
    }

    @ParameterizedTest
    @CsvSource({"openai", "gemini", "anthropic", "mistral", "groq", "deepseek"})
    void modelsOfProvidersWithKeysAreOpened(String provider) {
        runner(
                        "aiwriter.models.main.provider=" + provider,
                        "aiwriter.models.main.model=some-model",
                        "aiwriter.models.main.api-key=secret-key")
                .run(
                        context -> {
                            ChatModels models = context.getBean(ChatModels.class);
                            assertThat(models.chosen()).isPresent();
                            assertThat(
                                            context.getBean(AiWriterProperties.class)
                                                    .models()
                                                    .toString())
                                    .doesNotContain("secret-key");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "aiwriter.pages.timeout=0s",
        "aiwriter.pages.max-size=0B",
        "aiwriter.pages.max-size=2GB"
    })
    void impossiblePageSettingsAreNamedAtTheStart(String setting) {
        FailureAnalysis analysis = failure(setting);
        assertThat(analysis.getDescription())
                .startsWith(setting.substring(0, setting.indexOf('=')) + " is out of range");
    }

    @Test
    void storesNeedTheirDatabase() {
        FailureAnalysis analysis = failure("aiwriter.store=postgresql");
        assertThat(analysis.getDescription()).startsWith("aiwriter.store is postgresql");
        assertThat(analysis.getAction()).contains("spring.datasource.url");
    }

    @Test
    void otherPeoplesFailuresAreLeftToThem() {
        assertThat(analyze(new IllegalStateException("other"))).isEmpty();
    }

    private static FailureAnalysis failure(String... settings) {
        List<FailureAnalysis> found = new ArrayList<>();
        runner(settings)
                .run(
                        context -> {
                            assertThat(context).hasFailed();
                            analyze(Objects.requireNonNull(context.getStartupFailure()))
                                    .ifPresent(found::add);
                        });
        assertThat(found).as("analyses for %s", Arrays.toString(settings)).hasSize(1);
        return found.getFirst();
    }

    private static Optional<FailureAnalysis> analyze(Throwable failure) {
        List<FailureAnalyzer> analyzers =
                List.of(new InvalidSettingFailureAnalyzer(), new UnknownSettingFailureAnalyzer());
        return analyzers.stream()
                .flatMap(analyzer -> Optional.ofNullable(analyzer.analyze(failure)).stream())
                .findFirst();
    }

    private static ApplicationContextRunner runner(String... settings) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AiWriterAutoConfiguration.class))
                .withPropertyValues(settings);
    }
}
