package portal.functions.manageorganization;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.OrganizationId;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ConfirmingTheOrganizationTest implements CustomerFunctionContract, IdempotencyContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final ManageOrganizationHandler function = ManageOrganizationHandlerTest.function(portal);

    @BeforeEach
    void givenAcme() {
        Acme.in(portal);
    }

    @Test
    void keepsWhenItWasConfirmedLast() {
        var first = sample().sentTo(function);
        portal.clock().advance(Duration.ofMinutes(5));
        var second = sample().sentTo(function);

        assertThat(first.text("/confirmedAt")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.text("/confirmedAt")).isEqualTo("2026-03-02T09:05:00Z");
        assertThat(portal.organizations()
                        .find(new OrganizationId("acme"))
                        .orElseThrow()
                        .details()
                        .confirmedAt())
                .contains(portal.clock().instant());
        assertThat(portal.auditEntries()).hasSize(2).allSatisfy(entry -> assertThat(entry.action())
                .isEqualTo(Action.CONFIRM_ORGANIZATION));
    }

    @Test
    void needsNoBodyAndTakesNothingInOne() {
        assertThat(sample().withoutBody().sentTo(function).status()).isEqualTo(200);
        assertThat(sample().withBody("{\"confirmedAt\": 1}").sentTo(function).errors())
                .containsExactly("/confirmedAt unknown-field");
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
        return Event.sample("manage-organization-confirmation");
    }

    @Override
    public String anotherBody() {
        return "{ }";
    }
}
