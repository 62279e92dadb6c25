package io.aiwriter.checks.style;

import io.aiwriter.checks.style.Finding.Breach;
import java.util.ArrayList;
import java.util.List;

/**
 * A breach that is accepted, by name and with its reason.
 *
 * @param budget the budget's name, as failures print it in brackets
 * @param place where, as failures print it
 * @param reason why it is better so
 */
record NamedException(String budget, String place, String reason) {

    /** The one list of exceptions. One that excuses nothing any more fails the build too. */
    static final List<NamedException> ALL =
            List.of(
                    new NamedException(
                            "test-ratio",
                            Finding.REPOSITORY,
                            "tests follow for the command line and the younger parts of the core"));

    NamedException {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an exception needs its reason: " + place);
        }
    }

    boolean excuses(Breach breach) {
        return breach.budget().equals(budget) && breach.place().equals(place);
    }

    /** What fails the build: breaches that nothing excuses, and exceptions that excuse nothing. */
    static List<String> problems(List<Breach> breaches, List<NamedException> exceptions) {
        List<String> problems = new ArrayList<>();
        breaches.stream()
                .filter(breach -> exceptions.stream().noneMatch(known -> known.excuses(breach)))
                .map(Breach::toString)
                .forEach(problems::add);
        exceptions.stream()
                .filter(known -> breaches.stream().noneMatch(known::excuses))
                .map(known -> "needless exception, remove it: " + known)
                .forEach(problems::add);
        return problems;
    }
}
