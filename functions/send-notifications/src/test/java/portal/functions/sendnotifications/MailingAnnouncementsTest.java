package portal.functions.sendnotifications;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.adapters.announcement.VendorAnnounced;
import portal.domain.access.ContactId;
import portal.domain.access.Language;
import portal.domain.announcement.Announcement;
import portal.domain.announcement.Audience;
import portal.domain.announcement.Subscription;
import portal.domain.contact.Contact;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.Responsibility;
import portal.domain.event.EventType;
import portal.platform.mail.Wording;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.ReadableSignatures;
import portal.testing.fake.RecordingMailSender;
import portal.testing.http.Event;

class MailingAnnouncementsTest {

    private static final Event DUE = Event.sample("send-notifications-announcement-due");
    private static final Event CONTINUES = Event.sample("send-notifications-announcement-continues");
    private static final Interests EVENTS = new Interests(Set.of(), Set.of(Newsletter.EVENTS));

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme");
    private final SendNotificationsHandler function = HandlerOnFakes.of(portal);

    @BeforeEach
    void givenAnAnnouncement() {
        acme.with(
                anAdministrator("anna"),
                anEmployee("bram").reading(Language.EN),
                aContact("carla"),
                anEmployee("dirk"));
        interested("anna", EVENTS);
        interested("bram", new Interests(Set.of(), Set.of(Newsletter.EVENTS, Newsletter.TRAINING)));
        interested("carla", new Interests(Set.of(Responsibility.values()), Set.of(Newsletter.PRODUCT_NEWS)));
        announced(Audience.EVENTS, new Announcement.Progress(1, Optional.of(acme.id()), Optional.empty()));
    }

    @Test
    void mailsExactlyTheAudienceOnceEachInTheirLanguage() {
        DUE.outputOf(function);
        DUE.outputOf(function);

        assertThat(portal.mails().sent())
                .extracting(sent -> sent.recipient().key(), sent -> sent.notification()
                        .subject(new Wording(sent.recipient().language())))
                .extracting(Object::toString)
                .containsExactly("(\"anna\", \"Kom ook\")", "(\"bram\", \"Do come\")");
    }

    @Test
    void reachesThoseWithTheResponsibility() {
        announced(Audience.TIPS_AND_NEW_RELEASES, new Announcement.Progress(1, Optional.empty(), Optional.empty()));

        DUE.withDetail("subject", "TIPS_AND_NEW_RELEASES").outputOf(function);

        assertThat(recipients()).containsExactly("carla");
    }

    @Test
    void leadsEachReaderOutOfTheAudienceByAnOwnLink() {
        DUE.outputOf(function);

        for (var sent : portal.mails().sent()) {
            var link = sent.notification().unsubscribe(sent.recipient()).orElseThrow();
            assertThat(link).startsWith("https://api.example/unsubscribe/");
            var token = link.substring("https://api.example/unsubscribe/".length());
            assertThat(new ReadableSignatures().verified(token).flatMap(Subscription::of))
                    .contains(new Subscription(
                            acme.id(),
                            portal.clock().instant(),
                            new ContactId(sent.recipient().key()),
                            Audience.EVENTS));
        }
    }

    @Test
    void leavesOutAnAddressFromWhichMailComesBack() {
        update(acme.contact("anna").withMailRefused(portal.clock().instant()));

        DUE.outputOf(function);

        assertThat(recipients()).containsExactly("bram");
    }

    @Test
    void reachesNobodyWhoLeftTheAudienceBetweenTwoAttempts() {
        portal.mails().refuseEverything();
        fails(DUE);
        interested("anna", Interests.NONE);
        portal.mails().acceptAgain();

        DUE.outputOf(function);

        assertThat(recipients()).containsExactly("bram");
    }

    @Test
    void mailsNobodyOfAnOrganizationThatIsGone() {
        acme.gone();

        DUE.outputOf(function);

        assertThat(portal.mails().sent()).isEmpty();
    }

    @Test
    void goesOnWithTheNextOrganizationsOnce() {
        portal.organization("globex");
        portal.organization("initech");

        CONTINUES.outputOf(function);
        CONTINUES.outputOf(function);

        assertThat(portal.publishedEvents())
                .extracting(event -> event.type() + " " + event.organization())
                .containsExactlyInAnyOrder(
                        EventType.AnnouncementDue + " globex", EventType.AnnouncementDue + " initech");
    }

    private void announced(Audience audience, Announcement.Progress progress) {
        var id = audience == Audience.EVENTS
                ? DUE.json().object("detail").text("subject").orElseThrow()
                : audience.name();
        portal.commit(List.of(portal.announcements()
                .add(new Announcement(
                        id,
                        audience,
                        Map.of(
                                Language.NL, new Announcement.Content("Kom ook", "Tekst"),
                                Language.EN, new Announcement.Content("Do come", "Text")),
                        Optional.empty(),
                        "content",
                        portal.clock().instant(),
                        progress,
                        1))));
    }

    private void interested(String contact, Interests interests) {
        update(acme.contact(contact).with(interests));
    }

    private void update(Contact contact) {
        portal.commit(List.of(portal.contacts().update(contact)));
    }

    private List<String> recipients() {
        return portal.mails().sent().stream()
                .filter(sent -> sent.notification() instanceof VendorAnnounced)
                .map(RecordingMailSender.Sent::recipient)
                .map(recipient -> recipient.key())
                .toList();
    }

    private void fails(Event event) {
        try {
            event.outputOf(function);
        } catch (RuntimeException expected) {
            return;
        }
        throw new AssertionError("The event was handled");
    }
}
