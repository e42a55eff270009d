package portal.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.domain.license.Entitlement;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;

class LicenseAnalysisTest {

    private static final Pool PRODUCTION = Metric.PROFIT_USERS.pool(EnvironmentType.PRODUCTION);
    private static final Pool TEST = Metric.PROFIT_USERS.pool(EnvironmentType.TEST);

    @Test
    void hasTheAvailableSeatsOfTheFullestPool() {
        assertThat(line(Map.of(PRODUCTION, 4, TEST, 7)).available()).isEqualTo(3);
        assertThat(line(Map.of(PRODUCTION, 12)).available()).isEqualTo(-2);
        assertThat(line(Map.of()).available()).isEqualTo(10);
    }

    private static LicenseAnalysis.Line line(Map<Pool, Integer> used) {
        return new LicenseAnalysis.Line(
                Metric.PROFIT_USERS, new Entitlement(new SeatCount(10), new SeatCount(10)), used);
    }
}
