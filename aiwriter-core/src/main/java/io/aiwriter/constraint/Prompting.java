package io.aiwriter.constraint;

import io.aiwriter.core.internal.measure.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sentences that ask the reader to do something. */
final class Prompting {

    /** Verbs that calls to action begin with, in the languages that recipes are most asked for. */
    private static final Set<String> VERBS =
            Set.of(
                    "ask",
                    "book",
                    "browse",
                    "build",
                    "buy",
                    "call",
                    "check",
                    "choose",
                    "claim",
                    "click",
                    "comment",
                    "compare",
                    "contact",
                    "create",
                    "discover",
                    "donate",
                    "download",
                    "email",
                    "enrol",
                    "enroll",
                    "explore",
                    "find",
                    "follow",
                    "get",
                    "give",
                    "grab",
                    "install",
                    "join",
                    "learn",
                    "let",
                    "listen",
                    "message",
                    "open",
                    "order",
                    "pick",
                    "read",
                    "register",
                    "reply",
                    "request",
                    "reserve",
                    "save",
                    "schedule",
                    "see",
                    "send",
                    "share",
                    "shop",
                    "sign",
                    "start",
                    "stop",
                    "subscribe",
                    "swipe",
                    "switch",
                    "take",
                    "talk",
                    "tap",
                    "tell",
                    "try",
                    "unlock",
                    "upgrade",
                    "use",
                    "view",
                    "visit",
                    "vote",
                    "watch",
                    "write",
                    "descubre",
                    "descarga",
                    "prueba",
                    "reserva",
                    "compra",
                    "únete",
                    "suscríbete",
                    "regístrate",
                    "contacta",
                    "aprende",
                    "empieza",
                    "visita",
                    "découvrez",
                    "téléchargez",
                    "essayez",
                    "réservez",
                    "achetez",
                    "rejoignez",
                    "abonnez",
                    "inscrivez",
                    "contactez",
                    "commencez",
                    "visitez",
                    "lisez",
                    "entdecken",
                    "testen",
                    "buchen",
                    "kaufen",
                    "melden",
                    "abonnieren",
                    "kontaktieren",
                    "lesen",
                    "starten",
                    "laden",
                    "besuchen",
                    "erfahren",
                    "scopri",
                    "prova",
                    "prenota",
                    "acquista",
                    "iscriviti",
                    "contattaci",
                    "leggi",
                    "inizia",
                    "descubra",
                    "experimente",
                    "compre",
                    "assine",
                    "inscreva",
                    "cadastre",
                    "comece",
                    "visite",
                    "leia");

    private static final Set<String> BEFORE =
            Set.of("please", "now", "just", "today", "so", "and", "then", "simply", "do", "don't");

    private Prompting() {}

    /** Whether a clause begins with a verb that calls to action. */
    static boolean isIn(String text) {
        return count(text) > 0;
    }

    /** How many clauses begin with a verb that calls to action. */
    static long count(String text) {
        return List.of(text.split("[.!?…:;,\\n—–]+|\\s-\\s", -1)).stream()
                .filter(Prompting::beginsWithVerb)
                .count();
    }

    private static boolean beginsWithVerb(String clause) {
        for (String word : Terms.words(clause)) {
            if (VERBS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (!BEFORE.contains(word)) {
                return false;
            }
        }
        return false;
    }
}
