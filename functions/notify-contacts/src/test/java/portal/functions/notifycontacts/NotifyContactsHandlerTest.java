package portal.functions.notifycontacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portal.testing.fake.ContactFixture.anEmployee;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AskForContactCheck;
import portal.domain.contact.InviteContact;
import portal.domain.contact.TellOfAddressChange;
import portal.domain.license.ForwardLicenseRequest;
import portal.domain.license.LicenseRequest;
import portal.domain.notification.Notification;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.domain.secondfactor.TellOfReset;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.RecordingMailSender.Sent;
import portal.testing.function.EventFunctionContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;

class NotifyContactsHandlerTest implements EventFunctionContract {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private static final String REQUEST = "0195553a-7a00-7000-8000-000000000001";
    private static final String PORTAL = "https://portal.example";
    private static final Recipient VENDOR =
            new Recipient("collega", new EmailAddress("licenses@vendor.example"), Language.NL);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final OnceOnlySender mailing = new OnceOnlySender(portal.deliveries(), portal.letters());
    private final InviteContact inviteContact =
            new InviteContact(portal.contacts(), portal.organizations(), mailing, PORTAL);
    private final NotifyContactsHandler function = new NotifyContactsHandler(
            portal.deliveries(),
            new ForwardLicenseRequest(
                    portal.licenseRequests(), portal.organizations(), portal.contacts(), mailing, VENDOR),
            new TellOfReset(portal.contacts(), mailing),
            inviteContact,
            new TellOfAddressChange(portal.addressChanges(), portal.contacts(), inviteContact, mailing),
            new AskForContactCheck(portal.organizations(), portal.contacts(), mailing, portal.clock(), PORTAL));

    @Test
    void tellsTheContactAndAllAdministratorsOfAReset() {
        reset().outputOf(function);

        assertThat(portal.letters().to("bram@acme.example"))
                .containsExactly(new Notification.YourSecondFactorWiped("Anna", AT));
        assertThat(portal.letters().to("anna@acme.example"))
                .containsExactly(new Notification.SecondFactorWiped("Bram", "Anna", AT));
        assertThat(portal.letters().to("eva@acme.example"))
                .containsExactly(new Notification.SecondFactorWiped("Bram", "Anna", AT));
        assertThat(portal.letters().sent()).hasSize(3);
        assertThat(portal.letters().sent())
                .extracting(sent -> sent.recipient().language())
                .containsExactlyInAnyOrder(Language.NL, Language.NL, Language.EN);
    }

    @Test
    void tellsAnAdministratorOfTheirOwnResetOnce() {
        reset().withDetail("subject", "eva").outputOf(function);

        assertThat(portal.letters().to("eva@acme.example"))
                .containsExactly(new Notification.YourSecondFactorWiped("Anna", AT));
        assertThat(portal.letters().to("anna@acme.example")).hasSize(1);
    }

    @Test
    void namesWhoWipedItEvenWhenTheyLeft() {
        reset().withDetail("actor", "zoe").outputOf(function);

        assertThat(portal.letters().to("bram@acme.example"))
                .containsExactly(new Notification.YourSecondFactorWiped("zoe", AT));
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

        var wish = new Notification.LicenseWish(List.of(), "We grow", AT);
        var eva = Optional.of(new EmailAddress("eva@acme.example"));
        assertThat(portal.letters().sent())
                .containsExactly(
                        new Sent(
                                VENDOR,
                                new Notification.LicenseRequested(
                                        new Notification.Applicant(acme.id(), "acme B.V.", "Eva", eva), wish)),
                        new Sent(
                                acme.contact("eva").recipient(),
                                new Notification.LicenseRequestSent("acme B.V.", wish)));
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

        var letter = new Notification.ContactCheckDue("acme B.V.", Optional.empty(), Optional.empty(), 5, PORTAL);
        assertThat(portal.letters().sent())
                .containsExactly(
                        new Sent(acme.contact("anna").recipient(), letter),
                        new Sent(acme.contact("eva").recipient(), letter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IncidentSubmitted", "LicenseMutated", "AnalysisRequested", "ContactRemoved", "SomethingElse"})
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

    @Test
    void invitesANewContact() {
        acme.with(anEmployee("fleur").yetToEnroll());

        Event.sample("notify-contacts-contact-added").outputOf(function);
        Event.sample("notify-contacts-contact-added").outputOf(function);

        assertThat(portal.letters().sent())
                .containsExactly(new Sent(
                        acme.contact("fleur").recipient(),
                        new Notification.Invitation(
                                "acme B.V.",
                                new Notification.Inviter.Administrator("Anna"),
                                Set.of(Role.EMPLOYEE),
                                "https://portal.example")));
    }

    @Test
    void tellsTheOldAndTheNewAddressOfAChange() {
        portal.commit(List.of(portal.addressChanges()
                .add(new AddressChange(
                        acme.id(),
                        "0195553a-7a00-7000-8000-000000000002",
                        new ContactId("bram"),
                        "Bram",
                        Language.NL,
                        new EmailAddress("bram.old@acme.example"),
                        new EmailAddress("bram@acme.example"),
                        "Anna",
                        AT))));

        Event.sample("notify-contacts-email-changed").outputOf(function);

        assertThat(portal.letters().to("bram.old@acme.example"))
                .containsExactly(new Notification.AddressGivenUp("Anna", AT, "b…@acme.example"));
        assertThat(portal.letters().to("bram@acme.example"))
                .containsExactly(new Notification.AddressTakenUp("Anna", AT));
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
        return reset();
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
