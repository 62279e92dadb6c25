package io.aiwriter.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the web app. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WebApplication {

    /** Starts the web app with Spring Boot's usual arguments. */
    public static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }
}
