package io.aiwriter.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of the app, in a file that is replaced as a whole. Thread-safe. */
final class Accounts {

    private static final TypeReference<List<Account>> LIST = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final ReentrantLock lock = new ReentrantLock();
    private final Path file;
    private List<Account> accounts;

    private Accounts(Path file) {
        this.file = file;
        this.accounts = read();
    }

    static Accounts open(Path file) {
        return new Accounts(file);
    }

    Optional<Account> findByName(String name) {
        String spelled = Account.spelled(name);
        return all().stream().filter(account -> account.name().equals(spelled)).findFirst();
    }

    Optional<Account> find(String id) {
        return all().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    /** The first administrator, who is there from the first start and has no password at first. */
    Account firstAdministrator() {
        lock.lock();
        try {
            if (accounts.isEmpty()) {
                Account first =
                        new Account(
                                UUID.randomUUID().toString(), "admin", null, Account.Role.ADMIN);
                replace(List.of(first));
            }
            return accounts.getFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Stores an account in place of the one with its id. */
    void save(Account account) {
        lock.lock();
        try {
            List<Account> changed = new ArrayList<>(accounts);
            changed.removeIf(known -> known.id().equals(account.id()));
            changed.add(account);
            replace(changed);
        } finally {
            lock.unlock();
        }
    }

    private List<Account> all() {
        lock.lock();
        try {
            return accounts;
        } finally {
            lock.unlock();
        }
    }

    private List<Account> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        return List.copyOf(json.readValue(file.toFile(), LIST));
    }

    private void replace(List<Account> changed) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            json.writeValue(beside.toFile(), changed);
            move(beside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        accounts = List.copyOf(changed);
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
