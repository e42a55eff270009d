package portal.functions.managecontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.event.EventType;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class RemoveContactTest implements CustomerFunctionContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final ManageContactsHandler function = ContactFunctions.of(portal);

    @Test
    void removesAContact() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(portal.contacts().find(acme.id(), new ContactId("carla"))).isEmpty();
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> assertThat(event.type())
                .isEqualTo(EventType.ContactRemoved));
        assertThat(sample().sentTo(function).refusal()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gina", "nobody", "CARLA", "a b", ""})
    void answersTheSameForAContactOfAnotherOrganizationAsForAnUnknownOne(String id) {
        var globex = portal.organization("globex").with(aContact("gina"));

        assertThat(sample().withPathParameter("id", id).sentTo(function).refusal())
                .isEqualTo("404 not-found");
        assertThat(globex.contact("gina").version()).isEqualTo(1);
    }

    @Test
    void keepsTheLastAdministrator() {
        acme.with(aContact("eva"));

        assertThat(sample().withPathParameter("id", "anna").sentTo(function).refusal())
                .isEqualTo("409 last-administrator");
    }

    @Test
    void keepsWhoGetsTheInvoices() {
        acme.withInvoiceContact("carla");

        var answer = sample().sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 invoice-contact");
        assertThat(answer.text("/detail")).startsWith("Wijs eerst een andere contactpersoon aan");
    }

    @Test
    void removesOnlyTheVersionThatIsExpected() {
        assertThat(sample().withHeader("If-Match", "\"2\"").sentTo(function).refusal())
                .isEqualTo("412 precondition-failed");
        assertThat(sample().withHeader("If-Match", "\"1\"").sentTo(function).status())
                .isEqualTo(204);
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
        return Event.sample("manage-contacts-remove");
    }
}
