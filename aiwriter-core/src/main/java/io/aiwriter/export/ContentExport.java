package io.aiwriter.export;

import io.aiwriter.bibliography.Bibliography;
import io.aiwriter.bibliography.CitationStyle;
import io.aiwriter.content.Content;
import io.aiwriter.research.Evidence;

/**
 * Turns a content into a document. Citation markers and the list of sources are made from the
 * citations themselves, numbered in the order of first use, so that they cannot disagree. A marker
 * stands behind its claim, after the final punctuation. Everything that a source or a model wrote
 * is escaped or sanitised: no raw HTML, no images, no links but to the web and to mail. Stateless
 * and thread-safe.
 *
 * <p>
 *
 * {@snippet :
 * String html = ContentExport.html(content, store.contents().evidence(owner, content.id()));
 * }
 */
public final class ContentExport {

    private ContentExport() {}

    /**
     * Markdown with a YAML front matter (title, date, language, method, model, words, sources),
     * markers {@code [1]} that link to the list, and the list of sources.
     */
    public static String markdown(Content content) {
        return markdown(content, Evidence.NONE, CitationStyle.NUMBERED);
    }

    /**
     * Markdown that cites in a style.
     *
     * @param content the content
     * @param evidence tells when sources were read, which some styles want to know
     * @param style how to cite and list
     * @throws io.aiwriter.bibliography.MissingStylesException when the style needs libraries that
     *     are not there
     */
    public static String markdown(Content content, Evidence evidence, CitationStyle style) {
        return MarkdownDocument.render(content, CitedSources.of(content, evidence, style));
    }

    /** Plain text with markers {@code [1]} and the list of sources. */
    public static String text(Content content) {
        return text(content, Evidence.NONE, CitationStyle.NUMBERED);
    }

    /**
     * Plain text that cites in a style.
     *
     * @param content the content
     * @param evidence tells when sources were read, which some styles want to know
     * @param style how to cite and list
     * @throws io.aiwriter.bibliography.MissingStylesException when the style needs libraries that
     *     are not there
     */
    public static String text(Content content, Evidence evidence, CitationStyle style) {
        return TextDocument.render(content, CitedSources.of(content, evidence, style));
    }

    /**
     * A standalone HTML page: no script, nothing loaded from elsewhere, light, dark and on paper.
     *
     * @param content the content
     * @param evidence what it stands on; quoted passages that are in it are shown with their
     *     sources
     */
    public static String html(Content content, Evidence evidence) {
        return html(content, evidence, CitationStyle.NUMBERED);
    }

    /**
     * A standalone HTML page that cites in a style.
     *
     * @param content the content
     * @param evidence what it stands on
     * @param style how to cite and list
     * @throws io.aiwriter.bibliography.MissingStylesException when the style needs libraries that
     *     are not there
     */
    public static String html(Content content, Evidence evidence, CitationStyle style) {
        return HtmlDocument.render(content, evidence, style);
    }

    /** The cited sources in BibTeX, one {@code @misc} each, in the order of first use. */
    public static String bibtex(Content content, Evidence evidence) {
        return cited(content, evidence).bibtex();
    }

    /** The cited sources in CSL-JSON, as reference managers read it, in the order of first use. */
    public static String cslJson(Content content, Evidence evidence) {
        return cited(content, evidence).cslJson();
    }

    /**
     * JSON with everything: sections, citations with claim, quote, offsets and verdict, sources
     * with hashes, passages, provenance. Its {@code formatVersion} is 1. The shape is described in
     * {@code docs/formats.md}: within a version members may be added, never renamed or removed, and
     * every member is always there, {@code null} when not known. Offsets count UTF-16 code units
     * from 0, ends excluded.
     *
     * @param content the content
     * @param evidence what it stands on; only what is cited is written
     */
    public static String json(Content content, Evidence evidence) {
        return JsonDocument.render(content, evidence);
    }

    private static Bibliography cited(Content content, Evidence evidence) {
        return Bibliography.of(SourceNumbers.of(content).ordered(), evidence);
    }
}
