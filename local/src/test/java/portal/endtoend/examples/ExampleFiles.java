package portal.endtoend.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads worked examples from their folder, whose README tells how they are written. */
final class ExampleFiles {

    static final Path FOLDER = Path.of("src/test/resources/worked-examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleFiles() {}

    static List<Example> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ExampleFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(Path file) {
        try {
            return example(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an example. Throws IllegalArgumentException for unknown fields, so that nothing in an example passes
     * unchecked.
     */
    static Example example(String file, String yaml) {
        try {
            var content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            return example(file, new ExampleFields(JSON.valueToTree(content)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Example example(String file, ExampleFields content) {
        content.require("title", "rule", "license", "steps", "usage");
        var steps = new ArrayList<Step>();
        steps.add(new Start(new ExampleFields(content.get("license"))));
        for (JsonNode step : content.get("steps")) {
            steps.add(Step.of(new ExampleFields(step)));
        }
        steps.add(new LicenseCheck(content.without("title", "rule", "license", "steps")));
        return new Example(file, content.text("title"), steps);
    }
}
