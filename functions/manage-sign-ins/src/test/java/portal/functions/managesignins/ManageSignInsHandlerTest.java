package portal.functions.managesignins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import portal.domain.fake.InMemoryPortal;
import portal.lambda.contract.EventFunctionContract;
import portal.lambda.fake.Acme;
import portal.lambda.fake.Event;

class ManageSignInsHandlerTest implements EventFunctionContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final RecordingSignIns signIns = new RecordingSignIns();
    private final ManageSignInsHandler function =
            new ManageSignInsHandler(portal.deliveries(), portal.contacts(), signIns);

    @BeforeEach
    void givenContacts() {
        Acme.in(portal);
    }

    @Test
    void makesASignInForANewContact() {
        sample().outputOf(function);

        assertThat(signIns.done).containsExactly("create anna@acme.example");
    }

    @Test
    void makesNoneForAContactWhoLeftAlready() {
        sample().withDetail("subject", "zoe").outputOf(function);

        assertThat(signIns.done).isEmpty();
    }

    @Test
    void wipesTheSecondFactorWhereTheContactSignsIn() {
        Event.sample("manage-sign-ins-two-factor-reset").outputOf(function);

        assertThat(signIns.done).containsExactly("wipe acme bram");
    }

    @Test
    void throwsBackWhatItDoesNotKnow() {
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
        return signIns.done.size();
    }

    @Override
    public void breakEffect() {
        signIns.broken = true;
    }

    @Override
    public void mendEffect() {
        signIns.broken = false;
    }

    private static final class RecordingSignIns implements SignIns {

        private final List<String> done = new ArrayList<>();
        private boolean broken;

        @Override
        public void create(Contact contact) {
            record("create " + contact.email());
        }

        @Override
        public void wipeSecondFactor(OrganizationId organization, ContactId contact) {
            record("wipe " + organization + " " + contact);
        }

        private void record(String what) {
            if (broken) {
                throw new IllegalStateException("The user pool was made to refuse by the test");
            }
            done.add(what);
        }
    }
}
