package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.usage.HolderId.Kind;

class HolderIdTest {
    private static final String EMOJI = "\uD83D\uDE00";

    @ParameterizedTest
    @CsvSource({
        "jan, JAN",
        "jan, Jan",
        "' jan\t', jan",
        "'\u2003jan', jan",
        "caf\u00e9, cafe\u0301",
        "CAF\u00c9, cafe\u0301",
        "\u00dcmit, U\u0308MIT",
        "stra\u00dfe, STRA\u1e9eE",
        "\u03bf\u03b4\u03cc\u03c2, \u039f\u0394\u038c\u03a3",
        "\u0416\u0443\u043a, \u0436\u0423\u041a",
        "istanbul, ISTANBUL",
        "\u0130stanbul, istanbul",
        "12345.JAN, 12345.JAN\u00a0",
        "12345.JAN, '\u202f12345.JAN'",
        "12345.JAN, 12345.JAN\u2007",
        "12345.JAN, 12345.JAN\u3000",
        "12345.JAN, 12345.JAN\u200b",
        "12345.JAN, \ufeff12345.JAN",
        "12345.JAN, '\ufeff\u00a0 12345.JAN \u200b\u2028'",
        "12345.JAN, 12345.\u00adJAN",
        "12345.JAN, \u202e12345.JAN\u202c",
        "12345.JAN, 123\u200d45.J\u2060A\ufe0fN",
        "12345.JAN, 12345.J\u034fA\u3164N\udb40\udc41",
        "caf\u00e9, cafe\u200b\u0301",
        "12345.\u0130PEK, 12345.i\u0307pek",
        "12345.\u0130PEK, 12345.ipek",
        "12345.IPEK, 12345.I\u0307PEK",
        "\u0130\u0307, i",
        "\u0130\u0323, \u1ecb",
        "i\u0323\u0307, \u1ecb",
        "i\u0307\u0301, \u00cd",
        "\u212aim, kim",
    })
    void isTheSameHolder(String one, String other) {
        assertThat(id(one)).isEqualTo(id(other));
    }

    @ParameterizedTest
    @CsvSource({
        "jan, jam",
        "cafe, caf\u00e9",
        "strasse, stra\u00dfe",
        "jan1, jan2",
        "a b, ab",
        "a b, a  b",
        "\uff4a\uff41\uff4e, jan",
        "\ufb01n, fin",
        "\u0131, i",
        "\u0131, I",
        "a\u0307, a",
        "\u00ed\u0307, \u00ed",
        "a\u00a0b, a b",
        "jan, \u2800jan",
        "6F9619FF8B86D011B42D00C04FC964FF, {6f9619ff-8b86-d011-b42d-00c04fc964ff}",
    })
    void isAnotherHolder(String one, String other) {
        assertThat(id(one)).isNotEqualTo(id(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6f9619ff-8b86-d011-b42d-00c04fc964ff",
                "6F9619FF-8B86-D011-B42D-00C04FC964FF",
                "{6F9619FF-8B86-D011-B42D-00C04FC964FF}",
                "6F9619FF8B86D011B42D00C04FC964FF",
                "{6f9619ff8b86d011b42d00c04fc964ff}",
                " {6f9619ff-8b86-d011-b42d-00c04fc964ff}\u00a0",
                "6f9619ff8b86-d011-b42d-00c04fc964ff",
            })
    void isOneEmployeeInEveryFormOfItsGuid(String text) {
        assertThat(HolderId.parse(Kind.EMPLOYEE, text))
                .contains(new HolderId(Kind.EMPLOYEE, "6f9619ff-8b86-d011-b42d-00c04fc964ff"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{e-1}", "e-1", "6f9619ff-8b86-d011-b42d-00c04fc964f", "6f9619ff-8b86-d011-b42d-00c04fc964fg"})
    void isAnEmployeeByAnyTextThatIsNotAGuid(String text) {
        assertThat(HolderId.parse(Kind.EMPLOYEE, text)).contains(new HolderId(Kind.EMPLOYEE, text));
    }

    @ParameterizedTest
    @CsvSource({"' JAN\u00a0', JAN", "\ufeffJ\u00adAN, JAN", "\u0130pek, \u0130pek", "{A}, {A}"})
    void isSpelledWithoutInvisibleCharacters(String text, String spelling) {
        assertThat(HolderId.spelling(text)).isEqualTo(spelling);
    }

    @Test
    void isTheSameHolderWhateverTheLocaleOfTheMachine() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(id("TITLE").canonical()).isEqualTo("title");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void isOfItsKind() {
        assertThat(HolderId.parse(Kind.USER, "x")).isNotEqualTo(HolderId.parse(Kind.CLIENT, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "a\u0000b",
                "a\nb",
                "a\u007fb",
                "a\u0085b",
                "\uD83D",
                "a\uDE00b",
                "\u00a0",
                "\u200b",
                "\ufeff \u00ad",
                "\u3164"
            })
    void isNotAnId(String text) {
        assertThat(HolderId.parse(Kind.USER, text)).isEmpty();
    }

    @Test
    void hasUpToAHundredCharactersOfAnyScript() {
        assertThat(HolderId.parse(Kind.USER, "x")).isPresent();
        assertThat(HolderId.parse(Kind.USER, "x".repeat(100))).isPresent();
        assertThat(HolderId.parse(Kind.USER, EMOJI.repeat(100))).isPresent();
        assertThat(HolderId.parse(Kind.USER, "x".repeat(101))).isEmpty();
        assertThat(HolderId.parse(Kind.USER, EMOJI.repeat(101))).isEmpty();
    }

    @Test
    void isMeasuredTrimmedAndComposed() {
        assertThat(HolderId.parse(Kind.USER, " " + "x".repeat(100) + " ")).isPresent();
        assertThat(HolderId.parse(Kind.USER, "e\u0301".repeat(100))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i\u0307", "\u0323\u0307", "\u0130"})
    void takesNoTimeOverWhatIsFarTooLong(String part) {
        var text = "i" + part.repeat(1_000_000);

        assertTimeout(Duration.ofSeconds(5), () -> assertThat(HolderId.parse(Kind.USER, text))
                .isEmpty());
    }

    @Test
    void staysTheSameWhenReadBack() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(1 + random.nextInt(4), 0x20, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            HolderId.parse(Kind.USER, text).ifPresent(id -> assertThat(HolderId.parse(Kind.USER, id.canonical()))
                    .as(() -> "U+"
                            + text.codePoints().mapToObj(Integer::toHexString).toList())
                    .contains(id));
        }
    }

    private static HolderId id(String text) {
        return HolderId.parse(Kind.USER, text).orElseThrow();
    }
}
