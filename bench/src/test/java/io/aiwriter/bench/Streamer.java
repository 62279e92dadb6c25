package io.aiwriter.bench;

/** A client of the streamed Chat Completions. */
interface Streamer extends AutoCloseable {

    /** How it is called in the table. */
    String name();

    /**
     * Streams one answer to its end.
     *
     * @param model what the server is to answer
     * @return the nanoseconds to the first token, and the characters of the answer
     */
    Streamed stream(String model);

    @Override
    void close();

    /**
     * One streamed answer.
     *
     * @param firstToken nanoseconds from the call to the first token
     * @param characters length of the text
     */
    record Streamed(long firstToken, int characters) {}
}
