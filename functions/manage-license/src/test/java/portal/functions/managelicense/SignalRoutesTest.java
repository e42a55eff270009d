package portal.functions.managelicense;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Action;
import portal.domain.event.EventType;
import portal.domain.signal.Signal;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.function.PageContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

/** docs/domain.md, section 5. */
class SignalRoutesTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            Acme.in(portal).with(aLicense().withMaximum(Metric.INSITE_USERS, 50).using(EnvironmentType.PRODUCTION, 42));
    private final ManageLicenseHandler function = LicenseFunction.of(portal);

    @Test
    void addsASignalAndHasItEvaluated() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/license/signals/1");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.text("/id")).isEqualTo("1");
        assertThat(answer.text("/standard")).isEqualTo("false");
        assertThat(answer.text("/name")).isEqualTo("InSite bijna op");
        assertThat(answer.text("/metric")).isEqualTo("INSITE_USERS");
        assertThat(answer.text("/environmentType")).isEqualTo("PRODUCTION");
        assertThat(answer.text("/threshold")).isEqualTo("10");
        assertThat(answer.text("/recipients/0")).isEqualTo("anna");
        assertThat(answer.text("/enabled")).isEqualTo("true");
        assertThat(answer.text("/state/0/available")).isEqualTo("8");
        assertThat(answer.text("/state/0/below")).isEqualTo("true");
        assertThat(answer.has("/state/1")).isFalse();
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.SignalsDue);
            assertThat(event.subject()).isEqualTo("1");
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.ADD_SIGNAL);
            assertThat(entry.subject()).isEqualTo("1");
        });
        assertThat(Event.sample("manage-license-signal")
                        .withPathParameter("id", "1")
                        .sentTo(function)
                        .body())
                .isEqualTo(answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'metric': 'CLIENTS', 'threshold': 1}|/name required",
                "{'name': ' ', 'metric': 'CLIENTS', 'threshold': 1}|/name length",
                "{'name': 'a\\nb', 'metric': 'CLIENTS', 'threshold': 1}|/name control-character",
                "{'name': 'x', 'threshold': 1}|/metric required",
                "{'name': 'x', 'metric': 'SEATS', 'threshold': 1}|/metric not-allowed",
                "{'name': 'x', 'metric': 'CLIENTS'}|/threshold required",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 0}|/threshold range",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 2147483648}|/threshold range",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 1.5}|/threshold not-a-number",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': '5'}|/threshold not-a-number",
                "{'name': 'x', 'metric': 'EMPLOYEES', 'threshold': 1, 'environmentType': 'TEST'}"
                        + "|/environmentType not-per-type",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 1, 'environmentType': 'LIVE'}"
                        + "|/environmentType not-allowed",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 1, 'recipients': 'anna'}|/recipients not-a-list",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 1, 'recipients': ['anna', 'zoe']}"
                        + "|/recipients/1 unknown-contact",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 1, 'recipients': ['an na']}"
                        + "|/recipients/0 unknown-contact",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 1, 'recipients': ['anna', 'anna']}"
                        + "|/recipients/1 duplicate",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 1, 'enabled': 'yes'}|/enabled not-a-flag",
                "{'name': 'x', 'metric': 'CLIENTS', 'threshold': 1, 'color': 'red'}|/color unknown-field"
            })
    void namesTheFieldThatIsWrong(String body, String error) {
        var answer = sample().withBody(body.replace('\'', '"')).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors()).containsExactly(error);
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void takesNoContactOfAnotherOrganization() {
        portal.organization("globex").with(anAdministrator("gina"));

        var answer =
                sample().withBody(anotherBody().replace("[]", "[\"gina\"]")).sentTo(function);

        assertThat(answer.errors()).containsExactly("/recipients/0 unknown-contact");
    }

    @ParameterizedTest
    @CsvSource({"1, 201", "2147483647, 201"})
    void takesTheSmallestAndTheLargestThreshold(String threshold, int status) {
        var body = "{\"name\": \"x\", \"metric\": \"CLIENTS\", \"threshold\": " + threshold + "}";

        assertThat(sample().withBody(body).sentTo(function).status()).isEqualTo(status);
    }

    @Test
    void refusesMoreThanTwentyFive() {
        for (int signals = 2; signals <= 25; signals++) {
            assertThat(sample().withoutHeader("idempotency-key")
                            .sentTo(function)
                            .status())
                    .isEqualTo(201);
        }

        var answer = sample().withoutHeader("idempotency-key").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 signal-limit");
        assertThat(portal.auditEntries().getLast().result()).isEqualTo("signal-limit");
    }

    @Test
    void copiesASignalThatIsSentAsItIsShown() {
        var standard = Event.sample("manage-license-signal").sentTo(function).body();

        var copy = sample().withBody(standard).sentTo(function);

        assertThat(copy.status()).isEqualTo(201);
        assertThat(copy.text("/id")).isEqualTo("1");
        assertThat(copy.text("/standard")).isEqualTo("false");
        assertThat(copy.text("/metric")).isEqualTo("PROFIT_USERS");
        assertThat(copy.text("/threshold")).isEqualTo("5");
    }

    @Test
    void refusesAContactWhoIsNotAnAdministrator() {
        var answer = Event.sample("manage-license-signal-by-employee").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.ADD_SIGNAL));
    }

    /** A signal of the organization's own, without entries in the audit trail. */
    private void given() {
        var before = portal.signals().find(acme.id()).orElseThrow().signals();
        var terms = new Signal.Terms("Employees", Metric.EMPLOYEES, Optional.empty(), new SeatCount(2), List.of());
        portal.commit(portal.signals().save(before, before.with(terms, true)));
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
        return Event.sample("manage-license-signal-add");
    }

    @Override
    public String anotherBody() {
        return "{\"name\": \"x\", \"metric\": \"CLIENTS\", \"threshold\": 1, \"recipients\": []}";
    }

    @Nested
    class SwitchingOff implements CustomerFunctionContract, BodyContract {

        @Test
        void switchesTheStandardSignalOffAndOn() {
            var off = sample().sentTo(function);
            assertThat(off.status()).isEqualTo(200);
            assertThat(off.text("/enabled")).isEqualTo("false");
            assertThat(off.text("/standard")).isEqualTo("true");
            assertThat(off.header("ETag")).isEqualTo("\"2\"");
            assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(Action.CHANGE_SIGNAL);
                assertThat(entry.subject()).isEqualTo("standard");
                assertThat(entry.note()).isEqualTo("enabled");
            });

            var on = sample().withBody(off.body().replace("\"enabled\":false", "\"enabled\":true"))
                    .sentTo(function);
            assertThat(on.text("/enabled")).isEqualTo("true");
        }

        @Test
        void changesNothingElseOfTheStandardSignal() {
            var answer = sample().withBody(sample().body().replace("5", "4")).sentTo(function);

            assertThat(answer.refusal()).isEqualTo("409 standard-signal");
            assertThat(portal.auditEntries().getLast().result()).isEqualTo("standard-signal");
            assertThat(portal.publishedEvents()).isEmpty();
        }

        @Test
        void replacesAnOwnSignalAndHeedsTheVersion() {
            SignalRoutesTest.this.sample().sentTo(function);
            var change = sample().withPathParameter("id", "1").withBody(anotherBody());

            assertThat(change.withHeader("if-match", "\"2\"").sentTo(function).refusal())
                    .isEqualTo("412 precondition-failed");
            var changed = change.withHeader("if-match", "\"1\"").sentTo(function);

            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.header("ETag")).isEqualTo("\"2\"");
            assertThat(changed.text("/metric")).isEqualTo("CLIENTS");
            assertThat(changed.has("/environmentType")).isFalse();
            assertThat(changed.has("/recipients/0")).isFalse();
            assertThat(portal.auditEntries().getLast().note())
                    .isEqualTo("name, metric, environmentType, threshold, recipients");
        }

        @Test
        void findsNoSignalThatIsNotThere() {
            assertThat(sample().withPathParameter("id", "7").sentTo(function).refusal())
                    .isEqualTo("404 not-found");
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
            return Event.sample("manage-license-signal-off");
        }
    }

    @Nested
    class Removing implements CustomerFunctionContract {

        @BeforeEach
        void givenASignal() {
            given();
        }

        @Test
        void removesAnOwnSignal() {
            assertThat(sample().sentTo(function).status()).isEqualTo(204);

            assertThat(sample().sentTo(function).refusal()).isEqualTo("404 not-found");
            assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(Action.REMOVE_SIGNAL);
                assertThat(entry.subject()).isEqualTo("1");
                assertThat(entry.attempt().subjectName()).isEqualTo("Employees");
            });
        }

        @Test
        void keepsTheStandardSignal() {
            var answer = sample().withPathParameter("id", "standard").sentTo(function);

            assertThat(answer.refusal()).isEqualTo("409 standard-signal");
        }

        @Test
        void removesOnlyTheVersionThatIsExpected() {
            assertThat(sample().withHeader("if-match", "\"3\"").sentTo(function).refusal())
                    .isEqualTo("412 precondition-failed");
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
            return Event.sample("manage-license-signal-remove");
        }
    }

    @Nested
    class Listing implements CustomerFunctionContract, PageContract {

        @BeforeEach
        void givenASignal() {
            given();
        }

        @Test
        void showsTheStandardSignalFirst() {
            var answer = sample().sentTo(function);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.texts("/items", "id")).containsExactly("standard", "1");
            assertThat(answer.texts("/items", "enabled")).containsExactly("true", "true");
            assertThat(answer.texts("/items/0/state", "environmentType"))
                    .containsExactly("PRODUCTION", "TEST", "ACCEPTANCE", "DEMO");
            assertNothingWritten();
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
            return Event.sample("manage-license-signals");
        }

        @Override
        public Event list() {
            return sample();
        }
    }
}
