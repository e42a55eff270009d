package portal.functions.removeorganization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.OrganizationId;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.organization.CarryOutRemoval;
import portal.domain.organization.Removal;
import portal.domain.organization.RemovalProgress;
import portal.domain.organization.RemoveOrganization;
import portal.platform.event.OnceOnly;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class RemoveOrganizationHandlerTest implements EventFunctionContract {

    private static final OrganizationId ACME = new OrganizationId("acme");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final RemoveOrganizationHandler function = function(() -> {});

    private RemoveOrganizationHandler function(Runnable pause) {
        return new RemoveOrganizationHandler(
                new OnceOnly(portal.deliveries()),
                new CarryOutRemoval(
                        portal.organizations(),
                        portal.removals(),
                        portal.files(),
                        portal.transactionRunner(),
                        portal.journal(),
                        pause));
    }

    @BeforeEach
    void givenARemovedOrganization() {
        Acme.in(portal);
        portal.run(
                new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
                Callers.backOffice(),
                ACME);
    }

    @Test
    void isTakenOverByTheLastRetryWhenAnAttemptDies() {
        var dying = function(() -> {
            throw new OutOfMemoryError("dies, and releases nothing");
        });
        assertThatThrownBy(() -> sample().outputOf(dying)).isInstanceOf(OutOfMemoryError.class);
        portal.clock().advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(OnceOnly.InProgress.class);

        portal.clock().advance(Duration.ofMinutes(2));
        sample().outputOf(function);

        assertThat(portal.removals().find(ACME)).map(Removal::status).contains(RemovalProgress.Status.DONE);
    }

    @Test
    void leavesNothingAndSaysGoodbyeToEveryContact() {
        sample().outputOf(function);

        assertThat(portal.removals().find(ACME)).map(Removal::status).contains(RemovalProgress.Status.DONE);
        assertThat(portal.licenses().find(ACME)).isEmpty();
        assertThat(portal.publishedEvents())
                .filteredOn(event -> event.type() == EventType.ContactRemoved)
                .extracting(DomainEvent::subject)
                .containsExactly("anna", "bram", "carla", "dirk", "eva");
        assertThat(portal.publishedEvents())
                .filteredOn(event -> event.type() == EventType.ContactRemoved)
                .extracting(DomainEvent::actor)
                .containsOnly("portal:remove-organization");
    }

    @Test
    void leavesAnOrganizationAloneThatNobodyRemoved() {
        portal.organization("globex");

        sample().withDetail("organization", "globex").outputOf(function);

        assertThat(portal.organizations().find(new OrganizationId("globex"))).isPresent();
        assertThat(portal.licenses().find(new OrganizationId("globex"))).isPresent();
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
        return Event.sample("remove-organization-due");
    }

    @Override
    public int effects() {
        return (int) portal.publishedEvents().stream()
                .filter(event -> event.type() == EventType.ContactRemoved)
                .count();
    }

    @Override
    public void breakEffect() {
        portal.conflictNext(Integer.MAX_VALUE);
    }

    @Override
    public void mendEffect() {
        portal.conflictNext(0);
    }
}
