package io.aiwriter.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show an API key as a bearer token (RFC 6750). */
final class BearerKeys extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final SecurityContextRepository contexts =
            new RequestAttributeSecurityContextRepository();
    private final ApiKeys keys;
    private final Accounts accounts;
    private final ApiRefusals refusals;

    BearerKeys(ApiKeys keys, Accounts accounts, ApiRefusals refusals) {
        this.keys = keys;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<UsernamePasswordAuthenticationToken> who =
                authentication(header.substring(SCHEME.length()).strip());
        if (who.isEmpty()) {
            refusals.commence(request, response, new BadCredentialsException("no such key"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who.get());
        SecurityContextHolder.setContext(context);
        // What is sent in pieces comes through the filters again when it ends.
        contexts.saveContext(context, request, response);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<UsernamePasswordAuthenticationToken> authentication(String secret) {
        return keys.find(secret)
                .flatMap(key -> accounts.find(key.accountId()).map(account -> of(key, account)));
    }

    private static UsernamePasswordAuthenticationToken of(ApiKey key, Account account) {
        List<SimpleGrantedAuthority> authorities =
                Scope.of(account.role()).stream()
                        .filter(key.scopes()::contains)
                        .map(scope -> new SimpleGrantedAuthority(scope.authority()))
                        .toList();
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(
                        new AccountDetails(account, false), null, authorities);
        token.setDetails(key.id());
        return token;
    }
}
