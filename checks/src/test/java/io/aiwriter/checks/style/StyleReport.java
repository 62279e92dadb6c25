package io.aiwriter.checks.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The measured figures as Markdown. */
final class StyleReport {

    private StyleReport() {}

    static String of(CodeBase code, List<Finding> findings) {
        StringBuilder report = new StringBuilder("# Style budgets\n\n");
        report.append("| budget | measured | breaches |\n|---|---|---:|\n");
        for (Finding finding : findings) {
            report.append(
                    "| %s | %s | %d |\n"
                            .formatted(
                                    finding.budget(), finding.figure(), finding.breaches().size()));
        }
        report.append("\n| module | files | main lines | test lines |\n|---|---:|---:|---:|\n");
        Map<String, List<SourceFile>> tests = byModule(code.test());
        Map<String, List<SourceFile>> modules = byModule(code.main());
        tests.keySet().forEach(module -> modules.putIfAbsent(module, List.of()));
        modules.forEach(
                (module, files) ->
                        report.append(
                                "| %s | %d | %d | %d |\n"
                                        .formatted(
                                                module,
                                                files.size(),
                                                CodeBase.lines(files),
                                                CodeBase.lines(
                                                        tests.getOrDefault(module, List.of())))));
        return report.toString();
    }

    private static Map<String, List<SourceFile>> byModule(List<SourceFile> files) {
        return files.stream()
                .collect(
                        Collectors.groupingBy(
                                SourceFile::module, TreeMap::new, Collectors.toList()));
    }
}
