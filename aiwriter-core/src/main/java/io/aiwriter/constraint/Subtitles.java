package io.aiwriter.constraint;

import io.aiwriter.recipe.Manuscript;
import io.aiwriter.recipe.ManuscriptPart;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** K28: subtitles in SubRip or WebVTT form: numbered from 1, in order, without overlap. */
final class Subtitles implements Check {

    private static final Pattern SRT_TIME =
            Pattern.compile(
                    "(\\d{2,}):([0-5]\\d):([0-5]\\d),(\\d{3}) --> (\\d{2,}):([0-5]\\d):([0-5]\\d),(\\d{3})");
    private static final Pattern VTT_TIME =
            Pattern.compile(
                    "(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})[ \\t]+-->[ \\t]+(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?:[ \\t].*)?");

    private final String selector;

    Subtitles(Settings settings) {
        this.selector = settings.text("part", "subtitles");
    }

    @Override
    public String describe() {
        return selector + ": subtitles in SubRip or WebVTT form, in order and without overlap";
    }

    @Override
    public void check(Manuscript manuscript, Report report) {
        for (ManuscriptPart part : manuscript.parts(selector)) {
            String text = part.text().strip().replaceFirst("^\\uFEFF", "");
            boolean vtt = text.startsWith("WEBVTT");
            List<String> blocks = List.of(text.split("\\R[ \\t]*\\R+", -1));
            List<String> cues = vtt ? blocks.subList(1, blocks.size()) : blocks;
            Course course = new Course(part, vtt, report);
            cues.stream()
                    .filter(block -> !vtt || !block.matches("(?s)(?:NOTE|STYLE|REGION)\\b.*"))
                    .forEach(course::add);
            if (course.count == 0) {
                report.error(part, "has no subtitle");
            }
        }
    }

    /** The subtitles as they come. */
    private static final class Course {

        private final ManuscriptPart part;
        private final boolean vtt;
        private final Report report;
        private int count;
        private long end;

        Course(ManuscriptPart part, boolean vtt, Report report) {
            this.part = part;
            this.vtt = vtt;
            this.report = report;
        }

        void add(String block) {
            List<String> lines = block.strip().lines().map(String::strip).toList();
            count++;
            int time = !lines.isEmpty() && lines.get(0).contains("-->") ? 0 : 1;
            if (!vtt && (time == 0 || !lines.get(0).equals(String.valueOf(count)))) {
                error("must begin with its number");
            }
            Matcher times =
                    (vtt ? VTT_TIME : SRT_TIME).matcher(lines.size() > time ? lines.get(time) : "");
            if (!times.matches()) {
                error("has no line of times in the form of " + (vtt ? "WebVTT" : "SubRip"));
                return;
            }
            checkTimes(millis(times, 1), millis(times, 5));
            if (lines.size() <= time + 1) {
                error("has no text");
            }
        }

        private void checkTimes(long start, long stop) {
            if (stop <= start) {
                error("ends before it begins");
            }
            if (start < end) {
                error("begins before the one before it has ended");
            }
            end = Math.max(end, stop);
        }

        private void error(String message) {
            report.error(part, "subtitle %d %s".formatted(count, message));
        }

        private static long millis(Matcher times, int group) {
            long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
            return ((hours * 60 + Long.parseLong(times.group(group + 1))) * 60
                                    + Long.parseLong(times.group(group + 2)))
                            * 1000
                    + Long.parseLong(times.group(group + 3));
        }
    }
}
