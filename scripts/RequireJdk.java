import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what to install when none of this machine's JDKs will do; says nothing otherwise. The build
 * runs it as a source file, with the JDK that Maven itself runs on.
 *
 * <p>Arguments: the wanted versions as a Maven range such as {@code [21,)}, then the toolchain
 * files that list the JDKs, of which those that do not exist are passed over.
 */
final class RequireJdk {

    private static final Pattern VERSION = Pattern.compile("<version>\\s*(?:1\\.)?(\\d+)");

    private RequireJdk() {}

    public static void main(String[] arguments) throws Exception {
        Matcher lowerBound = Pattern.compile("\\d+").matcher(arguments[0]);
        if (!lowerBound.find()) {
            throw new IllegalArgumentException("no version range: " + arguments[0]);
        }
        int wanted = Integer.parseInt(lowerBound.group());
        for (int i = 1; i < arguments.length; i++) {
            if (lists(Path.of(arguments[i]), wanted)) {
                return;
            }
        }
        System.out.printf(
                "aiwriter is compiled and tested with JDK %d or newer and none was found: install one"
                        + " (Debian, Ubuntu: apt-get install openjdk-%d-jdk; others:"
                        + " https://adoptium.net) or set JAVA_HOME to one, and run this again.",
                wanted, wanted);
    }

    private static boolean lists(Path toolchains, int wanted) throws Exception {
        return Files.exists(toolchains)
                && VERSION.matcher(Files.readString(toolchains))
                        .results()
                        .anyMatch(version -> Integer.parseInt(version.group(1)) >= wanted);
    }
}
