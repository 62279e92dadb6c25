package io.aiwriter.lucene;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.vector.VectorRecord;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
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
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** Turns records into documents and back. Thread-safe. */
final class RecordDocuments {

    static final String ID = "id";
    static final String TEXT = "text";
    static final String VECTOR = "vector";
    static final String ATTRIBUTE_NAME = "attribute";

    private static final String STORED_VECTOR = "stored-vector";
    private static final String STORED_VALUE = "value:";
    private static final String STORED_FLAG = "flag:";

    private final int dimensions;

    RecordDocuments(int dimensions) {
        this.dimensions = dimensions;
    }

    /** The field in which an attribute of this type is searched. */
    static String field(String attribute, Object value) {
        return value.getClass().getSimpleName() + ":" + attribute;
    }

    /** Whether a vector points anywhere; one of length 0 has no cosine. */
    static boolean hasDirection(Embedding embedding) {
        for (float component : embedding.toArray()) {
            if (component != 0) {
                return true;
            }
        }
        return false;
    }

    void requireDimensions(Embedding embedding) {
        if (embedding.dimensions() != dimensions) {
            throw new IllegalArgumentException(
                    "this store keeps vectors of %d dimensions, not %d"
                            .formatted(dimensions, embedding.dimensions()));
        }
    }

    Document toDocument(VectorRecord entry) {
        requireDimensions(entry.embedding());
        Document document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
        document.add(new TextField(TEXT, entry.text(), Field.Store.YES));
        float[] vector = entry.embedding().toArray();
        document.add(new StoredField(STORED_VECTOR, bytes(vector)));
        if (hasDirection(entry.embedding())) {
            document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.COSINE));
        }
        entry.attributes().forEach((name, value) -> addAttribute(document, name, value));
        return document;
    }

    VectorRecord toRecord(Document document) {
        Map<String, Object> attributes = new HashMap<>();
        for (IndexableField field : document) {
            String name = field.name();
            if (name.startsWith(STORED_FLAG)) {
                attributes.put(
                        name.substring(STORED_FLAG.length()), Boolean.valueOf(field.stringValue()));
            } else if (name.startsWith(STORED_VALUE)) {
                Number number = field.numericValue();
                attributes.put(
                        name.substring(STORED_VALUE.length()),
                        number == null ? field.stringValue() : number);
            }
        }
        return new VectorRecord(
                document.get(ID),
                Embedding.of(floats(document.getBinaryValue(STORED_VECTOR))),
                document.get(TEXT),
                attributes);
    }

    private static void addAttribute(Document document, String name, Object value) {
        document.add(new StringField(ATTRIBUTE_NAME, name, Field.Store.NO));
        String field = field(name, value);
        switch (value) {
            case Long number -> {
                document.add(new LongPoint(field, number));
                document.add(new StoredField(STORED_VALUE + name, number));
            }
            case Double number -> {
                document.add(new DoublePoint(field, number));
                document.add(new StoredField(STORED_VALUE + name, number));
            }
            case Boolean flag -> {
                document.add(new StringField(field, flag.toString(), Field.Store.NO));
                document.add(new StoredField(STORED_FLAG + name, flag.toString()));
            }
            default -> {
                document.add(new StringField(field, indexable(value.toString()), Field.Store.NO));
                document.add(new StoredField(STORED_VALUE + name, value.toString()));
            }
        }
    }

    /** A value as it is compared: Lucene takes no term above 32,766 bytes, so a long one is cut. */
    static String indexable(String value) {
        int longest = 8_000;
        return value.length() <= longest
                ? value
                : value.substring(0, longest) + "#" + value.length() + "#" + value.hashCode();
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] floats(BytesRef stored) {
        FloatBuffer buffer =
                ByteBuffer.wrap(stored.bytes, stored.offset, stored.length).asFloatBuffer();
        float[] vector = new float[buffer.remaining()];
        buffer.get(vector);
        return vector;
    }
}
