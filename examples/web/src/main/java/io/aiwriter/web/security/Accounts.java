package io.aiwriter.web.security;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The accounts of the app. Thread-safe. */
final class Accounts {

    private final ListFile<Account> file;

    private Accounts(ListFile<Account> file) {
        this.file = file;
    }

    static Accounts open(Path file) {
        return new Accounts(ListFile.open(file, Account.class));
    }

    Optional<Account> findByName(String name) {
        String spelled = Account.spelled(name);
        return file.all().stream().filter(account -> account.name().equals(spelled)).findFirst();
    }

    Optional<Account> find(String id) {
        return file.all().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** The first administrator, who is there from the first start and has no password at first. */
    Account firstAdministrator() {
        return file.change(known -> known.isEmpty() ? List.of(pending()) : known).getFirst();
    }

    /** Stores an account in the place of the one with its id, else behind the others. */
    void save(Account account) {
        file.change(known -> saved(known, account));
    }

    private static List<Account> saved(List<Account> known, Account account) {
        if (known.stream().noneMatch(other -> other.id().equals(account.id()))) {
            return Stream.concat(known.stream(), Stream.of(account)).toList();
        }
        return known.stream()
                .map(other -> other.id().equals(account.id()) ? account : other)
                .toList();
    }

    private static Account pending() {
        return new Account(UUID.randomUUID().toString(), "admin", null, Account.Role.ADMIN);
    }
}
