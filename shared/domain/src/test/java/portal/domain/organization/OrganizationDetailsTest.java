package portal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationDetailsTest {

    private static final Quarter QUARTER = new Quarter(2026, 2);

    @ParameterizedTest
    @CsvSource({"2026-03-31T21:59:59.999Z, false", "2026-03-31T22:00:00Z, true", "2026-06-30T22:00:00Z, true"})
    void areConfirmedFromTheFirstMomentOfTheQuarter(Instant confirmedAt, boolean confirmed) {
        assertThat(OrganizationDetails.NONE.confirmed(confirmedAt).areConfirmedIn(QUARTER))
                .isEqualTo(confirmed);
    }

    @Test
    void areNotConfirmedBeforeSomebodyDoes() {
        assertThat(OrganizationDetails.NONE.areConfirmedIn(QUARTER)).isFalse();
    }
}
