package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentCodeTest {

    @ParameterizedTest
    @CsvSource({"O12345AA, PRODUCTION", "T12345AA, TEST", "A00000ZZ, ACCEPTANCE", "D99999AZ, DEMO"})
    void hasTheTypeOfItsFirstLetter(String text, EnvironmentType type) {
        assertThat(EnvironmentCode.parse(text)).map(EnvironmentCode::type).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "O12345A",
                "O12345AAA",
                "O1234AA",
                "O123456AA",
                "X12345AA",
                "o12345AA",
                "O12345aa",
                "O12345A1",
                " O12345AA",
                "O12345AA\n",
                "O\u0661\u0662\u0663\u0664\u0665AA",
                "O12345\u00c9A",
            })
    void refusesAnythingElse(String text) {
        assertThat(EnvironmentCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new EnvironmentCode(text));
    }
}
