package portal.functions.sendnotifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.incident.AboutIncident;
import portal.adapters.incident.CustomerFollowedUp;
import portal.adapters.incident.IncidentReceived;
import portal.adapters.incident.IncidentStep;
import portal.adapters.incident.IncidentSubmitted;
import portal.adapters.incident.SupportCase;
import portal.adapters.incident.SupportFollowedUp;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Author;
import portal.domain.incident.FileName;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;
import portal.domain.incident.SubmitIncident;
import portal.domain.incident.WriteMessage;
import portal.platform.mail.Notification;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class SendIncidentNotificationsTest implements EventFunctionContract {

    private static final IncidentNumber NUMBER = new IncidentNumber(1001);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final AboutIncident about = new AboutIncident(acme.id(), "INC-1001", "Printer", HandlerOnFakes.PAGES);
    private final SupportCase atSupport = new SupportCase(
            HandlerOnFakes.SUPPORT,
            about,
            "acme B.V.",
            Severity.HIGH,
            Optional.of(new EmailAddress("bram@acme.example")));
    private final SendNotificationsHandler function = HandlerOnFakes.of(portal);

    /** Bram reported the incident, wrote a message and got an answer. */
    @BeforeEach
    void givenAnIncident() {
        var report = new SubmitIncident.Report("Printer", "It burns.", Severity.HIGH, Optional.empty());
        portal.run(
                new SubmitIncident(portal.contacts(), portal.incidents(), portal.journal()),
                acme.caller("bram"),
                report);
        var write = new WriteMessage(portal.incidents(), portal.conversations(), portal.journal());
        portal.run(write, acme.caller("bram"), new WriteMessage.Command(NUMBER, "Still"));
        var reference = new IncidentReference(acme.id(), NUMBER);
        portal.run(
                write, Callers.backOffice(), new WriteMessage.SupportCommand(reference, Optional.of("Sam"), "Water?"));
    }

    @Test
    void tellsSupportOfAnIncidentAndAcknowledgesItToItsReporter() {
        sample().outputOf(function);

        assertThat(portal.mails().sent()).hasSize(2);
        assertThat(portal.mails().to("bram@acme.example"))
                .containsExactly(
                        new IncidentReceived(acme.contact("bram").recipient(), about, "It burns.", Severity.HIGH));
        assertThat(portal.mails().to("support@vendor.example"))
                .containsExactly(new IncidentSubmitted(atSupport, "Bram", Optional.empty(), "It burns."));
    }

    @Test
    void tellsSupportWhatACustomerWrote() {
        assertSent(
                "send-notifications-incident-message",
                "support@vendor.example",
                new CustomerFollowedUp(atSupport, new IncidentStep.Wrote("Bram", "Still")));
    }

    @Test
    void tellsTheCustomerWhatSupportWrote() {
        assertSent(
                "send-notifications-incident-message-of-support",
                "bram@acme.example",
                new SupportFollowedUp(
                        List.of(acme.contact("bram").recipient()), about, new IncidentStep.Wrote("Sam", "Water?")));
    }

    @Test
    void tellsSupportWhatACustomerAttachedOnceItHasArrived() {
        var before = portal.attachments().find(acme.id(), NUMBER).orElseThrow();
        portal.commit(List.of(portal.attachments()
                .replace(before, new AttachmentList(List.of(attachment(Attachment.Status.AWAITING_UPLOAD)), 1))));
        Event.sample("send-notifications-incident-attachment")
                .withDetail("id", "0195553a-7a00-7000-8000-00000000e777")
                .outputOf(function);
        assertThat(portal.mails().sent()).isEmpty();

        var awaited = portal.attachments().find(acme.id(), NUMBER).orElseThrow();
        portal.commit(List.of(portal.attachments()
                .replace(awaited, new AttachmentList(List.of(attachment(Attachment.Status.STORED)), 2))));

        assertSent(
                "send-notifications-incident-attachment",
                "support@vendor.example",
                new CustomerFollowedUp(atSupport, new IncidentStep.Attached("Bram", "log.txt", 1_204)));
    }

    private static Attachment attachment(Attachment.Status status) {
        var bram = new Attachment.Sender(new Author(Side.CUSTOMER, Optional.of(new ContactId("bram")), "Bram"), "bram");
        return new Attachment(
                "0195553a-7a00-7000-8000-00000000a77a",
                new FileName("log.txt"),
                AttachmentType.TEXT,
                1_204,
                bram,
                InMemoryPortal.START,
                status);
    }

    @Test
    void tellsSupportThatACustomerClosedAnIncident() {
        assertSent(
                "send-notifications-incident-closed",
                "support@vendor.example",
                new CustomerFollowedUp(atSupport, new IncidentStep.Closed("Bram")));
    }

    @Test
    void tellsTheCustomerThatSupportReopenedAnIncident() {
        assertSent(
                "send-notifications-incident-reopened-by-support",
                "bram@acme.example",
                new SupportFollowedUp(
                        List.of(acme.contact("bram").recipient()), about, new IncidentStep.Reopened("Support")));
    }

    @Test
    void mailsTheRestWhenSomebodyCouldNotBeReached() {
        breakEffect();
        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(RuntimeException.class);
        mendEffect();
        sample().outputOf(function);
        sample().outputOf(function);

        assertThat(portal.mails().sent())
                .extracting(sent -> sent.recipient().email().value())
                .containsExactlyInAnyOrder("bram@acme.example", "support@vendor.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-1999", "INC-1001"})
    void writesNothingForAnUnknownOrganization(String number) {
        sample().withDetail("subject", "INC-1999").outputOf(function);
        Event.sample("send-notifications-incident-message")
                .withDetail("subject", number + "/9")
                .outputOf(function);

        assertThat(portal.mails().sent()).isEmpty();
    }

    private void assertSent(String sample, String address, Notification notification) {
        Event.sample(sample).outputOf(function);
        Event.sample(sample).outputOf(function);

        assertThat(portal.mails().to(address)).isEqualTo(List.of(notification));
        assertThat(portal.mails().sent()).hasSize(1);
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
        return Event.sample("send-notifications-incident-submitted");
    }

    @Override
    public int effects() {
        return portal.mails().sent().size();
    }

    @Override
    public void breakEffect() {
        portal.mails().refuseEverything();
    }

    @Override
    public void mendEffect() {
        portal.mails().acceptAgain();
    }
}
