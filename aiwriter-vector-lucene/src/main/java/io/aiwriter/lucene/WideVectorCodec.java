package io.aiwriter.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own codec with room for vectors of more than 1,024 dimensions. What it writes bears the
 * names of the stock formats, so any Lucene of this version reads it.
 */
final class WideVectorCodec extends FilterCodec {

    static final int MAX_DIMENSIONS = 16_384;

    private final KnnVectorsFormat vectors =
            new PerFieldKnnVectorsFormat() {
                @Override
                public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                    return new WideVectorsFormat();
                }
            };

    WideVectorCodec() {
        super(Codec.getDefault().getName(), Codec.getDefault());
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }

    private static final class WideVectorsFormat extends KnnVectorsFormat {

        private final KnnVectorsFormat stock;

        WideVectorsFormat() {
            this(new Lucene99HnswVectorsFormat());
        }

        private WideVectorsFormat(KnnVectorsFormat stock) {
            super(stock.getName());
            this.stock = stock;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return stock.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return stock.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return MAX_DIMENSIONS;
        }
    }
}
