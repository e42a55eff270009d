package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.local.LocalPortal;
import portal.local.Options;

/**
 * Runs the commands of the tours with bash and curl, and compares the portal's answers with the documents. Each tour
 * has its own portal, because it begins with a fresh demo.
 */
class TourTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PORTAL_OF_THE_TOURS = "http://localhost:3000";
    private static final int PATIENCE_SECONDS = 60;
    private static final String END_OF_BLOCK = "=== end of block ===";

    private static final Pattern SHORT_TOUR = Pattern.compile("(?ms)^## A short tour$(.*?)^## ");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern ANSWER = Pattern.compile("(?s)(.*?)\\n" + END_OF_BLOCK + "\\n");

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z");
    private static final Pattern POSITION = Pattern.compile("\"next\":\"[^\"]*\"");

    @TempDir
    Path folder;

    /** Commands, and the answer that the document shows; empty when it shows none. */
    record Step(String commands, String shown) {}

    @Test
    void theShortTourOfTheReadmeAnswersAsShown() throws Exception {
        var tour = SHORT_TOUR.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(tour.find()).as("the short tour is in the README").isTrue();

        answersAsShown(steps(tour.group(1)));
    }

    @Test
    void theLongTourAnswersAsShown() throws Exception {
        answersAsShown(steps(Files.readString(ROOT.resolve("docs/tour.md"))));
    }

    private void answersAsShown(List<Step> steps) throws Exception {
        assertThat(steps).extracting(Step::commands).first().asString().contains(PORTAL_OF_THE_TOURS);
        assertThat(steps).filteredOn(step -> !step.shown().isEmpty()).hasSizeGreaterThan(5);

        String output;
        try (LocalPortal portal = LocalPortal.start(Options.forTests(ROOT).withDemo())) {
            output = run(script(steps).replace(PORTAL_OF_THE_TOURS, portal.url().toString()));
        }

        var answers = ANSWER.matcher(output)
                .results()
                .map(answer -> comparable(answer.group(1)))
                .toList();
        var shown = steps.stream().map(step -> comparable(step.shown())).toList();
        assertThat(answers).containsExactlyElementsOf(shown);
    }

    /** The blocks of commands, each with the block of another language that follows it. */
    private static List<Step> steps(String markdown) {
        var steps = new ArrayList<Step>();
        for (MatchResult block : BLOCK.matcher(markdown).results().toList()) {
            if (block.group(1).equals("bash")) {
                steps.add(new Step(block.group(2), ""));
            } else {
                var asked = steps.removeLast();
                assertThat(asked.shown())
                        .as("one answer to %s", asked.commands())
                        .isEmpty();
                steps.add(new Step(asked.commands(), block.group(2)));
            }
        }
        return steps;
    }

    /** One script of all blocks, so that variables keep their values from block to block. */
    private static String script(List<Step> steps) {
        var script = new StringBuilder();
        for (var step : steps) {
            script.append(step.commands())
                    .append("printf '\\n%s\\n' '")
                    .append(END_OF_BLOCK)
                    .append("'\n");
        }
        return script.toString();
    }

    private String run(String script) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("tour.sh"), script);
        var output = folder.resolve("output.txt");
        var shell = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("no_proxy", "*");
        shell.environment().put("NO_PROXY", "*");
        var process = shell.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(() -> "the tour comes to its end; so far it said " + said(output))
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private static String said(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The text without values that differ each time. */
    private static String comparable(String text) {
        var withoutIds = ID.matcher(text).replaceAll("<id>");
        var withoutTimes = TIME.matcher(withoutIds).replaceAll("<time>");
        return POSITION.matcher(withoutTimes)
                .replaceAll("\"next\":\"<position>\"")
                .strip();
    }
}
