package portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the package of each function has the layout that Lambda needs, and nothing superfluous. */
class FunctionPackageTest {

    private static final long LARGEST = 17L * 1024 * 1024;

    static Stream<String> functions() {
        var names = ProductClasses.moduleNames("functions");
        assertThat(names).isNotEmpty();
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void containsItsHandlerUnpackedOnceAndNoOtherHandler(String function) throws IOException {
        var own = "portal/functions/" + function.replace("-", "") + "/";
        var entries = entries(function);

        assertThat(new HashSet<>(entries)).as("one copy of each").hasSameSizeAs(entries);
        assertThat(entries).anyMatch(entry -> entry.startsWith(own) && entry.endsWith("Handler.class"));
        assertThat(entries)
                .noneMatch(entry -> entry.startsWith("portal/functions/")
                        && !entry.equals("portal/functions/")
                        && !entry.startsWith(own))
                .noneMatch(entry -> entry.startsWith("portal/local/"))
                .noneMatch(entry -> entry.startsWith("portal/")
                        && (entry.endsWith("Test.class") || entry.startsWith("portal/testing/")))
                .noneMatch(entry -> entry.startsWith("org/junit/") || entry.startsWith("org/assertj/"))
                .noneMatch(entry -> entry.startsWith("com/amazonaws/services/dynamodbv2/"))
                .noneMatch(entry -> entry.endsWith(".jar") || entry.endsWith(".java"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void containsNoLibraryThatSlowsItsStart(String function) throws IOException {
        assertThat(entries(function))
                .noneMatch(entry -> entry.startsWith("io/netty/"))
                .noneMatch(entry -> entry.startsWith("org/apache/http") || entry.startsWith("org/apache/hc/"))
                .noneMatch(entry -> entry.startsWith("com/fasterxml/jackson/databind/"))
                .noneMatch(entry -> entry.startsWith("io/micronaut/aop/") && entry.contains("chain"))
                .noneMatch(entry -> entry.startsWith("io/micronaut/serde/") || entry.startsWith("io/micronaut/http/"))
                .noneMatch(entry -> entry.startsWith("software/amazon/awssdk/enhanced/"))
                .noneMatch(entry -> entry.startsWith("software/amazon/awssdk/services/dynamodb/streams/"))
                .noneMatch(entry -> entry.matches("software/amazon/awssdk/services/[^/]+/[^/]*Async.*"));
        assertThat(ProductClasses.root().resolve("functions/" + function + "/target/function.zip"))
                .satisfies(zip -> assertThat(zip.toFile().length()).isLessThan(LARGEST));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void carriesMailAndWorkbooksOnlyWhereTheyAreSent(String function) throws IOException {
        var entries = entries(function);

        assertThat(entries.stream().anyMatch(entry -> entry.startsWith("portal/workbook/")))
                .isEqualTo(function.equals("email-analysis"));
        assertThat(entries.stream().anyMatch(entry -> entry.startsWith("portal/ses/")))
                .isEqualTo(List.of("email-analysis", "manage-sign-ins", "send-notifications")
                        .contains(function));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void readsMailOnlyWhereItIsReceived(String function) throws IOException {
        assertThat(entries(function).stream()
                        .anyMatch(entry -> entry.startsWith("org/apache/james/mime4j/")
                                || entry.startsWith("org/jsoup/")
                                || entry.startsWith("portal/mime/")))
                .isEqualTo(function.equals("take-in-reply"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void signsLinksToFilesOnlyWhereTheyAreGivenAndCarriesAClientOnlyToRemoveThem(String function) throws IOException {
        var entries = entries(function);
        var removesFiles = List.of("take-in-attachment", "remove-organization").contains(function);

        assertThat(entries.stream().anyMatch(entry -> entry.startsWith("portal/files/")))
                .isEqualTo(List.of("email-analysis", "follow-incidents", "open-download", "take-in-reply")
                                .contains(function)
                        || removesFiles);
        assertThat(entries.stream().anyMatch(entry -> entry.startsWith("software/amazon/awssdk/services/s3/")))
                .isEqualTo(removesFiles);
    }

    private static List<String> entries(String function) throws IOException {
        var path = ProductClasses.root().resolve("functions/" + function + "/target/function.zip");
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .map(Object::toString)
                    .filter(entry -> !entry.endsWith("/"))
                    .toList();
        }
    }
}
