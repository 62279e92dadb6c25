package io.aiwriter.bibliography;

import io.aiwriter.content.SourceReference;
import io.aiwriter.research.Evidence;
import io.aiwriter.research.Source;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The sources of a document in the styles of scholars and for their tools. Everything in it is what
 * a source says of itself: without a date it is <em>n.d.</em> where the style wants one, without an
 * author it is listed by its title, and an author's name is taken apart only where it is given as
 * {@code Family, Given}. Immutable.
 *
 * {@snippet :
 * String bibtex = Bibliography.of(content.sources(), evidence).bibtex();
 * }
 */
public final class Bibliography {

    private final List<SourceReference> sources;
    private final Map<UUID, LocalDate> readOn;

    private Bibliography(List<SourceReference> sources, Map<UUID, LocalDate> readOn) {
        this.sources = sources;
        this.readOn = readOn;
    }

    /**
     * The bibliography of a document.
     *
     * @param sources its sources, in the order of their numbers
     * @param evidence tells when they were read; sources that are not in it have no such day
     */
    public static Bibliography of(List<SourceReference> sources, Evidence evidence) {
        Map<UUID, LocalDate> readOn = new HashMap<>();
        for (Source source : evidence.sources()) {
            if (!source.readAt().equals(Instant.EPOCH)) {
                readOn.put(source.id(), LocalDate.ofInstant(source.readAt(), ZoneOffset.UTC));
            }
        }
        return new Bibliography(List.copyOf(sources), readOn);
    }

    /**
     * The entries of the list, in the order of the style: by number, or by author and title.
     *
     * @throws MissingStylesException when the style needs the optional dependencies {@code
     *     de.undercouch:citeproc-java}, {@code org.citationstyles:styles} and {@code
     *     org.citationstyles:locales}, and they are not there
     */
    public List<Reference> references(CitationStyle style) {
        if (style.csl().isEmpty()) {
            return plain();
        }
        CslStyles.requireLibraries(style);
        List<Reference> references =
                new ArrayList<>(
                        new CslReferences(CslItems.of(sources, readOn), style).all(sources));
        if (!style.isNumbered()) {
            Collator collator = Collator.getInstance(Locale.ENGLISH);
            references.sort(Comparator.comparing(Bibliography::sortKey, collator));
        }
        return List.copyOf(references);
    }

    /** BibTeX, one {@code @misc} for each source. ASCII but for what the sources say. */
    public String bibtex() {
        return BibTex.write(sources, readOn);
    }

    /**
     * CSL-JSON, one item of type {@code webpage} for each source, as reference managers read it.
     *
     * @see <a href="https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html">CSL-JSON</a>
     */
    public String cslJson() {
        return CslItems.json(sources, readOn);
    }

    private List<Reference> plain() {
        List<Reference> references = new ArrayList<>();
        for (SourceReference source : sources) {
            int number = references.size() + 1;
            String author = source.author() == null ? "" : source.author() + ": ";
            String day = source.publishedOn() == null ? "" : ", " + source.publishedOn();
            String text = author + source.title() + day + ". " + source.location();
            references.add(new Reference(source, number, text, Integer.toString(number)));
        }
        return references;
    }

    /** Quotation marks and articles at the beginning do not count. */
    private static String sortKey(Reference reference) {
        return reference
                .text()
                .replaceFirst("^[^\\p{L}\\p{N}]+", "")
                .replaceFirst("^(?:An?|The) ", "");
    }
}
