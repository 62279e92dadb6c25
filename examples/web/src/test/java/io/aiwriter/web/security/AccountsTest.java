package io.aiwriter.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AccountsTest {

    @TempDir private Path folder = Path.of("unset");

    @Test
    void firstAdministratorStaysTheSameOverRestarts() {
        Account first = accounts().firstAdministrator();
        assertThat(first.role()).isEqualTo(Account.Role.ADMIN);
        assertThat(accounts().firstAdministrator()).isEqualTo(first);
    }

    @Test
    void namesAreFoundInAnySpelling() {
        Accounts accounts = accounts();
        Account ada = accounts.firstAdministrator().activated(" Ada ", "hash");
        accounts.save(ada);
        assertThat(accounts().findByName("ADA")).contains(ada);
        assertThat(accounts().findByName("admin")).isEmpty();
        assertThat(accounts().find(ada.id())).contains(ada);
    }

    @Test
    void firstAdministratorStaysFirstWhenChanged() {
        Accounts accounts = accounts();
        Account first = accounts.firstAdministrator();
        accounts.save(new Account("other", "bob", "hash", Account.Role.VIEWER));
        accounts.save(first.activated("ada", "hash"));
        assertThat(accounts().firstAdministrator().id()).isEqualTo(first.id());
        assertThat(accounts().findByName("bob")).isPresent();
    }

    @Test
    void setupLinkWorksOnceAndIsAnotherAfterARestart() {
        Accounts accounts = accounts();
        SetupLink lost = link(accounts);
        SetupLink link = link(accounts);
        String token = token(link);
        assertThat(token(lost)).isNotEqualTo(token);
        assertThat(link.use("wrong", "ada", "a sentence is good")).isFalse();
        assertThat(link.use(token, "ada", "a sentence is good")).isTrue();
        assertThat(link.use(token, "eve", "another password")).isFalse();
        assertThat(link.path()).isEmpty();
        assertThat(link(accounts()).path()).isEmpty();
        String hash = accounts().findByName("ada").map(Account::passwordHash).orElse("");
        assertThat(hash).doesNotContain("sentence");
        assertThat(new BCryptPasswordEncoder().matches("a sentence is good", hash)).isTrue();
    }

    private Accounts accounts() {
        return Accounts.open(folder.resolve("deep").resolve("accounts.json"));
    }

    private static SetupLink link(Accounts accounts) {
        return new SetupLink(accounts, new BCryptPasswordEncoder(4));
    }

    private static String token(SetupLink link) {
        return link.path().map(path -> path.substring("/setup?token=".length())).orElse("");
    }
}
