package io.aiwriter.export;

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
        return MarkdownDocument.render(content);
    }

    /** Plain text with markers {@code [1]} and the list of sources. */
    public static String text(Content content) {
        return TextDocument.render(content);
    }

    /**
     * A standalone HTML page: no script, nothing loaded from elsewhere, light, dark and on paper.
     *
     * @param content the content
     * @param evidence what it stands on; quoted passages that are in it are shown with their
     *     sources
     */
    public static String html(Content content, Evidence evidence) {
        return HtmlDocument.render(content, evidence);
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
}
