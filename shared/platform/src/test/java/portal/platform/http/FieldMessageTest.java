package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldMessageTest {

    static List<FieldMessage> messages() {
        return FieldMessage.all();
    }

    @Test
    void haveCodesOfTheirOwn() {
        assertThat(messages()).extracting(FieldMessage::code).doesNotHaveDuplicates();
    }

    @Test
    void areAllListed() throws Exception {
        var constants = new ArrayList<FieldMessage>();
        for (var field : FieldMessage.class.getFields()) {
            constants.add((FieldMessage) field.get(null));
        }

        assertThat(messages()).containsAll(constants);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void haveACodeInKebabCase(FieldMessage message) {
        assertThat(message.code()).matches("[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void speakBothLanguages(FieldMessage message) {
        assertThat(message.detail().dutch())
                .isNotBlank()
                .isEqualTo(message.detail().dutch().strip());
        assertThat(message.detail().english())
                .isNotBlank()
                .isEqualTo(message.detail().english().strip());
        assertThat(message.detail().dutch()).doesNotContainPattern("(?i)\\b(je|jij|jouw|jullie)\\b");
    }

    @Test
    void tellTheLimits() {
        assertThat(FieldMessage.length(1, 200).detail().english()).isEqualTo("This must be 1 to 200 characters long.");
        assertThat(FieldMessage.range(0, 9).detail().dutch()).isEqualTo("Dit moet een getal van 0 tot en met 9 zijn.");
    }
}
