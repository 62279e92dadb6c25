package io.aiwriter.arxiv;

import io.aiwriter.provider.ProviderFailure;
import io.aiwriter.providers.internal.http.ProviderErrors;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the entries of an Atom feed. Document types and external entities are refused. Belongs to
 * one thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final List<Entry> entries = new ArrayList<>();

    private AtomFeed(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * The entries of a feed, in its order.
     *
     * @throws io.aiwriter.provider.ProtocolException when it is no whole feed
     */
    static List<Entry> read(String xml, ProviderFailure known) {
        try {
            AtomFeed feed = new AtomFeed(FACTORY.createXMLStreamReader(new StringReader(xml)));
            if (feed.reader.nextTag() != XMLStreamConstants.START_ELEMENT || !feed.at("feed")) {
                throw ProviderErrors.protocol(known, "its answer is no Atom feed", null);
            }
            feed.readEntries();
            return feed.entries;
        } catch (XMLStreamException e) {
            throw ProviderErrors.protocol(known, "its answer is no whole Atom feed", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void readEntries() throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && at("entry")) {
                entries.add(readEntry());
            }
        }
    }

    private Entry readEntry() throws XMLStreamException {
        Fields fields = new Fields();
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT && at("entry"))) {
            if (reader.isStartElement()) {
                readField(fields);
            }
        }
        return new Entry(
                fields.link.isEmpty() ? fields.id : fields.link,
                fields.title,
                fields.summary,
                fields.published,
                List.copyOf(fields.authors));
    }

    private void readField(Fields fields) throws XMLStreamException {
        if (!ATOM.equals(reader.getNamespaceURI())) {
            return;
        }
        switch (reader.getLocalName()) {
            case "id" -> fields.id = text();
            case "title" -> fields.title = text();
            case "summary" -> fields.summary = text();
            case "published" -> fields.published = text();
            case "name" -> fields.authors.add(text());
            case "link" -> {
                if ("alternate".equals(reader.getAttributeValue(null, "rel"))) {
                    fields.link = reader.getAttributeValue(null, "href");
                }
            }
            default -> {}
        }
    }

    private boolean at(String name) {
        return ATOM.equals(reader.getNamespaceURI()) && name.equals(reader.getLocalName());
    }

    private String text() throws XMLStreamException {
        return reader.getElementText().replaceAll("\\s+", " ").strip();
    }

    /** An entry: where it is and what it says of itself; what is missing is empty. */
    record Entry(
            String location,
            String title,
            String summary,
            String published,
            List<String> authors) {}

    /** What was read of an entry so far. */
    private static final class Fields {
        private String id = "";
        private String link = "";
        private String title = "";
        private String summary = "";
        private String published = "";
        private final List<String> authors = new ArrayList<>();
    }
}
