/** Interfaces, records, events and errors of aiwriter. */
module io.aiwriter.api {
    requires static transitive org.jspecify;

    exports io.aiwriter;
    exports io.aiwriter.chat;
    exports io.aiwriter.citation;
    exports io.aiwriter.content;
    exports io.aiwriter.document;
    exports io.aiwriter.embedding;
    exports io.aiwriter.files;
    exports io.aiwriter.image;
    exports io.aiwriter.library;
    exports io.aiwriter.provider;
    exports io.aiwriter.recipe;
    exports io.aiwriter.rerank;
    exports io.aiwriter.research;
    exports io.aiwriter.run;
    exports io.aiwriter.vector;
}
