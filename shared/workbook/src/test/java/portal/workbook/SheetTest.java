package portal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class SheetTest {

    /** LibreOffice cuts off what is less than a minute. */
    @Test
    void writesNoMomentThatIsBeforeItsSecond() {
        for (int second = 0; second < 86_400; second++) {
            var exact = BigDecimal.valueOf(second).divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL64);

            assertThat(new BigDecimal(Sheet.fraction(second)))
                    .as("second %d", second)
                    .isBetween(exact, exact.add(new BigDecimal("1E-10")));
        }
    }
}
