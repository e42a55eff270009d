package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

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
    })
    void isAnotherHolder(String one, String other) {
        assertThat(id(one)).isNotEqualTo(id(other));
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
    @ValueSource(strings = {"", " ", "\t\n", "a\u0000b", "a\nb", "a\u007fb", "a\u0085b", "\uD83D", "a\uDE00b"})
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
