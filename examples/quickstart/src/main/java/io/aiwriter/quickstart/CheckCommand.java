package io.aiwriter.quickstart;

import io.aiwriter.bibliography.CitationFinding;
import io.aiwriter.bibliography.CitedReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the citations of any report. */
@Command(
        name = "check",
        description =
                "Finds what is wrong with the citations of a Markdown report: markers without a source,"
                        + " sources that nothing cites or that are listed twice, gaps in the numbers.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong", "2:something is"})
final class CheckCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The report, in UTF-8.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        CitedReport report = CitedReport.read(text());
        PrintWriter out = spec.commandLine().getOut();
        for (CitationFinding finding : report.findings()) {
            out.printf(
                    "%s:%d: %s: %s%n",
                    file,
                    finding.line(),
                    finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    finding.message());
        }
        out.printf(
                "%d citations, %d listed sources, %d findings%n",
                report.marks().size(), report.sources().size(), report.findings().size());
        out.flush();
        return report.findings().isEmpty() ? 0 : Failures.CHANGE_SOMETHING;
    }

    private String text() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file " + file);
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UsageException("not in UTF-8: " + file);
        }
    }
}
