package portal.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "sanne, true",
        "SANNE, true",
        "anne, true",
        "vries sanne, true",
        "'sanne  vries', true",
        "Rénée, true",
        "renee, true",
        "sanne bakker, false",
        "northwind.example, true",
        "'sanne northwind', true",
        "san\u200Bne, true",
        "'sanne\u00A0de', true",
        "\uFF33anne, true",
        "vriesx, false"
    })
    void findsEachWordInOneOfTheTexts(String typed, boolean found) {
        assertThat(new SearchWords(typed).areIn("Sanne Re\u0301nee de Vri\u200Bes", "sanne@northwind.example"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"istanbul, İstanbul", "İSTANBUL, istanbul", "Åsa, ASA", "ﬁets, fiets"})
    void ignoresHowLettersAreWritten(String typed, String text) {
        assertThat(new SearchWords(typed).areIn(text)).isTrue();
    }
}
