package io.aiwriter.pipeline;

/** A document with as many chapters as wanted, no two of which say the same. */
final class BridgeDocument {

    private static final String[] KINDS = {
        "suspension",
        "arch",
        "beam",
        "truss",
        "cantilever",
        "cable-stayed",
        "floating",
        "swing",
        "covered",
        "bascule",
        "viaduct",
        "rope"
    };
    private static final String[] CARRIERS = {
        "cables hung between towers",
        "stones pressed along a curve",
        "girders of rolled steel",
        "triangles of timber",
        "arms that reach out from both piers",
        "stays that fan out from one mast",
        "pontoons that ride on the water",
        "a pivot in the middle of the stream",
        "a roof that keeps the rain off",
        "a heavy counterweight behind the hinge",
        "many low arcades across a valley",
        "twisted grass renewed every year"
    };

    private BridgeDocument() {}

    static String text(int chapters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chapters; i++) {
            String kind = KINDS[i % KINDS.length];
            String carrier = CARRIERS[i % CARRIERS.length];
            text.append("# The ").append(kind).append(" bridge\n\n");
            text.append("A ").append(kind).append(" bridge carries its load with ").append(carrier);
            text.append(". Builders of the ").append(kind).append(" kind learned in ");
            text.append(1700 + 17 * i)
                    .append(" how much load a bridge can carry before it falls.\n\n");
        }
        return text.toString();
    }
}
