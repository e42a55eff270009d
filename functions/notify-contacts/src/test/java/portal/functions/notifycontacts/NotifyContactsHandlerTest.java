package portal.functions.notifycontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.contact.AskForContactCheck;
import portal.domain.fake.InMemoryPortal;
import portal.domain.fake.OrganizationFixture;
import portal.domain.fake.RecordingLetters.Sent;
import portal.domain.incident.AcknowledgeIncident;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.IncidentStatus;
import portal.domain.incident.IncidentSummary;
import portal.domain.incident.Severity;
import portal.domain.letter.Letter;
import portal.domain.letter.Mailing;
import portal.domain.letter.Recipient;
import portal.domain.license.ForwardLicenseRequest;
import portal.domain.license.LicenseRequest;
import portal.domain.secondfactor.TellOfReset;
import portal.lambda.contract.EventFunctionContract;
import portal.lambda.fake.Acme;
import portal.lambda.fake.Event;

class NotifyContactsHandlerTest implements EventFunctionContract {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private static final String REQUEST = "0195553a-7a00-7000-8000-000000000001";
    private static final String PORTAL = "https://portal.example";
    private static final Recipient VENDOR =
            new Recipient("collega", new EmailAddress("licenses@vendor.example"), Language.NL);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final Mailing mailing = new Mailing(portal.deliveries(), portal.letters());
    private final NotifyContactsHandler function = new NotifyContactsHandler(
            portal.deliveries(),
            new AcknowledgeIncident(portal.incidents(), portal.contacts(), portal.letters()),
            new ForwardLicenseRequest(
                    portal.licenseRequests(), portal.organizations(), portal.contacts(), mailing, VENDOR),
            new TellOfReset(portal.contacts(), mailing),
            new AskForContactCheck(portal.organizations(), portal.contacts(), mailing, portal.clock(), PORTAL));

    @BeforeEach
    void givenAnIncident() {
        given(1001, "bram");
    }

    @Test
    void acknowledgesAnIncidentToItsReporter() {
        sample().outputOf(function);

        assertThat(portal.letters().sent()).hasSize(1);
        assertThat(portal.letters().to("bram@acme.example"))
                .containsExactly(new Letter.IncidentReceived("INC-1001", "Printer", "It burns.", Letter.Severity.HIGH));
    }

    @Test
    void writesNothingToAReporterWhoLeft() {
        given(1002, "zoe");

        sample().withDetail("subject", "INC-1002").outputOf(function);

        assertThat(portal.letters().sent()).isEmpty();
    }

    @Test
    void writesNothingOfAnIncidentThatDoesNotExist() {
        sample().withDetail("subject", "INC-1999").outputOf(function);

        assertThat(portal.letters().sent()).isEmpty();
    }

    @Test
    void tellsTheContactAndAllAdministratorsOfAReset() {
        reset().outputOf(function);

        assertThat(portal.letters().to("bram@acme.example"))
                .containsExactly(new Letter.YourSecondFactorWiped("Anna", AT));
        assertThat(portal.letters().to("anna@acme.example"))
                .containsExactly(new Letter.SecondFactorWiped("Bram", "Anna", AT));
        assertThat(portal.letters().to("eva@acme.example"))
                .containsExactly(new Letter.SecondFactorWiped("Bram", "Anna", AT));
        assertThat(portal.letters().sent()).hasSize(3);
        assertThat(portal.letters().sent())
                .extracting(sent -> sent.recipient().language())
                .containsExactlyInAnyOrder(Language.NL, Language.NL, Language.EN);
    }

    @Test
    void tellsAnAdministratorOfTheirOwnResetOnce() {
        reset().withDetail("subject", "eva").outputOf(function);

        assertThat(portal.letters().to("eva@acme.example"))
                .containsExactly(new Letter.YourSecondFactorWiped("Anna", AT));
        assertThat(portal.letters().to("anna@acme.example")).hasSize(1);
    }

    @Test
    void namesWhoWipedItEvenWhenTheyLeft() {
        reset().withDetail("actor", "zoe").outputOf(function);

        assertThat(portal.letters().to("bram@acme.example"))
                .containsExactly(new Letter.YourSecondFactorWiped("zoe", AT));
    }

    @Test
    void doesTheSameForAResetThatComesAgain() {
        reset().outputOf(function);
        reset().outputOf(function);

        assertThat(portal.letters().sent()).hasSize(3);
    }

    @Test
    void forwardsALicenseRequestToTheVendorAndTellsWhoAsked() {
        given(new LicenseRequest(acme.id(), REQUEST, List.of(), "We grow", new ContactId("eva"), "Eva", AT));

        requested().outputOf(function);
        requested().outputOf(function);

        var wish = new Letter.LicenseWish(List.of(), "We grow", AT);
        var eva = Optional.of(new EmailAddress("eva@acme.example"));
        assertThat(portal.letters().sent())
                .containsExactly(
                        new Sent(
                                VENDOR,
                                new Letter.LicenseRequested(
                                        new Letter.Applicant(acme.id(), "acme B.V.", "Eva", eva), wish)),
                        new Sent(acme.contact("eva").recipient(), new Letter.LicenseRequestSent("acme B.V.", wish)));
    }

    @Test
    void forwardsNothingOfALicenseRequestThatDoesNotExist() {
        requested().outputOf(function);

        assertThat(portal.letters().sent()).isEmpty();
    }

    @Test
    void asksEveryAdministratorOnceInAQuarterToCheckTheData() {
        check().outputOf(function);
        portal.clock().set(Instant.parse("2026-03-31T20:00:00Z"));
        check().withDetail("id", "another").outputOf(function);

        var letter = new Letter.ContactCheckDue("acme B.V.", Optional.empty(), Optional.empty(), 5, PORTAL);
        assertThat(portal.letters().sent())
                .containsExactly(
                        new Sent(acme.contact("anna").recipient(), letter),
                        new Sent(acme.contact("eva").recipient(), letter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LicenseMutated", "AnalysisRequested", "ContactAdded", "SomethingElse"})
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

    private static Event check() {
        return Event.sample("notify-contacts-contact-check-due");
    }

    private static Event requested() {
        return Event.sample("notify-contacts-license-requested");
    }

    private void given(LicenseRequest request) {
        portal.commit(List.of(portal.licenseRequests().add(request)));
    }

    private static Event reset() {
        return Event.sample("notify-contacts-two-factor-reset");
    }

    private void given(int number, String reporter) {
        var latest = portal.incidents().latest(acme.caller(reporter)).subject();
        var summary = new IncidentSummary(
                acme.id(),
                new IncidentNumber(number),
                "Printer",
                Severity.HIGH,
                Optional.empty(),
                new ContactId(reporter),
                reporter,
                IncidentStatus.OPEN,
                AT,
                AT);
        portal.commit(portal.incidents().add(new Incident(summary, "It burns."), latest));
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
        return Event.sample("notify-contacts-incident-submitted");
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
