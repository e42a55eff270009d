package portal.functions.readlicense;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.DEMO;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.license.Mutation;
import portal.domain.license.ReadLicense;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.domain.usage.UserKind;
import portal.domain.usage.snapshot.Snapshot;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BackOfficeFunctionContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class ReadLicenseHandlerTest implements CustomerFunctionContract, PageContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ReadLicenseHandler function =
            new ReadLicenseHandler(Pipelines.of(portal), new ReadLicense(portal.licenses()));

    @BeforeEach
    void givenALicenseThatWasChanged() {
        acme.with(aLicense()
                .withMaximum(Metric.EMPLOYEES, 60)
                .granted(70)
                .using(61)
                .withMaximum(Metric.CLIENTS, 5)
                .using(DEMO, 2));
        record("mutation-1", 42, Optional.empty());
        portal.clock().advance(Duration.ofMinutes(1));
        record("mutation-2", 10, Optional.of("below-usage"));
    }

    @Test
    void showsEveryMetricOfTheLicense() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text("/edition")).isEqualTo("STANDARD");
        assertThat(answer.text("/flex")).isEqualTo("false");
        assertThat(answer.has("/refreshedAt")).isFalse();
        assertThat(answer.texts("/entitlements", "metric"))
                .containsExactly(
                        "ENVIRONMENTS",
                        "EMPLOYEES",
                        "DECLARATIONS",
                        "PROFIT_USERS",
                        "INSITE_USERS",
                        "OUTSITE_USERS",
                        "CLIENTS");
    }

    @Test
    void showsAMetricOverTheWholeLicenseOnce() {
        var answer = sample().sentTo(function);

        assertThat(answer.text("/entitlements/1/maximum")).isEqualTo("60");
        assertThat(answer.text("/entitlements/1/granted")).isEqualTo("70");
        assertThat(answer.texts("/entitlements/1/usage", "used")).containsExactly("61");
        assertThat(answer.texts("/entitlements/1/usage", "available")).containsExactly("-1");
        assertThat(answer.has("/entitlements/1/usage/0/environmentType")).isFalse();
    }

    @Test
    void showsAMetricPerEnvironmentTypeForEachType() {
        var answer = sample().sentTo(function);

        assertThat(answer.texts("/entitlements/6/usage", "environmentType"))
                .containsExactly("PRODUCTION", "TEST", "ACCEPTANCE", "DEMO");
        assertThat(answer.texts("/entitlements/6/usage", "used")).containsExactly("0", "0", "0", "2");
        assertThat(answer.texts("/entitlements/6/usage", "available")).containsExactly("5", "5", "5", "3");
    }

    @Test
    void namesTheEnvironmentsWhoseSnapshotIsRunning() {
        assertThat(sample().sentTo(function).body()).contains("\"snapshotsRunning\":[]");
        acme.withUser("T12345AA", "jan", UserKind.PROFIT).withUser("O12345AA", "jan", UserKind.PROFIT);
        var driver = new OrganizationDriver(portal, acme.id(), portal::freshId);
        driver.report("T12345AA", Snapshot.of(List.of()), Duration.ofSeconds(-1));

        assertThat(sample().sentTo(function).body()).contains("\"snapshotsRunning\":[\"T12345AA\"]");
        assertThat(Event.sample("read-license-of-organization").sentTo(function).body())
                .contains("\"snapshotsRunning\":[\"T12345AA\"]");
    }

    @Test
    void refusesAContactWhoIsNotAnAdministrator() {
        var answer = Event.sample("read-license-by-employee").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(Event.sample("read-license-mutations")
                        .calledBy("bram")
                        .sentTo(function)
                        .refusal())
                .isEqualTo("403 forbidden");
    }

    @Test
    void listsChangesAndRefusalsNewestFirst() {
        var answer = list().sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("/items", "id")).containsExactly("mutation-2", "mutation-1");
        assertThat(answer.texts("/items", "outcome")).containsExactly("REFUSED", "DONE");
        assertThat(answer.text("/items/0/code")).isEqualTo("below-usage");
        assertThat(answer.has("/items/1/code")).isFalse();
        assertThat(answer.texts("/items", "at")).containsExactly("2026-03-02T09:01:00Z", "2026-03-02T09:00:00Z");
        assertThat(answer.texts("/items", "by/name")).containsExactly("Anna", "Anna");
        assertThat(answer.text("/items/0/changes/0/to")).isEqualTo("10");
    }

    @Test
    void readsWithoutATrace() {
        sample().sentTo(function);
        list().sentTo(function);

        assertNothingWritten();
    }

    private void record(String id, int to, Optional<String> refusal) {
        var line = new Mutation.Line(Metric.EMPLOYEES, new SeatCount(40), Optional.of(new SeatCount(to)), 30);
        var mutation = new Mutation(
                id,
                List.of(line),
                refusal,
                Optional.of(new ContactId("anna")),
                "Anna",
                Optional.empty(),
                portal.clock().instant());
        portal.commit(List.of(portal.licenses().record(acme.id(), mutation)));
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
        return Event.sample("read-license-own");
    }

    @Override
    public Event list() {
        return Event.sample("read-license-mutations");
    }

    @Nested
    class ForTheBackOffice implements BackOfficeFunctionContract {

        @Test
        void showsTheLicenseOfAnyOrganization() {
            var answer = sample().sentTo(function);

            assertThat(answer.body())
                    .isEqualTo(Event.sample("read-license-own").sentTo(function).body());
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        }

        @Test
        void showsTheMutationsThatTheCustomerSees() {
            var seen = Event.sample("read-license-mutations-as-support");

            assertThat(seen.sentTo(function).body())
                    .isEqualTo(Event.sample("read-license-mutations")
                            .sentTo(function)
                            .body());
            assertThat(seen.withPathParameter("org", "globex").sentTo(function).refusal())
                    .isEqualTo("404 not-found");
        }

        @Test
        void knowsNoLicenseOfAnOrganizationThatDoesNotExist() {
            var answer = sample().withPathParameter("org", "globex").sentTo(function);

            assertThat(answer.refusal()).isEqualTo("404 not-found");
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
            return Event.sample("read-license-of-organization");
        }
    }
}
