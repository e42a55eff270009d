package portal.functions.sendnotifications;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.adapters.signal.SignalFired;
import portal.domain.access.ContactId;
import portal.domain.access.Language;
import portal.domain.signal.Firing;
import portal.domain.signal.Signal;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.domain.usage.SeatCount;
import portal.domain.usage.UserKind;
import portal.platform.mail.Wording;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.http.Acme;
import portal.testing.http.Event;

/** docs/domain.md, section 5: the mail of a signal. */
class TellingOfSignalsTest {

    private static final String FIRING = "0195553a-7a00-7000-8000-000000000009";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal)
            .withUser("O12345AA", "www.jansen", UserKind.PROFIT)
            .withUser("O12345AB", "els", UserKind.PROFIT)
            .withUser("O12345AA", "els", UserKind.PROFIT)
            .withUser("T12345AA", "piet", UserKind.PROFIT);
    private final SendNotificationsHandler function = HandlerOnFakes.of(portal);

    @Test
    void mailsAllAdministratorsOnceEachInTheirLanguage() {
        fired(PROFIT_USERS, new Firing.Numbers(Pool.of(PROFIT_USERS, PRODUCTION), new SeatCount(50), 46));

        sample().outputOf(function);
        sample().outputOf(function);

        assertThat(portal.mails().sent())
                .extracting(sent ->
                        sent.recipient().email() + " " + sent.recipient().language())
                .containsExactlyInAnyOrder("anna@acme.example NL", "eva@acme.example EN");
        assertThat(subject(Language.NL)).isEqualTo("Profit-gebruikers in productieomgevingen: nog 4 beschikbaar");
        assertThat(subject(Language.EN)).isEqualTo("Profit users in production environments: 4 left");
        assertThat(text(Language.NL))
                .contains("Van het maximum van 50 Profit-gebruikers in productieomgevingen zijn er 46 in gebruik. "
                        + "Er zijn er nog 4 beschikbaar.")
                .contains("Blokkeer www. jansen (Name of www. jansen) in O12345AA.")
                .contains("Blokkeer els (Name of els) in O12345AA, O12345AB.")
                .doesNotContain("piet");
        assertThat(mail().button(new Wording(Language.NL)).url()).isEqualTo("https://portal.example/license/signals/1");
        assertThat(text(Language.EN))
                .contains("Of the maximum of 50 Profit users in production environments, 46 are in use. "
                        + "4 are still available.")
                .contains("Block els (Name of els) in O12345AA, O12345AB.");
    }

    @Test
    void mailsOnlyTheRecipientsWhoAreStillThere() {
        firedFor(List.of("carla", "gone"), numbers(PRODUCTION, 46));

        sample().outputOf(function);

        assertThat(portal.mails().sent())
                .extracting(sent -> sent.recipient().email().value())
                .containsExactly("carla@acme.example");
    }

    @Test
    void mailsTheAdministratorsWhenNoneOfTheRecipientsIsLeft() {
        firedFor(List.of("gone"), numbers(PRODUCTION, 46));

        sample().outputOf(function);

        assertThat(portal.mails().sent()).hasSize(2);
    }

    @Test
    void tellsOfSeveralTypesAndOfTooMany() {
        fired(PROFIT_USERS, numbers(PRODUCTION, 53), numbers(TEST, 47));

        sample().outputOf(function);

        assertThat(subject(Language.NL)).isEqualTo("Profit-gebruikers: bijna op in 2 typen omgevingen");
        assertThat(text(Language.NL))
                .contains("Er zijn 53 Profit-gebruikers in productieomgevingen in gebruik. "
                        + "Dat zijn er 3 meer dan het maximum van 50.")
                .contains("-3")
                .contains("Blokkeer piet (Name of piet) in T12345AA.");
    }

    @Test
    void tellsHowFarOneTypeIsOver() {
        fired(PROFIT_USERS, numbers(PRODUCTION, 53));

        sample().outputOf(function);

        assertThat(subject(Language.NL)).isEqualTo("Profit-gebruikers in productieomgevingen: 3 boven het maximum");
        assertThat(subject(Language.EN)).isEqualTo("Profit users in production environments: 3 over the maximum");
    }

    @Test
    void advisesWhichEnvironmentsToRemove() {
        fired(ENVIRONMENTS, new Firing.Numbers(Pool.OF_ENVIRONMENTS, new SeatCount(4), 3));

        sample().outputOf(function);

        assertThat(subject(Language.NL)).isEqualTo("Omgevingen: nog 1 beschikbaar");
        assertThat(text(Language.NL)).contains("Verwijder omgeving T12345AA.");
    }

    @Test
    void mailsNothingOfAFiringThatIsGone() {
        sample().outputOf(function);

        assertThat(portal.mails().sent()).isEmpty();
    }

    private void fired(Metric metric, Firing.Numbers... numbers) {
        add(metric, List.of(), numbers);
    }

    private void firedFor(List<String> recipients, Firing.Numbers... numbers) {
        add(PROFIT_USERS, recipients, numbers);
    }

    private void add(Metric metric, List<String> recipients, Firing.Numbers... numbers) {
        var contacts = recipients.stream().map(ContactId::new).toList();
        var terms = new Signal.Terms("Almost used up", metric, Optional.empty(), new SeatCount(5), contacts);
        var firing = new Firing(FIRING, acme.id(), "1", terms, List.of(numbers), InMemoryPortal.START);
        portal.commit(List.of(portal.signals().add(firing)));
    }

    private static Firing.Numbers numbers(EnvironmentType type, int used) {
        return new Firing.Numbers(Pool.of(PROFIT_USERS, type), new SeatCount(50), used);
    }

    private String subject(Language language) {
        return mail().subject(new Wording(language));
    }

    private String text(Language language) {
        var in = new Wording(language);
        var sections = Stream.of(mail().facts(in), mail().details(in)).flatMap(List::stream);
        return Stream.concat(Stream.of(mail().opening(in)), sections.map(Object::toString))
                .collect(Collectors.joining("\n"));
    }

    private SignalFired mail() {
        return (SignalFired) portal.mails().sent().getFirst().notification();
    }

    private static Event sample() {
        return Event.sample("send-notifications-signal-fired");
    }
}
