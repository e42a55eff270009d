package portal.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.000, 0",
        "0e999999999, 0",
        "40, 40",
        "40.0, 40",
        "4e1, 40",
        "400e-1, 40",
        "-7, -7",
        "2147483648, 2147483648",
        "999999999999999999, 999999999999999999",
        "-999999999999999999, -999999999999999999",
        "1e17, 100000000000000000"
    })
    void isWholeHoweverItIsWritten(String literal, long number) {
        assertThat(new Json.Numeral(literal).whole()).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40.5",
                "1e-1",
                "1e18",
                "1000000000000000000",
                "9223372036854775807",
                "-9223372036854775808",
                "1e400",
                "1e2147483647",
                "100e2147483647",
                "-100e2147483647",
                "1e-2147483647",
                "1e99999999999",
                "1e-99999999999",
                "ten",
                ""
            })
    void isNotWholeWhenItHasAFractionOrTooManyDigits(String literal) {
        assertThat(new Json.Numeral(literal).whole()).isEmpty();
    }
}
