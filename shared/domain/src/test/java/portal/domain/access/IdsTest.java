package portal.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A-1",
                "-",
                "0123456789012345678901234567890123456789012345678901234567890123",
            })
    void areOneToSixtyFourLettersDigitsAndHyphens(String text) {
        assertThat(OrganizationId.parse(text)).contains(new OrganizationId(text));
        assertThat(ContactId.parse(text)).contains(new ContactId(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a#b",
                "a_b",
                "a\n",
                "\u00e9",
                "\u0661",
                "01234567890123456789012345678901234567890123456789012345678901234",
            })
    void areNothingElse(String text) {
        assertThat(OrganizationId.parse(text)).isEmpty();
        assertThat(ContactId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ContactId(text));
    }
}
