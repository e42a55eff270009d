package portal.domain.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.ContactId;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.Responsibility;
import portal.domain.decision.StoreUnavailable;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.paging.PageRequest;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;

class AnnouncingTest {

    private static final Announce.Command COMMAND = new Announce.Command(
            Audience.EVENTS,
            Map.of(
                    Language.NL, new Announcement.Content("Kom ook", "Tekst"),
                    Language.EN, new Announcement.Content("Do come", "Text")),
            Optional.empty());
    private static final Origin ORIGIN = new Origin("request", "192.0.2.9");

    private final InMemoryPortal portal = new InMemoryPortal();
    private final Announce announce = new Announce(portal.organizations(), portal.announcements(), portal.journal());
    private final ContinueAnnouncement goOn = new ContinueAnnouncement(
            portal.organizations(), portal.announcements(), portal.transactionRunner(), portal.journal());
    private final Unsubscribe unsubscribe =
            new Unsubscribe(portal.organizations(), portal.contacts(), portal.transactionRunner(), portal.journal());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100, 120})
    void tellsEachOrganizationOnceAlthoughEventsComeTwice(int count) {
        var all = organizations(count);

        var announcement = portal.run(announce, Callers.backOffice(), COMMAND);
        deliverTwice();

        assertThat(told(announcement)).containsExactlyInAnyOrderElementsOf(all);
        var done = portal.announcements().find(announcement.id()).orElseThrow();
        assertThat(done.progress().organizations()).isEqualTo(count);
        assertThat(done.progress().completedAt()).contains(portal.clock().instant());
        assertThat(done.by()).isEqualTo("register");
    }

    @Test
    void goesOnWhereItWasAfterACrash() {
        var all = organizations(120);
        var announcement = portal.run(announce, Callers.backOffice(), COMMAND);
        var next = continuations().getFirst();
        portal.conflictNext(1_000);
        assertThatThrownBy(() -> goOn.goOn(next)).isInstanceOf(StoreUnavailable.class);
        portal.conflictNext(0);
        assertThat(portal.announcements().find(announcement.id()).orElseThrow().progress())
                .isEqualTo(announcement.progress());

        deliverTwice();

        assertThat(told(announcement)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void passesAnOrganizationThatWasRemovedMeanwhile() {
        organizations(60);
        var announcement = portal.run(announce, Callers.backOffice(), COMMAND);
        var last = announcement.progress().last().orElseThrow();
        portal.organization(last.value()).gone();

        deliverTwice();

        assertThat(told(announcement)).hasSize(60);
    }

    @Test
    void keepsTwoAnnouncementsApart() {
        organizations(60);
        var first = portal.run(announce, Callers.backOffice(), COMMAND);
        var second = portal.run(announce, Callers.backOffice(), COMMAND);

        deliverTwice();

        assertThat(told(first)).hasSize(60);
        assertThat(told(second)).hasSize(60);
        assertThat(portal.announcements()
                        .list(new PageRequest(10, Optional.empty()))
                        .items())
                .extracting(Announcement::id)
                .containsExactly(second.id(), first.id());
    }

    @ParameterizedTest
    @EnumSource
    void anAudienceIsWhoChoseItAndNobodyElse(Audience audience) {
        var everything = new Interests(Set.of(Responsibility.values()), Set.of(Newsletter.values()));

        assertThat(audience.includes(everything)).isTrue();
        assertThat(audience.includes(Interests.NONE)).isFalse();
        assertThat(audience.includes(audience.without(everything))).isFalse();
        for (var other : Audience.values()) {
            assertThat(other.includes(audience.without(everything))).isEqualTo(other != audience);
        }
    }

    @Test
    void leavesAnAudienceAndKeepsTheOthers() {
        var acme = portal.organization("acme").with(anAdministrator("anna"));
        interested("anna", new Interests(Set.of(), Set.of(Newsletter.EVENTS, Newsletter.TRAINING)));
        var subscription =
                new Subscription(acme.id(), portal.clock().instant(), new ContactId("anna"), Audience.EVENTS);

        unsubscribe.unsubscribe(subscription, ORIGIN);
        unsubscribe.unsubscribe(subscription, ORIGIN);

        assertThat(acme.contact("anna").interests().newsletters()).containsExactly(Newsletter.TRAINING);
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.UNSUBSCRIBE);
            assertThat(entry.actor().key()).isEqualTo("portal:unsubscribe");
            assertThat(entry.subject()).isEqualTo("anna");
            assertThat(entry.note()).isEqualTo("EVENTS");
            assertThat(entry.origin()).isEqualTo(ORIGIN);
        });
    }

    @Test
    void changesNothingInAnOrganizationThatHasTheIdOfAnEarlierOne() {
        var acme = portal.organization("acme").with(anAdministrator("anna"));
        var chosen = new Interests(Set.of(), Set.of(Newsletter.EVENTS));
        interested("anna", chosen);
        var before = portal.clock().instant().minusMillis(1);

        unsubscribe.unsubscribe(new Subscription(acme.id(), before, new ContactId("anna"), Audience.EVENTS), ORIGIN);
        unsubscribe.unsubscribe(
                new Subscription(acme.id(), portal.clock().instant(), new ContactId("bram"), Audience.EVENTS), ORIGIN);

        assertThat(acme.contact("anna").interests()).isEqualTo(chosen);
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void aSubscriptionReadsBackFromItsText() {
        var subscription = new Subscription(
                new OrganizationId("acme"), portal.clock().instant(), new ContactId("anna"), Audience.TRAINING);

        assertThat(Subscription.of(subscription.text())).contains(subscription);
        assertThat(Subscription.of("reply acme 0 anna TRAINING")).isEmpty();
        assertThat(Subscription.of("subscription")).isEmpty();
        assertThat(Subscription.of(subscription.text().replace("TRAINING", "CARNIVAL")))
                .isEmpty();
    }

    private List<OrganizationId> organizations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> portal.organization("org-" + i).id())
                .toList();
    }

    private void interested(String contact, Interests interests) {
        var before = portal.contacts()
                .find(new OrganizationId("acme"), new ContactId(contact))
                .orElseThrow();
        portal.commit(List.of(portal.contacts().update(before.with(interests))));
    }

    /** Delivers each event that goes on, and those that follow from it, twice and the second time late. */
    private void deliverTwice() {
        var waiting = new ArrayDeque<>(continuations());
        var seen = new ArrayList<DomainEvent>(waiting);
        while (!waiting.isEmpty()) {
            goOn.goOn(waiting.poll());
            continuations().stream().filter(event -> !seen.contains(event)).forEach(event -> {
                seen.add(event);
                waiting.add(event);
            });
        }
        seen.reversed().forEach(goOn::goOn);
    }

    private List<DomainEvent> continuations() {
        return events(EventType.AnnouncementContinues);
    }

    private List<OrganizationId> told(Announcement announcement) {
        return events(EventType.AnnouncementDue).stream()
                .filter(event -> event.subject().equals(announcement.id()))
                .map(DomainEvent::organization)
                .toList();
    }

    private List<DomainEvent> events(EventType type) {
        return portal.publishedEvents().stream()
                .filter(event -> event.type() == type)
                .toList();
    }
}
