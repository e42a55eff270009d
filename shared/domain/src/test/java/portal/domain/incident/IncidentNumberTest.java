package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"INC-1001", "INC-999999999"})
    void isReadAsItIsSent(String text) {
        assertThat(IncidentNumber.parse(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1001",
                "INC-1000",
                "INC-0999",
                "INC-01001",
                "inc-1001",
                "INC-1001 ",
                "INC-9999999999",
                "INC--1001",
                "INC-\u0661\u0660\u0660\u0661"
            })
    void isNothingElse(String text) {
        assertThat(IncidentNumber.parse(text)).isEmpty();
    }
}
