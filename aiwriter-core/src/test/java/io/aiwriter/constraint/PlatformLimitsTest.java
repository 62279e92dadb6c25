package io.aiwriter.constraint;

import static io.aiwriter.constraint.Checked.list;
import static io.aiwriter.constraint.Checked.part;
import static io.aiwriter.constraint.Checked.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import io.aiwriter.recipe.Violation.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** K01 to K12: what search engines and platforms take. */
class PlatformLimitsTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final String ACCENTED = "e\u0301";

    @Test
    void seoTitleHasAtMostSixtyCharactersAsReadersCountThem() {
        Checked title = Checked.by("K01");
        title.passes(part("title", "a".repeat(60))).saysNothing(part("title", "a".repeat(50)));
        title.fails(part("title", "a".repeat(61)), "has 61 characters, at most 60");
        title.passes(part("title", ACCENTED.repeat(60))).passes(part("title", FAMILY.repeat(60)));
        title.fails(part("title", FAMILY.repeat(61)), "has 61 characters");
        title.fails(part("title", " "), "is empty");
    }

    @Test
    void shortSeoTitleIsAWarningAndOneOutsideTheTargetAHint() {
        Checked title = Checked.by("K01");
        title.says(part("title", "a".repeat(29)), Severity.WARNING, "only 29");
        title.says(part("title", "a".repeat(30)), Severity.HINT, "best 50 to 60");
        title.says(part("title", "a".repeat(49)), Severity.HINT, "best 50 to 60");
        Checked.by("K01", "max", 70).passes(part("title", "a".repeat(70)));
        Checked.by("K01", "max", 70).says(part("title", "a".repeat(61)), Severity.HINT, "61");
    }

    @Test
    void seoTitleIsCutAtAWord() {
        Manuscript long1 = part("title", "word ".repeat(20).strip());
        assertThat(Checked.by("K01").repaired(long1).title()).hasSize(59).endsWith("word");
    }

    @Test
    void metaDescriptionHasAtMostOneHundredAndSixty() {
        Checked meta = Checked.by("K02");
        meta.saysNothing(part("meta_description", "a".repeat(160)));
        meta.saysNothing(part("meta_description", "a".repeat(150)));
        meta.fails(part("meta_description", "a".repeat(161)), "161");
        meta.says(part("meta_description", "a".repeat(149)), Severity.HINT, "150 to 160");
        meta.says(part("meta_description", "a".repeat(69)), Severity.WARNING, "only 69");
        meta.says(part("meta_description", "a".repeat(70)), Severity.HINT, "70");
        Checked strict = Checked.by("K02", "strict", true);
        strict.says(part("meta_description", "a".repeat(119)), Severity.WARNING, "119");
        strict.says(part("meta_description", "a".repeat(120)), Severity.HINT, "120");
    }

    @Test
    void slugIsLowerCaseWordsWithHyphens() {
        Checked slug = Checked.by("K03");
        slug.saysNothing(part("slug", "how-bridges-carry-2-loads"));
        for (String wrong :
                List.of("Upper-case", "double--hyphen", "-lead", "trail-", "a_b", "", "ä")) {
            slug.fails(part("slug", wrong), "lower case");
        }
        slug.passes(part("slug", "a".repeat(60))).fails(part("slug", "a".repeat(61)), "61");
        slug.says(part("slug", "two-words"), Severity.HINT, "best 3 to 5");
        assertThat(slug.repaired(part("slug", "Über Brücken & Türme!")).markdown())
                .isEqualTo("uber-brucken-turme");
    }

    @Test
    void labelsAreSoManyAndEachOnce() {
        Checked labels = Checked.by("K04");
        labels.passes(list("tags", "a", "b", "c", "d"))
                .passes(list("tags", "a", "b", "c", "d", "e", "f"));
        labels.fails(list("tags", "a", "b", "c"), "there are 3, must be 4 to 6");
        labels.fails(list("tags", "a", "b", "c", "d", "e", "f", "g"), "7");
        labels.passes(list("categories", "a", "b")).fails(list("categories", "a"), "2 to 3");
        labels.fails(list("hashtags", "#a", "#b", "#c", "#d", "#A"), "#A\" is there twice");
        labels.saysNothing(part("text", "none at all"));
        Checked.by("K04", "min_tags", 5, "max_tags", 8)
                .fails(list("tags", "a", "b", "c", "d"), "5 to 8");
        assertThat(labels.repaired(list("tags", "a", "b", "A", "c", "d", "e", "f", "g")).parts())
                .extracting(ManuscriptPart::text)
                .containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void hashtagIsASignWithLettersDigitsAndUnderscores() {
        Checked tag = Checked.by("K05");
        tag.passes(list("hashtags", "#Bridge_2", "#Brücke", "#橋", "#2026goals"));
        for (String wrong : List.of("bridge", "#", "#123", "#with-hyphen", "#a.b", "##a")) {
            tag.fails(list("hashtags", wrong), "must be #");
        }
        tag.passes(list("hashtags", "#" + "a".repeat(29)));
        tag.fails(list("hashtags", "#" + "a".repeat(30)), "has 31 characters, at most 30");
        tag.fails(list("hashtags", "#Content"), "not wanted")
                .fails(list("hashtags", "#BLOG"), "not wanted");
        Checked.by("K05", "banned", List.of("love")).fails(list("hashtags", "#Love"), "not wanted");
        assertThat(tag.repaired(list("hashtags", "steel cable")).markdown())
                .isEqualTo("#steelcable");
    }

    @Test
    void hashtagsOfRunningTextAreCheckedToo() {
        Checked tag = Checked.by("K05", "part", "post");
        tag.passes(part("post", "See https://x.org/a#part and #bridges."));
        tag.fails(part("post", "Read my #blog now"), "#blog is not wanted");
    }

    @Test
    void postOnXIsCountedAsXCounts() {
        Checked post = Checked.by("K06", "part", "post");
        post.passes(part("post", "a".repeat(280))).fails(part("post", "a".repeat(281)), "281");
        post.passes(part("post", "橋".repeat(140))).fails(part("post", "橋".repeat(141)), "282");
        post.passes(part("post", FAMILY.repeat(140)))
                .fails(part("post", FAMILY.repeat(141)), "282");
        post.passes(part("post", ACCENTED.repeat(280)));
        String link = "https://example.org/" + "x".repeat(300);
        post.passes(part("post", "a".repeat(256) + " " + link));
        post.fails(part("post", "a".repeat(257) + " " + link), "281");
    }

    @Test
    void postOnXSaysWhenItComesCloseToTheLimit() {
        Checked post = Checked.by("K06", "part", "post");
        post.saysNothing(part("post", "a".repeat(240)));
        post.says(part("post", "a".repeat(241)), Severity.HINT, "best up to 240");
        post.says(part("post", "a".repeat(270)), Severity.HINT, "270");
        post.says(part("post", "a".repeat(271)), Severity.WARNING, "close to the limit");
    }

    @Test
    void postOnXHasFewHashtagsAndNoNearCopy() {
        Checked post = Checked.by("K06");
        post.passes(list("posts", "One #a #b"));
        post.fails(list("posts", "One #a #b #c"), "has 3 hashtags, at most 2");
        Checked.by("K06", "hashtags", 3).passes(list("posts", "One #a #b #c"));
        post.fails(
                list("posts", "Cables carry the whole deck.", "Cables carry the whole deck!"),
                "nearly the same");
        post.passes(list("posts", "aaaaaaaabb", "aaaaaaaacc"));
        post.passes(list("posts", "Cables carry.", "Anchors hold on."));
    }

    @Test
    void postOnXIsMendedByDroppingHashtagsAndCutting() {
        Checked post = Checked.by("K06");
        Manuscript mended = post.repaired(list("posts", "word ".repeat(60) + "#a #b #c"));
        assertThat(mended.markdown()).endsWith("word…").doesNotContain("#c");
        Manuscript link =
                list("posts", "word ".repeat(52) + "https://example.org/a/very/long/path-of-words");
        assertThat(post.repaired(link).markdown()).doesNotContain("https");
    }

    @Test
    void linkedInPostCountsItsHashtagsIn() {
        Checked post = Checked.by("K07");
        String tags = "\n\n#a1 #b2 #c3";
        post.passes(part("post", "a".repeat(3000 - tags.length()) + tags));
        post.fails(part("post", "a".repeat(3001 - tags.length()) + tags), "3001");
        post.fails(part("post", "text #a1 #b2"), "has 2 hashtags, must be 3 to 5");
        post.fails(part("post", "text #a #b #c #d #e #f"), "6 hashtags");
        post.passes(part("post", "text #a #b #c #d #e"));
        Checked.by("K07", "max", 9000).fails(part("post", "a".repeat(2990) + tags), "at most 3000");
    }

    @Test
    void linkedInHashtagsMayBeAPartOfTheirOwn() {
        Manuscript.Builder post = Manuscript.builder().part("post", "a".repeat(90));
        post.list("hashtags", List.of("#one", "#two", "#six"));
        Checked.by("K07", "max", 106).passes(post.build());
        Checked.by("K07", "max", 105).fails(post.build(), "has 106 characters, at most 105");
        Manuscript six =
                Manuscript.builder()
                        .part("post", "word ".repeat(100))
                        .list("hashtags", List.of("#a", "#b", "#c", "#d", "#e", "#f"))
                        .build();
        assertThat(Checked.by("K07", "max", 100).repaired(six).parts("hashtags")).hasSize(5);
    }

    @Test
    void replyToACommentAndWhatItRepliesTo() {
        Checked reply = Checked.by("K08");
        reply.passes(part("reply", "a".repeat(1250)))
                .fails(part("reply", "a".repeat(1251)), "1251");
        reply.fails(part("reply", " "), "is empty");
        reply.fails(withInput("original", "a".repeat(9)), "has 9 characters, must have 10 to 1000");
        reply.passes(withInput("original", "a".repeat(10)))
                .passes(withInput("original", "a".repeat(1000)));
        reply.fails(withInput("original", "a".repeat(1001)), "1001");
        reply.passes(withInput("context", "a".repeat(500)))
                .fails(withInput("context", "a".repeat(501)), "501");
    }

    @Test
    void facebookTexts() {
        Checked.by("K09")
                .passes(part("post", "a".repeat(63_206)))
                .fails(part("post", "a".repeat(63_207)), "63207");
        Checked.by("K09", "kind", "about")
                .passes(part("about_short", "a".repeat(154)))
                .fails(part("about_short", "a".repeat(155)), "155");
        Checked ad = Checked.by("K09", "kind", "ad");
        ad.passes(list("headlines", "a".repeat(25))).fails(list("headlines", "a".repeat(26)), "26");
        ad.passes(list("primary_texts", "a".repeat(125)))
                .fails(list("primary_texts", "a".repeat(126)), "126");
        ad.passes(list("descriptions", "a".repeat(27)))
                .fails(list("descriptions", "a".repeat(28)), "28");
        ad.passes(list("headlines", FAMILY.repeat(25)));
        assertThat(ad.repaired(list("headlines", "A bridge that carries everyone")).markdown())
                .isEqualTo("A bridge that carries");
    }

    @Test
    void instagramCaption() {
        Checked caption = Checked.by("K10");
        caption.passes(list("captions", "a".repeat(2200)))
                .fails(list("captions", "a".repeat(2201)), "2201");
        caption.passes(list("captions", "x #a #b #c #d"))
                .fails(list("captions", "x #a #b #c #d #e"), "5 hashtags");
        Checked.by("K10", "hashtags", 30)
                .passes(list("captions", tags(30)))
                .fails(list("captions", tags(31)), "31");
        assertThat(caption.repaired(list("captions", "x #a #b #c #d #e")).markdown())
                .isEqualTo("x #a #b #c #d");
    }

    @Test
    void youTubeTexts() {
        Checked tube = Checked.by("K11");
        tube.passes(list("titles", "a".repeat(100))).fails(list("titles", "a".repeat(101)), "101");
        tube.passes(part("description", "word ".repeat(250)))
                .passes(part("description", "word ".repeat(300)));
        tube.fails(part("description", "word ".repeat(249)), "249 words")
                .fails(part("description", "word ".repeat(301)), "301");
        tube.fails(part("description", "wordlongerthantwenty ".repeat(250)), "at most 5000");
        tube.passes(list("tags", "a".repeat(30))).fails(list("tags", "a".repeat(31)), "31");
        tube.fails(list("tags", "bridge", "Bridge"), "twice");
        tube.passes(part("community_post", "a".repeat(500)))
                .fails(part("community_post", "a".repeat(501)), "501");
        Checked.by("K11", "max", 2000).passes(part("community_post", "a".repeat(2000)));
    }

    @Test
    void youTubeTagsHaveFiveHundredCharactersTogether() {
        Checked tube = Checked.by("K11");
        String[] full =
                IntStream.range(0, 20)
                        .mapToObj(i -> "tag number %02d of twenty--".formatted(i))
                        .toArray(String[]::new);
        assertThat(String.join("", full)).hasSize(500);
        tube.passes(list("tags", full));
        full[0] += "-";
        tube.fails(list("tags", full), "501 characters together");
        assertThat(tube.repaired(list("tags", full)).parts()).hasSize(19);
    }

    @Test
    void googleAdsCountsDoubleWidthCharactersTwice() {
        Checked ads = Checked.by("K12");
        ads.passes(list("headlines", "a".repeat(30)))
                .fails(list("headlines", "a".repeat(31)), "31");
        ads.passes(list("headlines", "橋".repeat(15)))
                .fails(list("headlines", "橋".repeat(16)), "32");
        ads.passes(list("headlines", "한".repeat(15)))
                .fails(list("headlines", "カ".repeat(16)), "32");
        ads.passes(list("headlines", ACCENTED.repeat(30)));
        ads.passes(list("descriptions", "a".repeat(90)))
                .fails(list("descriptions", "a".repeat(91)), "91");
        ads.passes(list("callouts", "a".repeat(25))).fails(list("callouts", "a".repeat(26)), "26");
        List<String> sitelink = List.of("text", "description");
        ads.passes(records("sitelinks", sitelink, "a".repeat(25), "a".repeat(35)));
        ads.fails(records("sitelinks", sitelink, "a".repeat(26), "a".repeat(36)), "26", "36");
    }

    @Test
    void platformLimitsCannotBeSetHigher() {
        assertThat(catchThrowable(() -> Checked.by("K06", "max", 281)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("max must be at most 280: 281");
    }

    private static String tags(int count) {
        return String.join(" ", IntStream.range(0, count).mapToObj(i -> "#t" + i + "x").toList());
    }

    private static Manuscript withInput(String name, String text) {
        return Manuscript.builder().part("reply", "Thank you.").inputs(Map.of(name, text)).build();
    }
}
