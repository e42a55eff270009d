package portal.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@acme.example",
                "A.b+c_d-e@sub.acme.example",
                "o'hara@acme.example",
                "x@1.2",
            })
    void takesAnAddressAsItIs(String text) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@acme.example",
                "anna@acme",
                "a@b@acme.example",
                "anna @acme.example",
                "anna@acme.example ",
                "anna@acme.example\r\nBcc: x@y.example",
                "anna@acme..example",
                "anna@.example",
                "anna@acme.example.",
                "anna@acm\u00e9.example",
                "<anna@acme.example>",
                "Anna <anna@acme.example>",
            })
    void refusesWhatNoMailCanBeSentTo(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(text))
                .withMessage("Not an e-mail address");
    }

    @Test
    void takesUpTo254Characters() {
        var longest = "a".repeat(64) + "@" + "b".repeat(254 - 64 - 1 - 8) + ".example";

        assertThat(longest).hasSize(254);
        assertThat(EmailAddress.parse(longest)).isPresent();
        assertThat(EmailAddress.parse(longest.replace("@b", "@bb"))).isEmpty();
        assertThat(EmailAddress.parse("a".repeat(65) + "@acme.example")).isEmpty();
    }

    @Test
    void refusesALongHostileTextInTime() {
        assertThat(EmailAddress.parse("a@" + "a.".repeat(100_000))).isEmpty();
    }

    @Test
    void isTheSameWhateverTheCase() {
        var anna = new EmailAddress("Anna@ACME.example");

        assertThat(anna.isSameAs(new EmailAddress("anna@acme.EXAMPLE"))).isTrue();
        assertThat(anna.isSameAs(new EmailAddress("ann@acme.example"))).isFalse();
        assertThat(anna.canonical()).isEqualTo("anna@acme.example");
    }

    @Test
    void canBeRecognizedWithoutBeingTold() {
        assertThat(new EmailAddress("Anna.de.Vries@acme.example").masked()).isEqualTo("A…@acme.example");
        assertThat(new EmailAddress("a@b.example").masked()).isEqualTo("a…@b.example");
    }
}
