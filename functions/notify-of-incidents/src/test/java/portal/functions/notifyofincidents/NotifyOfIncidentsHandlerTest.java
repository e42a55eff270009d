package portal.functions.notifyofincidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.incident.Attachment;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.AttachmentType;
import portal.domain.incident.Author;
import portal.domain.incident.FileName;
import portal.domain.incident.IncidentFollowers;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentReference;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;
import portal.domain.incident.SubmitIncident;
import portal.domain.incident.SupportSettings;
import portal.domain.incident.TellOfIncident;
import portal.domain.incident.WriteMessage;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class NotifyOfIncidentsHandlerTest implements EventFunctionContract {

    private static final IncidentNumber NUMBER = new IncidentNumber(1001);
    private static final Recipient SUPPORT =
            new Recipient("collega", new EmailAddress("support@vendor.example"), Language.NL);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final Notification.About about =
            new Notification.About(acme.id(), "INC-1001", "Printer", "https://portal.vendor.example");
    private final NotifyOfIncidentsHandler function = new NotifyOfIncidentsHandler(
            portal.deliveries(),
            new TellOfIncident(
                    portal.incidents(),
                    portal.conversations(),
                    new IncidentFollowers(portal.organizations(), portal.contacts(), portal.conversations()),
                    new SupportSettings(SUPPORT, "https://portal.vendor.example"),
                    new OnceOnlySender(portal.deliveries(), portal.letters())));

    /** Reported by Bram, who wrote first and was answered. */
    @BeforeEach
    void givenAnIncident() {
        var report = new SubmitIncident.Report("Printer", "It burns.", Severity.HIGH, Optional.empty());
        portal.commit(new SubmitIncident(portal.incidents(), portal.gatekeeper(), portal.journal())
                .submit(acme.caller("bram"), report));
        var write = new WriteMessage(portal.incidents(), portal.conversations(), portal.gatekeeper(), portal.journal());
        portal.commit(write.write(acme.caller("bram"), NUMBER, "Still"));
        portal.commit(write.write(
                Callers.backOffice(), new IncidentReference(acme.id(), NUMBER), Optional.of("Sam"), "Water?"));
    }

    @Test
    void tellsSupportOfAnIncidentAndAcknowledgesItToItsReporter() {
        sample().outputOf(function);

        assertThat(portal.letters().sent()).hasSize(2);
        assertThat(portal.letters().to("bram@acme.example"))
                .containsExactly(new Notification.IncidentReceived(about, "It burns.", Notification.Severity.HIGH));
        assertThat(portal.letters().to("support@vendor.example"))
                .containsExactly(new Notification.IncidentSubmitted(
                        about,
                        new Notification.IncidentReport(
                                "acme B.V.", "Bram", Notification.Severity.HIGH, Optional.empty(), "It burns.")));
    }

    @Test
    void tellsSupportWhatACustomerWrote() {
        assertSent(
                "notify-of-incidents-message",
                "support@vendor.example",
                new Notification.CustomerFollowedUp(about, "acme B.V.", new Notification.Wrote("Bram", "Still")));
    }

    @Test
    void tellsTheCustomerWhatSupportWrote() {
        assertSent(
                "notify-of-incidents-message-of-support",
                "bram@acme.example",
                new Notification.SupportFollowedUp(about, new Notification.Wrote("Sam", "Water?")));
    }

    @Test
    void tellsSupportWhatACustomerAttachedOnceItHasArrived() {
        var before = portal.attachments().find(acme.id(), NUMBER).orElseThrow();
        portal.commit(List.of(portal.attachments()
                .replace(before, new AttachmentList(List.of(attachment(Attachment.Status.AWAITING_UPLOAD)), 1))));
        Event.sample("notify-of-incidents-attachment")
                .withDetail("id", "0195553a-7a00-7000-8000-00000000e777")
                .outputOf(function);
        assertThat(portal.letters().sent()).isEmpty();

        var awaited = portal.attachments().find(acme.id(), NUMBER).orElseThrow();
        portal.commit(List.of(portal.attachments()
                .replace(awaited, new AttachmentList(List.of(attachment(Attachment.Status.STORED)), 2))));

        assertSent(
                "notify-of-incidents-attachment",
                "support@vendor.example",
                new Notification.CustomerFollowedUp(
                        about, "acme B.V.", new Notification.Attached("Bram", "log.txt", 1_204)));
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
                "notify-of-incidents-closed",
                "support@vendor.example",
                new Notification.CustomerFollowedUp(about, "acme B.V.", new Notification.Closed("Bram")));
    }

    @Test
    void tellsTheCustomerThatSupportReopenedAnIncident() {
        assertSent(
                "notify-of-incidents-reopened-by-support",
                "bram@acme.example",
                new Notification.SupportFollowedUp(about, new Notification.Reopened("Support")));
    }

    @Test
    void mailsTheRestWhenSomebodyCouldNotBeReached() {
        breakEffect();
        assertThatThrownBy(() -> sample().outputOf(function)).isInstanceOf(RuntimeException.class);
        mendEffect();
        sample().outputOf(function);
        sample().outputOf(function);

        assertThat(portal.letters().sent())
                .extracting(sent -> sent.recipient().email().value())
                .containsExactlyInAnyOrder("bram@acme.example", "support@vendor.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INC-1999", "INC-1001"})
    void writesNothingOfWhatDoesNotExist(String number) {
        sample().withDetail("subject", "INC-1999").outputOf(function);
        Event.sample("notify-of-incidents-message")
                .withDetail("subject", number + "/9")
                .outputOf(function);

        assertThat(portal.letters().sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LicenseRequested", "TwoFactorReset", "SomethingElse"})
    void throwsBackWhatItDoesNotKnow(String type) {
        assertThatThrownBy(() -> sample().withDetail("type", type).outputOf(function))
                .isInstanceOf(RuntimeException.class);
        assertThat(portal.letters().sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "organization", "subject", "actor", "at"})
    void throwsBackAnEventThatIsNotWhole(String member) {
        assertThatThrownBy(() -> sample().withoutDetail(member).outputOf(function))
                .hasMessageContaining(member);
    }

    private void assertSent(String sample, String address, Notification letter) {
        Event.sample(sample).outputOf(function);
        Event.sample(sample).outputOf(function);

        assertThat(portal.letters().to(address)).isEqualTo(List.of(letter));
        assertThat(portal.letters().sent()).hasSize(1);
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
        return Event.sample("notify-of-incidents-submitted");
    }

    @Override
    public int effects() {
        return portal.letters().sent().size();
    }

    @Override
    public void breakEffect() {
        portal.letters().refuseEverything();
    }

    @Override
    public void mendEffect() {
        portal.letters().acceptAgain();
    }
}
