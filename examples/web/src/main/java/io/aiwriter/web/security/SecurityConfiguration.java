package io.aiwriter.web.security;

import io.aiwriter.web.WebSettings;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Scripts and styles come from files of this app alone; nothing may frame it. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final String[] OPEN_PATHS = {
        "/login", "/setup", "/error", "/assets/**", "/webjars/**", "/actuator/health/**"
    };

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, ApiRefusals refusals, BearerKeys keys, RateLimits limits) {
        return headers(http)
                .securityMatcher("/api/**", "/v3/api-docs/**")
                .authorizeHttpRequests(SecurityConfiguration::scopes)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .addFilterBefore(keys, BasicAuthenticationFilter.class)
                .addFilterAfter(limits, BasicAuthenticationFilter.class)
                .exceptionHandling(
                        errors ->
                                errors.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .build();
    }

    private static void scopes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.requestMatchers("/v3/api-docs/**")
                .permitAll()
                .requestMatchers("/api/v1/api-keys/**")
                .hasAuthority(Scope.API_MANAGE.authority())
                .requestMatchers(HttpMethod.GET, "/api/**")
                .hasAuthority(Scope.CONTENT_READ.authority())
                .requestMatchers(HttpMethod.DELETE, "/api/**")
                .hasAuthority(Scope.CONTENT_DELETE.authority())
                .anyRequest()
                .hasAuthority(Scope.CONTENT_WRITE.authority());
    }

    @Bean
    BearerKeys bearerKeys(ApiKeys keys, Accounts accounts, ApiRefusals refusals) {
        return new BearerKeys(keys, accounts, refusals);
    }

    @Bean
    RateLimits rateLimits(WebSettings settings, ApiRefusals refusals) {
        return new RateLimits(settings.requestsPerMinute(), Clock.systemUTC(), refusals);
    }

    /** The chain of the API runs them, and not the servlet container for every request. */
    @Bean
    FilterRegistrationBean<BearerKeys> bearerKeysOnlyInTheChain(BearerKeys keys) {
        return unregistered(keys);
    }

    @Bean
    FilterRegistrationBean<RateLimits> rateLimitsOnlyInTheChain(RateLimits limits) {
        return unregistered(limits);
    }

    private static <T extends Filter> FilterRegistrationBean<T> unregistered(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(HttpSecurity http) {
        return headers(http)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(OPEN_PATHS)
                                        .permitAll()
                                        .requestMatchers("/create/**", "/runs/**")
                                        .hasAnyRole("ADMIN", "EDITOR")
                                        .requestMatchers("/actuator/**")
                                        .hasRole("ADMIN")
                                        .anyRequest()
                                        .authenticated())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(Customizer.withDefaults())
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    Accounts accounts(WebSettings settings) {
        return Accounts.open(settings.accountsFile());
    }

    @Bean
    ApiKeys apiKeys(WebSettings settings) {
        return ApiKeys.open(settings.apiKeysFile(), Clock.systemUTC());
    }

    @Bean
    SetupLink setupLink(Accounts accounts, PasswordEncoder passwords) {
        return new SetupLink(accounts, passwords);
    }

    @Bean
    SignInAttempts signInAttempts() {
        return new SignInAttempts(Clock.systemUTC());
    }

    @Bean
    UserDetailsService users(Accounts accounts, SignInAttempts attempts) {
        return name ->
                accounts.findByName(name)
                        .map(account -> new AccountDetails(account, attempts.isLocked(name)))
                        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(
                headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }
}
