package portal.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the README names only files and options that exist. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern EVENT = Pattern.compile("\\bevents/[\\w-]+\\.json");
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`)\\./portal\\b([^`#\\n]*)");
    /** An option, or the word directly after the command, but not the value of an option. */
    private static final Pattern OPTION = Pattern.compile("^ *[a-z-]+|(?<=\\s)-[\\w-]+");

    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    @Test
    void namesOnlySampleEventsThatExist() throws IOException {
        assertThat(found(EVENT, readme()).map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(ROOT.resolve(event)).isRegularFile());
    }

    @Test
    void namesOnlyOptionsThatExist() throws IOException {
        assertThat(found(COMMAND, readme())
                        .flatMap(command -> found(OPTION, command.group(1)))
                        .map(option -> option.group().strip()))
                .isNotEmpty()
                .isSubsetOf(
                        found(WORD, CommandLine.HELP).map(MatchResult::group).toList());
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
