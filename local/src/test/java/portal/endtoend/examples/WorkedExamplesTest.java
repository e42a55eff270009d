package portal.endtoend.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.endtoend.PortalClient;
import portal.endtoend.SharedPortal;

/** Plays the worked examples in {@code src/test/resources/worked-examples}, each in an organization of its own. */
@ExtendWith(SharedPortal.class)
class WorkedExamplesTest {

    private static final List<Example> EXAMPLES = ExampleFiles.all();

    private static PortalClient portal;

    @BeforeAll
    static void client() {
        portal = SharedPortal.client();
    }

    static List<Example> examples() {
        return EXAMPLES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void thePortalDoesAsTheExampleSays(Example example) {
        example.play(portal);
    }

    @Test
    void noTwoExamplesHaveTheSameTitle() {
        assertThat(EXAMPLES).extracting(Example::title).doesNotHaveDuplicates();
    }
}
