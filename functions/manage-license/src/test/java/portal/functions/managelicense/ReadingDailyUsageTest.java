package portal.functions.managelicense;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.license.DailyUsage;
import portal.domain.license.Entitlement;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ReadingDailyUsageTest implements CustomerFunctionContract, PageContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageLicenseHandler function = LicenseFunction.of(portal);

    @BeforeEach
    void givenTwoDays() {
        acme.with(aLicense().withMaximum(Metric.EMPLOYEES, 60).granted(70).using(61));
        keep("2026-03-01", 40);
        keep("2026-03-02", 61);
    }

    @Test
    void showsDailyUsageNewestFirst() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("/items", "date")).containsExactly("2026-03-02", "2026-03-01");
        assertThat(answer.texts("/items/0/entitlements", "metric")).hasSize(7);
        assertThat(answer.text("/items/0/entitlements/1/maximum")).isEqualTo("60");
        assertThat(answer.text("/items/0/entitlements/1/granted")).isEqualTo("70");
        assertThat(answer.texts("/items/0/entitlements/1/usage", "used")).containsExactly("61");
        assertThat(answer.texts("/items/0/entitlements/1/usage", "available")).containsExactly("-1");
        assertThat(answer.texts("/items/1/entitlements/1/usage", "used")).containsExactly("40");
        assertThat(answer.texts("/items/0/entitlements/6/usage", "environmentType"))
                .containsExactly("PRODUCTION", "TEST", "ACCEPTANCE", "DEMO");
    }

    @Test
    void includesBothEndsOfThePeriod() {
        assertThat(dates("2026-03-01", "2026-03-01")).containsExactly("2026-03-01");
        assertThat(dates("2026-03-02", "2026-12-31")).containsExactly("2026-03-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2026-02-30", "2026-3-1", "+12026-03-01", "-0001-03-01", "", "2026-03-01T00:00:00Z"
            })
    void refusesTextThatIsNotADay(String day) {
        var answer = sample().withQuery("from", day)
                .withQuery("to", day)
                .withQuery("limit", "0")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("from not-a-date", "to not-a-date", "limit range");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        var answer = sample().withQuery("from", "2026-03-02")
                .withQuery("to", "2026-03-01")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly("to ends-before-it-begins");
        assertThat(sample().withQuery("from", "2026-03-01")
                        .withQuery("to", "2026-03-01")
                        .sentTo(function)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesAContactWhoIsNotAnAdministrator() {
        assertThat(sample().calledBy("carla").sentTo(function).refusal()).isEqualTo("403 forbidden");
    }

    private List<String> dates(String from, String to) {
        return sample().withQuery("from", from)
                .withQuery("to", to)
                .sentTo(function)
                .texts("/items", "date");
    }

    private void keep(String date, int employees) {
        var entitlement = new Entitlement(new SeatCount(60), new SeatCount(70));
        var dailyUsage = new DailyUsage(
                LocalDate.parse(date),
                Map.of(Metric.EMPLOYEES, entitlement),
                Map.of(Pool.overTheLicense(Metric.EMPLOYEES), employees));
        portal.commit(List.of(portal.dailyUsages().add(acme.id(), dailyUsage)));
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return Event.sample("manage-license-usage-history");
    }

    @Override
    public Event list() {
        return sample();
    }
}
