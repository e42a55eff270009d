package portal.functions.managelicense;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.domain.usage.UserKind;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

/** The vendor's support sees what the customer sees. */
class SeenBySupportTest implements BackOfficeFunctionContract {

    private static final Map<String, String> CUSTOMERS = Map.of(
            "manage-license-environments-as-support", "manage-license-environments",
            "manage-license-holders-as-support", "manage-license-holders",
            "manage-license-cleanup-as-support", "manage-license-cleanup",
            "manage-license-usage-history-as-support", "manage-license-usage-history");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageLicenseHandler function = LicenseFunction.of(portal);

    @Test
    void seesTheSameAsTheCustomer() {
        acme.withUser("O12345AA", "jansen", UserKind.PROFIT).withUser("T12345AA", "piet", UserKind.PROFIT);
        CUSTOMERS.forEach((sample, customers) -> {
            var own = Event.sample(customers);
            var query = own.json().text("rawQueryString").orElse("");
            var asked = Event.sample(sample).withRawQuery(query);
            var metric = own.json().object("pathParameters").text("metric");
            var seen = (metric.isPresent() ? asked.withPathParameter("metric", metric.get()) : asked).sentTo(function);

            assertThat(seen.status()).as(sample).isEqualTo(200);
            assertThat(seen.body()).as(sample).isEqualTo(own.sentTo(function).body());
        });
        assertThat(Event.sample("manage-license-holders-as-support")
                        .sentTo(function)
                        .body())
                .contains("jansen", "piet");
    }

    @Test
    void seesNothingOfAnOrganizationThatDoesNotExist() {
        for (var sample : CUSTOMERS.keySet()) {
            var answer =
                    Event.sample(sample).withPathParameter("org", "unknown").sentTo(function);

            assertThat(answer.refusal()).as(sample).isEqualTo("404 not-found");
        }
    }

    @Test
    void asksOnlyWhatTheCustomerCanAsk() {
        for (var query : List.of("seats=0", "seats=1&x=1", "environmentType=X")) {
            var answer = Event.sample("manage-license-cleanup-as-support")
                    .withRawQuery(query)
                    .sentTo(function);

            assertThat(answer.refusal()).as(query).isEqualTo("422 invalid-request");
        }
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
        return Event.sample("manage-license-environments-as-support");
    }
}
