package portal.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of the product's modules, without tests. */
final class ProductClasses {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private ProductClasses() {}

    static JavaClasses all() {
        var folders = Stream.of("shared", "functions")
                .flatMap(group -> modules(ROOT.resolve(group)))
                .filter(module -> !module.endsWith("testing"))
                .map(module -> module.resolve("target/classes"))
                .toList();
        return new ClassFileImporter().importPaths(folders);
    }

    /** The names of the modules in a folder of the repository. */
    static List<String> moduleNames(String group) {
        return modules(ROOT.resolve(group))
                .map(module -> module.getFileName().toString())
                .sorted()
                .toList();
    }

    static Path root() {
        return ROOT;
    }

    private static Stream<Path> modules(Path group) {
        try (var children = Files.list(group)) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml"))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
