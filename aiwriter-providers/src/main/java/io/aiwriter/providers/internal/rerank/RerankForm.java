package io.aiwriter.providers.internal.rerank;

/**
 * How a provider words a request that most word alike.
 *
 * @param limitField the field with the number of documents wanted
 * @param resultsField the field with the answer's documents
 * @param maxDocuments how many documents it takes at once
 */
public record RerankForm(String limitField, String resultsField, int maxDocuments) {}
