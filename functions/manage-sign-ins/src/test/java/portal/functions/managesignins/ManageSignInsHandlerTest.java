package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.contact.AddressChange;
import portal.domain.contact.Contact;
import portal.platform.event.OnceOnly;
import portal.testing.fake.ContactFixture;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class ManageSignInsHandlerTest implements EventFunctionContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final RecordingUserPool userPool = new RecordingUserPool();
    private final ManageSignInsHandler function = new ManageSignInsHandler(
            new OnceOnly(portal.deliveries()), portal.contacts(), portal.addressChanges(), userPool);

    @Test
    void makesASignInForANewContact() {
        sample().outputOf(function);

        assertThat(userPool.done).containsExactly("create anna@acme.example");
    }

    @Test
    void makesNoneForAContactWhoHasLeft() {
        sample().withDetail("subject", "zoe").outputOf(function);

        assertThat(userPool.done).isEmpty();
    }

    @Test
    void resetsTheSecondFactorWhereTheContactSignsIn() {
        Event.sample("manage-sign-ins-two-factor-reset").outputOf(function);

        assertThat(userPool.done).containsExactly("reset acme bram");
    }

    @Test
    void removesTheSignInOfARemovedContact() {
        removed().withDetail("subject", "zoe").outputOf(function);
        removed().withDetail("id", "another").withDetail("organization", "gone").outputOf(function);

        assertThat(userPool.done).containsExactly("remove acme zoe", "remove gone bram");
    }

    @Test
    void leavesTheSignInOfANewContactWithTheIdsOfARemovedOne() {
        removed().outputOf(function);

        assertThat(userPool.done).containsExactly("remove acme bram", "create bram@acme.example");
    }

    @Test
    void makesASignInForAContactWhoGetsTheIdsDuringTheRemoval() {
        userPool.during = () -> acme.with(ContactFixture.aContact("zoe"));

        removed().withDetail("subject", "zoe").outputOf(function);

        assertThat(userPool.done).containsExactly("remove acme zoe", "create zoe@acme.example");
    }

    @Test
    void endsWithTheLastAddressWhenItChangesWhileTheSignInIsMade() {
        userPool.during = () -> move("anna", "a.bos@acme.example");

        sample().outputOf(function);

        assertThat(userPool.done).containsExactly("create anna@acme.example", "readdress a.bos@acme.example");
    }

    @Test
    void leavesNoSignInToAContactWhoWasRemovedWhileTheAddressWasTakenOver() {
        given("bram.old@acme.example", "bram@acme.example");
        userPool.during = () -> portal.commit(portal.contacts().remove(acme.contact("bram")));

        changed().outputOf(function);

        assertThat(userPool.done).containsExactly("readdress bram@acme.example", "remove acme bram");
    }

    @Test
    void leavesNoSignInToAContactWhoWasRemovedWhileItWasMade() {
        userPool.during = () -> portal.commit(portal.contacts().remove(acme.contact("anna")));

        sample().outputOf(function);

        assertThat(userPool.done).containsExactly("create anna@acme.example", "remove acme anna");
    }

    @Test
    void takesOverTheAddressThatTheContactHasNow() {
        given("bram.old@acme.example", "bram.older@acme.example");

        changed().outputOf(function);

        assertThat(userPool.done).containsExactly("readdress bram@acme.example");
    }

    @Test
    void endsWithTheLastAddressWhenItChangesMeanwhile() {
        given("bram.old@acme.example", "bram@acme.example");
        userPool.during = () -> move("bram", "b.jansen@acme.example");

        changed().outputOf(function);

        assertThat(userPool.done).containsExactly("readdress bram@acme.example", "readdress b.jansen@acme.example");
    }

    @Test
    void changesNothingForAContactWhoLeftOrAChangeThatIsGone() {
        changed().outputOf(function);
        given("bram.old@acme.example", "bram@acme.example");
        portal.commit(portal.contacts().remove(acme.contact("bram")));
        changed().withDetail("id", "another").outputOf(function);

        assertThat(userPool.done).isEmpty();
    }

    private void move(String id, String address) {
        var contact = acme.contact(id);
        var moved = contact.with(new Contact.Particulars(
                contact.name(), new EmailAddress(address), contact.phone(), contact.language()));
        portal.commit(portal.contacts().readdress(moved, contact.email()));
    }

    private static Event removed() {
        return Event.sample("manage-sign-ins-contact-removed");
    }

    private static Event changed() {
        return Event.sample("manage-sign-ins-email-changed");
    }

    private void given(String before, String after) {
        portal.commit(List.of(portal.addressChanges()
                .add(new AddressChange(
                        acme.id(),
                        "0195553a-7a00-7000-8000-000000000002",
                        new ContactId("bram"),
                        "Bram",
                        Language.NL,
                        new EmailAddress(before),
                        new EmailAddress(after),
                        "Anna",
                        InMemoryPortal.START))));
    }

    @Test
    void throwsBackAnUnknownSchedule() {
        var unknown = sample().withDetail("type", "IncidentSubmitted");

        assertThatThrownBy(() -> unknown.outputOf(function)).hasMessageContaining("IncidentSubmitted");
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
        return Event.sample("manage-sign-ins-contact-added");
    }

    @Override
    public int effects() {
        return userPool.done.size();
    }

    @Override
    public void breakEffect() {
        userPool.broken = true;
    }

    @Override
    public void mendEffect() {
        userPool.broken = false;
    }

    private static final class RecordingUserPool implements UserPool {

        private final List<String> done = new ArrayList<>();
        private boolean broken;
        private Runnable during = () -> {};

        @Override
        public void create(Contact contact) {
            record("create " + contact.email());
        }

        @Override
        public void resetSecondFactor(OrganizationId organization, ContactId contact) {
            record("reset " + organization + " " + contact);
        }

        @Override
        public void readdress(Contact contact) {
            record("readdress " + contact.email());
        }

        @Override
        public void remove(OrganizationId organization, ContactId contact) {
            record("remove " + organization + " " + contact);
        }

        private void record(String what) {
            if (broken) {
                throw new IllegalStateException("The user pool was made to refuse by the test");
            }
            done.add(what);
            var once = during;
            during = () -> {};
            once.run();
        }
    }
}
