package portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Language;

class MomentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22T13:05:59Z | 22 november 2026 om 14:05 uur (Nederlandse tijd) | November 22, 2026 at 2:05 PM (Dutch time)
            2026-07-01T22:00:00Z | 2 juli 2026 om 00:00 uur (Nederlandse tijd)      | July 2, 2026 at 12:00 AM (Dutch time)
            2026-03-31T10:30:00Z | 31 maart 2026 om 12:30 uur (Nederlandse tijd)    | March 31, 2026 at 12:30 PM (Dutch time)
            2026-12-31T23:00:00Z | 1 januari 2027 om 00:00 uur (Nederlandse tijd)   | January 1, 2027 at 12:00 AM (Dutch time)
            """)
    void readsInDutchLocalTime(Instant moment, String dutch, String english) {
        assertThat(Moments.inWords(moment, Language.NL)).isEqualTo(dutch);
        assertThat(Moments.inWords(moment, Language.EN)).isEqualTo(english);
    }

    @Test
    void datesByTheDutchCalendar() {
        assertThat(Moments.date(Instant.parse("2026-11-22T23:30:00Z"))).isEqualTo("2026-11-23");
    }
}
