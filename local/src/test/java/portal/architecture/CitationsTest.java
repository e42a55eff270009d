package portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that code and documents cite only existing documents and sections, as in {@code docs/domain.md, section 3}.
 */
class CitationsTest {

    /** A document that does not exist; in two parts, so that no reader of sources takes it for a citation. */
    private static final String NOWHERE = "docs/nowhere" + ".md";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> READ = Set.of("java", "md", "xml", "yaml", "js", "html", "portal");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules");

    /** A document and, optionally, a section of it. */
    private static final Pattern CITATION =
            Pattern.compile("(?<![\\w.:/-])([\\w./-]*\\w\\.md)\\b(?:[`\"]?, sections? (\\d+)(?:(?:,| and) (\\d+))?)?");
    /** A section of the document itself. */
    private static final Pattern OWN_SECTION = Pattern.compile("\\(sections? (\\d+)(?: and (\\d+))?\\)");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!\\w+:|#)([^)#\\s]+)");
    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://\\S+");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (\\d+)\\.");
    /** The place where a comment continues on the next line. */
    private static final Pattern NEXT_LINE = Pattern.compile("\\s*\\n\\s*(?:\\*(?!/)|//|#)?\\s*");

    record Citation(String in, String document, Optional<String> section) {}

    @Test
    void citesOnlyExistingDocumentsAndSections() {
        var citations = files().stream().flatMap(CitationsTest::citations).toList();

        assertThat(citations).extracting(Citation::document).contains("docs/domain.md", "README.md");
        assertThat(citations)
                .filteredOn(citation -> citation.section().isPresent())
                .hasSizeGreaterThan(40);
        assertThat(citations).filteredOn(CitationsTest::isBroken).isEmpty();
    }

    @Test
    void linksOnlyToFilesThatThereAre() {
        var links = documents().flatMap(CitationsTest::links).toList();

        assertThat(links).isNotEmpty();
        assertThat(links).filteredOn(link -> !Files.exists(beside(link))).isEmpty();
    }

    @Test
    void namesOnlySectionsOfItsOwnThatThereAre() {
        var named = documents().flatMap(CitationsTest::ownSections).toList();

        assertThat(named).isNotEmpty();
        assertThat(named).filteredOn(CitationsTest::isBroken).isEmpty();
    }

    static Stream<Arguments> brokenCitations() {
        return Stream.of(
                arguments("/** A rule (" + NOWHERE + ", section 3). */", NOWHERE + ", 3"),
                arguments("/** A rule (domain.md, section 3). */", "domain.md, 3"),
                arguments("// see " + NOWHERE, NOWHERE + ", none"),
                arguments("/** A rule (docs/domain.md, section 13). */", "docs/domain.md, 13"),
                arguments("/**\n * A rule (docs/domain.md,\n * section 0). */", "docs/domain.md, 0"),
                arguments("/** A rule (docs/domain.md, sections 1 and 13). */", "docs/domain.md, 13"),
                arguments("The rule book (`docs/domain.md`, section 77)", "docs/domain.md, 77"));
    }

    @ParameterizedTest
    @MethodSource("brokenCitations")
    void noticesACitationOfNothing(String text, String cited) {
        var broken = citations("shared/domain/Rule.java", text).filter(CitationsTest::isBroken);

        assertThat(broken)
                .extracting(citation ->
                        citation.document() + ", " + citation.section().orElse("none"))
                .containsExactly(cited);
    }

    private static boolean isBroken(Citation citation) {
        var document = document(citation);
        return !Files.isRegularFile(document)
                || citation.section()
                        .filter(section -> !sections(document).contains(section))
                        .isPresent();
    }

    /** The cited document. Code cites from the root of the repository, a document also from its own folder. */
    private static Path document(Citation citation) {
        var fromRoot = ROOT.resolve(citation.document());
        return citation.in().endsWith(".md") && !Files.exists(fromRoot) ? beside(citation) : fromRoot;
    }

    private static Path beside(Citation citation) {
        return ROOT.resolve(citation.in()).resolveSibling(citation.document()).normalize();
    }

    private static List<String> sections(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map(heading -> heading.group(1))
                .toList();
    }

    private static Stream<Citation> citations(Path file) {
        return citations(ROOT.relativize(file).toString(), read(file));
    }

    private static Stream<Citation> citations(String in, String text) {
        var words = NEXT_LINE.matcher(ADDRESS.matcher(text).replaceAll("")).replaceAll(" ");
        return CITATION.matcher(words)
                .results()
                .flatMap(found -> found.group(2) == null
                        ? Stream.of(new Citation(in, found.group(1), Optional.empty()))
                        : Stream.of(found.group(2), found.group(3))
                                .flatMap(Stream::ofNullable)
                                .map(section -> new Citation(in, found.group(1), Optional.of(section))));
    }

    private static Stream<Citation> ownSections(Path document) {
        var in = ROOT.relativize(document).toString();
        return OWN_SECTION.matcher(read(document)).results().flatMap(found -> Stream.of(found.group(1), found.group(2))
                .flatMap(Stream::ofNullable)
                .map(section -> new Citation(in, in, Optional.of(section))));
    }

    private static Stream<Citation> links(Path document) {
        var in = ROOT.relativize(document).toString();
        return LINK.matcher(read(document)).results().map(link -> new Citation(in, link.group(1), Optional.empty()));
    }

    private static Stream<Path> documents() {
        return files().stream().filter(file -> file.toString().endsWith(".md"));
    }

    /** All text files of the repository, except this one, which cites documents that do not exist. */
    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    return !folder.equals(ROOT) && (name.startsWith(".") || NOT_OURS.contains(name))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    var name = file.getFileName().toString();
                    if (READ.contains(name.substring(name.lastIndexOf('.') + 1))
                            && !name.equals("CitationsTest.java")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
