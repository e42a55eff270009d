package portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Language;
import portal.platform.http.FieldMessage;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0",
                "999 | 999 | 999",
                "1000 | 1.000 | 1,000",
                "100000 | 100.000 | 100,000",
                "2147483647 | 2.147.483.647 | 2,147,483,647",
                "-1 | -1 | -1",
                "-999 | -999 | -999",
                "-1000 | -1.000 | -1,000"
            })
    void haveTheSeparatorsOfTheLanguage(long number, String dutch, String english) {
        assertThat(Numbers.of(number)).isEqualTo(new Bilingual(dutch, english));
        assertThat(Numbers.of(number, Language.NL)).isEqualTo(dutch);
        assertThat(Numbers.of(number, Language.EN)).isEqualTo(english);
    }

    @Test
    void haveThemWithinATextToo() {
        assertThat(FieldMessage.length(1, 20_000).detail().dutch())
                .isEqualTo("Dit moet 1 tot en met 20.000 tekens lang zijn.");
        assertThat(FieldMessage.length(1, 20_000).detail().english())
                .isEqualTo("This must be 1 to 20,000 characters long.");
    }
}
