package io.aiwriter.spring;

import io.aiwriter.content.ContentRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The writer's part of the application's health, as {@code aiwriter}. */
@AutoConfiguration(after = AiWriterAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
public final class AiWriterHealthAutoConfiguration {

    @Bean
    @ConditionalOnEnabledHealthIndicator("aiwriter")
    @ConditionalOnMissingBean(name = "aiwriterHealthIndicator")
    HealthIndicator aiwriterHealthIndicator(
            ObjectProvider<ContentRepository> contents, ActiveRuns runs, ChatModels models) {
        return new WriterHealth(contents::getObject, runs, models);
    }
}
