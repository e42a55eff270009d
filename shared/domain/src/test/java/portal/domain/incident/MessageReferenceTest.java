package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"INC-1001/1", "INC-999999999/999999999"})
    void isReadAsItIsWritten(String text) {
        assertThat(MessageReference.parse(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INC-1001", "INC-1001/", "INC-1001/0", "INC-1001/01", "INC-1/1", "INC-1001/1/1", "/1"})
    void isNothingElse(String text) {
        assertThat(MessageReference.parse(text)).isEmpty();
    }
}
