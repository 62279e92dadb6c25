package io.aiwriter.web.security;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it. Immutable. */
final class AccountDetails implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String name;
    private final String role;
    private final @Nullable String passwordHash;
    private final boolean locked;

    AccountDetails(Account account, boolean locked) {
        this.id = account.id();
        this.name = account.name();
        this.role = account.role().name();
        this.passwordHash = account.passwordHash();
        this.locked = locked;
    }

    String id() {
        return id;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        Stream<String> scopes = Scope.of(Account.Role.valueOf(role)).stream().map(Scope::authority);
        return Stream.concat(Stream.of("ROLE_" + role), scopes)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return passwordHash != null;
    }
}
