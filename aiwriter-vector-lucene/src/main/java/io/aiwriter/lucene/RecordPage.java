package io.aiwriter.lucene;

import io.aiwriter.vector.VectorRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Records in the order of their ids, by code points. */
final class RecordPage {

    private static final Sort BY_ID =
            new Sort(new SortField(RecordDocument.ID, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final Query filter;

    RecordPage(IndexSearcher searcher, Query filter) {
        this.searcher = searcher;
        this.filter = filter;
    }

    List<VectorRecord> after(@Nullable String id, int limit) throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        if (documents == 0) {
            return List.of();
        }
        int size = Math.min(limit, documents);
        ScoreDoc[] page =
                id == null
                        ? searcher.search(filter, size, BY_ID).scoreDocs
                        : searcher.searchAfter(lastOf(id, documents), filter, size, BY_ID)
                                .scoreDocs;
        StoredFields stored = searcher.storedFields();
        List<VectorRecord> records = new ArrayList<>(page.length);
        for (ScoreDoc entry : page) {
            records.add(RecordDocument.read(stored, entry.doc));
        }
        return List.copyOf(records);
    }

    /** The last document of all, so that the one with this id does not count as after itself. */
    private static FieldDoc lastOf(String id, int documents) {
        return new FieldDoc(documents - 1, Float.NaN, new Object[] {new BytesRef(id)});
    }
}
