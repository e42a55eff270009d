package portal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantNumberTest {

    @Test
    void hasFiveDigits() {
        assertThat(new ParticipantNumber("00123").digits()).isEqualTo("00123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "123456", "1234a", "١٢٣٤٥"})
    void refusesAnythingElse(String text) {
        assertThat(ParticipantNumber.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> new ParticipantNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
