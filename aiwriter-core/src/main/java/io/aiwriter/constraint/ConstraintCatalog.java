package io.aiwriter.constraint;

import io.aiwriter.recipe.Constraint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules K01 to K37, by number or name.
 *
 * <p>
 *
 * {@snippet :
 * Constraint post = ConstraintCatalog.create("K06", Map.of("part", "text", "hashtags", 2));
 * List<Violation> breaches = post.check(Manuscript.of("Bridges carry loads. #bridges"));
 * }
 */
public final class ConstraintCatalog {

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry("K01", "seo-title", SeoTitle::new),
                    new Entry("K02", "meta-description", MetaDescription::new),
                    new Entry("K03", "slug", Slug::new),
                    new Entry("K04", "labels", Labels::new),
                    new Entry("K05", "hashtag-form", HashtagForm::new),
                    new Entry("K06", "x-post", XPost::new),
                    new Entry("K07", "linkedin-post", LinkedInPost::new),
                    new Entry("K08", "linkedin-comment", LinkedInComment::new),
                    new Entry("K09", "facebook", FacebookText::new),
                    new Entry("K10", "instagram-caption", InstagramCaption::new),
                    new Entry("K11", "youtube", YouTubeText::new),
                    new Entry("K12", "google-ads", GoogleAds::new),
                    new Entry("K13", "words", WordTarget::new),
                    new Entry("K14", "outline", OutlineCounts::new),
                    new Entry("K15", "heading-levels", HeadingLevels::new),
                    new Entry("K16", "required-parts", RequiredParts::new),
                    new Entry("K17", "keyphrase", Keyphrase::new),
                    new Entry("K18", "exclusions", Exclusions::new),
                    new Entry("K19", "framework", FrameworkStages::new),
                    new Entry("K20", "citations", CitationMarks::new),
                    new Entry("K21", "figures", FigureSupport::new),
                    new Entry("K22", "residue", Residue::new),
                    new Entry("K23", "language", LanguageMatch::new),
                    new Entry("K24", "readability", Readability::new),
                    new Entry("K25", "stock-phrases", StockPhrases::new),
                    new Entry("K26", "repetition", Repetition::new),
                    new Entry("K27", "timed-script", TimedScript::new),
                    new Entry("K28", "subtitles", Subtitles::new),
                    new Entry("K29", "structured-data", SchemaMarkup::new),
                    new Entry("K30", "open-graph", OpenGraph::new),
                    new Entry("K31", "images", Images::new),
                    new Entry("K32", "quiz", Quiz::new),
                    new Entry("K33", "persona", Persona::new),
                    new Entry("K34", "publication-date", PublicationDate::new),
                    new Entry("K35", "letter", Letter::new),
                    new Entry("K36", "email", Email::new),
                    new Entry("K37", "front-matter", FrontMatterForm::new));

    private ConstraintCatalog() {}

    /** The numbers of all rules, in order. */
    public static List<String> ids() {
        return ENTRIES.stream().map(Entry::id).toList();
    }

    /** The number of a rule that is named by number or name; empty when there is none. */
    public static Optional<String> idOf(String name) {
        return find(name).map(Entry::id);
    }

    /** The name of a rule that is named by number or name; empty when there is none. */
    public static Optional<String> nameOf(String id) {
        return find(id).map(Entry::name);
    }

    /**
     * A rule.
     *
     * @param id its number or name, such as {@code K06} or {@code x-post}
     * @param settings its settings: texts, numbers, flags and lists of texts
     * @throws InvalidSettingException when a setting is unknown or out of bounds
     * @throws IllegalArgumentException when there is no such rule
     */
    public static Constraint create(String id, Map<String, Object> settings) {
        Entry entry =
                find(id).orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "there is no rule %s; rules go from K01 to K37"
                                                        .formatted(id)));
        Settings read = new Settings(settings);
        Check check = entry.factory().apply(read);
        read.requireAllKnown();
        return new CatalogConstraint(entry.id(), check);
    }

    private static Optional<Entry> find(String name) {
        String sought = name.toLowerCase(Locale.ROOT);
        return ENTRIES.stream()
                .filter(
                        entry ->
                                entry.name().equals(sought)
                                        || entry.id().toLowerCase(Locale.ROOT).equals(sought))
                .findFirst();
    }

    /**
     * A rule of the catalogue.
     *
     * @param id its number
     * @param name its name
     * @param factory sets it up
     */
    private record Entry(String id, String name, Function<Settings, Check> factory) {}
}
