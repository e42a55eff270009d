package portal.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@acme.example",
                "A.b+c_d-e@sub.acme.example",
                "o'hara@acme.example",
                "x@a-b.co",
                "x@1.2b",
                "x@xn--exmple-cua.com",
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
                "anna@acme.example\r\nBcc: x@y.example",
                "anna@acme..example",
                "anna@.example",
                "anna@acme.example.",
                "<anna@acme.example>",
                "Anna <anna@acme.example>",
            })
    void refusesWhatNoMailCanBeSentTo(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(text))
                .withMessage("Not an e-mail address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b@acme.example",
                ".a@acme.example",
                "a.@acme.example",
                "a@-acme.example",
                "a@acme-.example",
                "a@acme.-example",
                "a@1.2",
                "a@127.0.0.1",
                "a@acme.007",
                "a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.example",
            })
    void keepsWhatWasOnceTakenButTakesItNoMore(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThat(new EmailAddress(text).isUsable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" anna@acme.example", "anna@acme.example\u00a0", "\u202fanna@acme.example\n"})
    void removesTheWhiteSpaceAroundIt(String text) {
        assertThat(EmailAddress.parse(text)).contains(new EmailAddress("anna@acme.example"));
        assertThat(new EmailAddress("anna@acme.example").isUsable()).isTrue();
    }

    /** Domains as browsers convert them, with examples of UTS 46. */
    @ParameterizedTest
    @CsvSource({
        "a@ex\u00e4mple.com, a@xn--exmple-cua.com",
        "a@EX\u00c4MPLE.com, a@xn--exmple-cua.com",
        "a@exa\u0308mple.com, a@xn--exmple-cua.com",
        "a@m\u00fcnchen\u3002de, a@xn--mnchen-3ya.de",
        "a@fa\u00df.de, a@xn--fa-hia.de",
        "a@\u0395\u03a3.gr, a@xn--qxa2a.gr",
        "a@\u4f8b\u5b50.\u6d4b\u8bd5, a@xn--fsqu00a.xn--0zwm56d",
        "a@\uff45\uff58.com, a@ex.com",
        "Anna@caf\u00e9.Example, Anna@xn--caf-dma.example",
    })
    void keepsADomainInAnotherScriptInAscii(String typed, String kept) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@\u00e4.1",
                "a@\u00e4",
                "a@-\u00e4.com",
                "a@\u00e4-.com",
                "a@\u0301a.com",
                "a@\u00e4\u200b.com",
                "a@\u2603.com",
                "a@\u00e4..com",
                "a@\u00e4 b.com",
                "a@\u00e4\uff20b.com",
                "a@\ufdfa\ufdfa\ufdfa\ufdfa.com",
            })
    void refusesADomainInAnotherScriptThatIsNone(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "j\u00f6rg@example.com, true",
        "' j\u00f6rg@ex\u00e4mple.com ', true",
        "jorg@example.com, false",
        "j\u00f6rg, false",
        "j\u00f6rg@, false",
        "j\u00f6rg@example, false",
        "a..b@ex\u00e4mple.com, false",
        "@example.com, false",
    })
    void tellsWhenOnlyTheLocalPartIsForeign(String text, boolean foreign) {
        assertThat(EmailAddress.hasForeignLocalPart(text)).isEqualTo(foreign);
    }

    @Test
    void takesLabelsOfUpTo63Characters() {
        assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".example")).isPresent();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".example")).isEmpty();
        assertThat(EmailAddress.parse("a@\u00e4" + "b".repeat(55) + ".example")).isPresent();
        assertThat(EmailAddress.parse("a@\u00e4" + "b".repeat(62) + ".example")).isEmpty();
    }

    @Test
    void takesUpTo254Characters() {
        var longest = "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(2) + "b".repeat(59) + ".example";

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
