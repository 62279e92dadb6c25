package io.aiwriter.core.internal.extractive;

import io.aiwriter.embedding.Embedding;
import io.aiwriter.research.Passage;
import io.aiwriter.research.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Divides the candidates into the topics that become sections. */
final class Topics {

    private static final int STRONGEST_SENTENCES = 8;
    private static final Pattern FILE_NAME = Pattern.compile("\\S*[._/]\\S*");

    private Topics() {}

    /**
     * Groups of groups, in reading order.
     *
     * @param candidates the sentences
     * @param sections how many topics at most
     */
    static List<List<TopicGroup>> of(Candidates candidates, int sections) {
        List<TopicGroup> groups = groups(candidates);
        if (groups.isEmpty()) {
            return List.of();
        }
        double[] weights = groups.stream().mapToDouble(TopicGroup::weight).toArray();
        List<Embedding> centres = groups.stream().map(TopicGroup::centre).toList();
        int[] assigned = SphericalKMeans.cluster(centres, weights, sections);
        Map<Integer, List<TopicGroup>> topics = new LinkedHashMap<>();
        for (int i = 0; i < assigned.length; i++) {
            topics.computeIfAbsent(assigned[i], c -> new ArrayList<>()).add(groups.get(i));
        }
        return topics.values().stream()
                .sorted(Comparator.comparingDouble(Topics::position))
                .toList();
    }

    private static double position(List<TopicGroup> topic) {
        double weight = topic.stream().mapToDouble(TopicGroup::weight).sum();
        return topic.stream().mapToDouble(g -> g.position() * g.weight()).sum() / weight;
    }

    private static List<TopicGroup> groups(Candidates candidates) {
        Map<Object, List<Integer>> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < candidates.list().size(); i++) {
            Passage passage = candidates.list().get(i).passage().passage();
            Object place =
                    passage.headings().isEmpty()
                            ? passage.id()
                            : List.of(passage.sourceId(), passage.headings());
            byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(i);
        }
        return byPlace.values().stream().map(members -> group(members, candidates)).toList();
    }

    /** What a source without headings is about, unless its title is only the name of its file. */
    private static String titleOf(Source source) {
        return FILE_NAME.matcher(source.title()).matches() ? "" : source.title();
    }

    private static TopicGroup group(List<Integer> members, Candidates candidates) {
        Candidate first = candidates.list().get(members.get(0));
        VectorSum centre = new VectorSum(first.embedding().dimensions());
        members.forEach(
                i -> centre.add(candidates.list().get(i).embedding(), candidates.ranks()[i]));
        // Only the strongest count, or a long chapter would outweigh a good one.
        double weight =
                members.stream()
                        .mapToDouble(i -> candidates.ranks()[i])
                        .boxed()
                        .sorted(Comparator.reverseOrder())
                        .limit(STRONGEST_SENTENCES)
                        .mapToDouble(Double::doubleValue)
                        .sum();
        List<String> headings = first.passage().passage().headings();
        String heading =
                headings.isEmpty()
                        ? titleOf(first.passage().source())
                        : headings.get(headings.size() - 1);
        double position =
                (double) first.sentence().span().start() / first.passage().source().text().length();
        return new TopicGroup(heading, members, centre.toEmbedding(), weight, position);
    }
}
