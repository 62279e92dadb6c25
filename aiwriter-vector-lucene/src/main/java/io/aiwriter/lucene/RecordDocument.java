package io.aiwriter.lucene;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.VectorRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** How a record lies in the index, field by field. */
final class RecordDocument {

    static final String ID = "id";
    static final String VECTOR = "vector";
    static final String WORDS = "words";
    static final String ATTRIBUTE = "attribute";

    static final String STRING = "string.";
    static final String LONG = "long.";
    static final String DOUBLE = "double.";
    static final String BOOLEAN = "boolean.";

    private static final String TEXT = "text";
    private static final String EMBEDDING = "embedding";

    private RecordDocument() {}

    static Document of(VectorRecord entry) {
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new StoredField(TEXT, entry.text()));
        document.add(new TextField(WORDS, WordAnalyzer.normalize(entry.text()), Field.Store.NO));
        addEmbedding(document, entry.embedding());
        entry.attributes().forEach((name, value) -> addAttribute(document, name, value));
        return document;
    }

    static VectorRecord read(StoredFields stored, int doc) throws IOException {
        Document document = stored.document(doc);
        Map<String, Object> attributes = new HashMap<>();
        for (IndexableField field : document) {
            readAttribute(field, attributes);
        }
        return new VectorRecord(
                document.get(ID),
                Embedding.of(floats(document.getBinaryValue(EMBEDDING))),
                document.get(TEXT),
                attributes);
    }

    /**
     * Refuses half surrogate pairs, which the index could not give back.
     *
     * @throws IllegalArgumentException when a string of the record has one
     */
    static void requireWellFormed(VectorRecord entry) {
        requireWellFormed(entry.id(), entry.id());
        requireWellFormed(entry.id(), entry.text());
        entry.attributes()
                .forEach(
                        (name, value) -> {
                            requireWellFormed(entry.id(), name);
                            requireWellFormed(entry.id(), value.toString());
                        });
    }

    private static void requireWellFormed(String id, String string) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(string)) {
            throw new IllegalArgumentException(
                    "record %s holds half of a surrogate pair, which is no character"
                            .formatted(id));
        }
    }

    private static void addEmbedding(Document document, Embedding embedding) {
        float[] values = embedding.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        document.add(new StoredField(EMBEDDING, bytes.array()));
        UnitVector.of(embedding)
                .ifPresent(
                        unit ->
                                document.add(
                                        new KnnFloatVectorField(
                                                VECTOR,
                                                unit,
                                                VectorSimilarityFunction.DOT_PRODUCT)));
    }

    private static void addAttribute(Document document, String name, Object value) {
        document.add(new StringField(ATTRIBUTE, Terms.of(name), Field.Store.NO));
        switch (value) {
            case Long number -> {
                document.add(new LongPoint(LONG + name, number));
                document.add(new StoredField(LONG + name, number));
            }
            case Double number -> {
                document.add(new DoublePoint(DOUBLE + name, number));
                document.add(new StoredField(DOUBLE + name, number));
            }
            case Boolean flag ->
                    document.add(new StringField(BOOLEAN + name, flag.toString(), Field.Store.YES));
            default -> {
                String string = (String) value;
                document.add(new StringField(STRING + name, Terms.of(string), Field.Store.NO));
                document.add(new StoredField(STRING + name, string));
            }
        }
    }

    private static void readAttribute(IndexableField field, Map<String, Object> attributes) {
        String name = field.name();
        if (name.startsWith(STRING)) {
            attributes.put(name.substring(STRING.length()), field.stringValue());
        } else if (name.startsWith(LONG)) {
            attributes.put(name.substring(LONG.length()), field.numericValue());
        } else if (name.startsWith(DOUBLE)) {
            attributes.put(name.substring(DOUBLE.length()), field.numericValue());
        } else if (name.startsWith(BOOLEAN)) {
            attributes.put(name.substring(BOOLEAN.length()), Boolean.valueOf(field.stringValue()));
        }
    }

    private static float[] floats(BytesRef bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(values);
        return values;
    }
}
