package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anIncidentManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.incident.Author;
import portal.domain.incident.Conversation;
import portal.domain.incident.Conversations;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.MessageReference;
import portal.domain.incident.Severity;
import portal.domain.incident.Side;

/** How messages are stored. */
public abstract class ConversationsContract extends PortContract {
    private static final IncidentNumber NUMBER = new IncidentNumber(1001);
    private static final IncidentNumber OTHER = new IncidentNumber(1002);
    private static final IncidentNumber THEIRS = new IncidentNumber(1004);

    @BeforeEach
    void addTwoIncidents() {
        add(ACME, anIncidentManager("anna"));
        commit(ports().incidents().add(incident(ACME, NUMBER)));
        commit(ports().incidents().add(incident(ACME, OTHER)));
    }

    @Test
    void beginsEmpty() {
        var conversation = find(25, Optional.empty());

        assertThat(conversation.incident()).isEqualTo(incident(ACME, NUMBER));
        assertThat(conversation.messages().items()).isEmpty();
        assertThat(conversation.messages().next()).isEmpty();
        assertThat(conversations().writers(ACME, NUMBER)).isEmpty();
    }

    @Test
    void givesBackEverythingOfAMessage() {
        var ofCustomer = message(1, "anna", "Line 1\nLine 2");
        var ofSupport = new IncidentMessage(2, new Author(Side.SUPPORT, Optional.empty(), "Sam"), "Yes", NOW);
        write(ofCustomer);
        write(ofSupport);

        assertThat(find(25, Optional.empty()).messages().items()).containsExactly(ofSupport, ofCustomer);
        assertThat(conversations().message(ACME, new MessageReference(NUMBER, 1)))
                .contains(ofCustomer);
        assertThat(conversations().message(ACME, new MessageReference(NUMBER, 2)))
                .contains(ofSupport);
        assertThat(conversations().message(ACME, new MessageReference(NUMBER, 3)))
                .isEmpty();
        assertThat(conversations().message(GLOBEX, new MessageReference(NUMBER, 1)))
                .isEmpty();
        assertThat(conversations().message(ACME, new MessageReference(OTHER, 1)))
                .isEmpty();
    }

    @Test
    void showsAConversationTogetherWithTheCallersMembership() {
        write(message(1, "anna", "Help"));

        var viewed = conversations().view(caller("anna"), NUMBER, first(25));

        assertThat(viewed.member()).isPresent();
        assertThat(viewed.subject()).contains(find(25, Optional.empty()));
        assertThat(conversations().view(caller("ghost"), NUMBER, first(25)).member())
                .isEmpty();
        assertThat(conversations()
                        .view(caller("anna"), new IncidentNumber(1003), first(25))
                        .subject())
                .isEmpty();
    }

    @Test
    void keepsTheConversationsOfIncidentsApart() {
        commit(ports().incidents().add(incident(GLOBEX, THEIRS)));
        write(message(1, "anna", "Help"));

        assertThat(conversations()
                        .find(ACME, OTHER, first(25))
                        .orElseThrow()
                        .messages()
                        .items())
                .isEmpty();
        assertThat(conversations()
                        .find(GLOBEX, THEIRS, first(25))
                        .orElseThrow()
                        .messages()
                        .items())
                .isEmpty();
        assertThat(conversations().writers(GLOBEX, NUMBER)).isEmpty();
        assertThat(conversations().find(GLOBEX, NUMBER, first(25))).isEmpty();
        assertThat(conversations().find(ACME, THEIRS, first(25))).isEmpty();
        assertThat(conversations().find(GLOBEX, OTHER, first(25))).isEmpty();
    }

    @Test
    void keepsTwentySixMessagesOfTwentyThousandCharacters() {
        var longest = "\uD83D\uDE00".repeat(10_000);
        for (int i = 1; i <= 26; i++) {
            write(message(i, "anna", longest));
        }

        var page = find(25, Optional.empty()).messages();

        assertThat(ids(page.items())).hasSize(25).startsWith(26, 25).endsWith(3, 2);
        assertThat(page.items())
                .allSatisfy(message -> assertThat(message.text()).isEqualTo(longest));
        assertThat(ids(find(25, page.next()).messages().items())).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 11, 12})
    void pagesThroughALongConversationNewestFirstWithoutGapsOrRepeats(int limit) {
        for (int i = 1; i <= 11; i++) {
            write(message(i, "anna", "Message " + i));
        }
        var seen = new ArrayList<Integer>();
        var after = Optional.<String>empty();
        do {
            var page = find(limit, after).messages();
            assertThat(page.items()).hasSizeBetween(1, limit);
            seen.addAll(ids(page.items()));
            after = page.next();
        } while (after.isPresent());

        assertThat(seen).containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void refusesANumberThatIsTaken() {
        write(message(1, "anna", "First"));

        assertConflicts(conversations().add(ACME, NUMBER, message(1, "bob", "Second")));
        assertThat(conversations().message(ACME, new MessageReference(NUMBER, 1)))
                .contains(message(1, "anna", "First"));
    }

    @Test
    void remembersEveryContactWhoWroteOnce() {
        write(message(1, "anna", "One"));
        write(message(2, "bob", "Two"));
        write(new IncidentMessage(3, new Author(Side.SUPPORT, Optional.empty(), "Sam"), "Three", NOW));
        write(message(4, "anna", "Four"));

        assertThat(conversations().writers(ACME, NUMBER))
                .containsExactlyInAnyOrder(new ContactId("anna"), new ContactId("bob"));
        assertThat(conversations().writers(ACME, OTHER)).isEmpty();
        assertThat(find(25, Optional.empty()).incident().description()).isEqualTo("It does not work");
    }

    private void write(IncidentMessage message) {
        var before = find(1, Optional.empty()).incident().summary();
        var changes =
                new ArrayList<ConditionalWrite>(ports().incidents().update(before, counting(before, message.id())));
        changes.addAll(conversations().add(ACME, NUMBER, message));
        commit(changes);
    }

    private Conversation find(int limit, Optional<String> after) {
        var page = after.isPresent() ? next(limit, after) : first(limit);
        return conversations().find(ACME, NUMBER, page).orElseThrow();
    }

    private Conversations conversations() {
        return ports().conversations();
    }

    private static List<Integer> ids(List<IncidentMessage> messages) {
        return messages.stream().map(IncidentMessage::id).toList();
    }

    private static IncidentMessage message(int id, String contact, String text) {
        var author = new Author(Side.CUSTOMER, Optional.of(new ContactId(contact)), "Name of " + contact);
        return new IncidentMessage(id, author, text, NOW.plusSeconds(id));
    }

    private static IncidentSummary counting(IncidentSummary summary, int messages) {
        return new IncidentSummary(
                summary.organization(),
                summary.number(),
                summary.subject(),
                summary.severity(),
                summary.productArea(),
                summary.reporter(),
                summary.reporterName(),
                summary.status(),
                summary.createdAt(),
                summary.updatedAt(),
                messages);
    }

    private static Incident incident(OrganizationId organization, IncidentNumber number) {
        var summary = new IncidentSummary(
                organization,
                number,
                "Subject",
                Severity.HIGH,
                Optional.empty(),
                new ContactId("rita"),
                "Rita",
                IncidentStatus.OPEN,
                NOW,
                NOW);
        return new Incident(summary, "It does not work");
    }
}
