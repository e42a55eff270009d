package portal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void isNumberedInTheOrderOfTheStyleSheet() {
        assertThat(Stream.of(Style.values()).map(Style::number))
                .containsExactlyElementsOf(
                        IntStream.range(0, Style.values().length).boxed().toList());
    }
}
