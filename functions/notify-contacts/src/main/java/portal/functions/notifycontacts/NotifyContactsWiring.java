package portal.functions.notifycontacts;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.AskForContactCheck;
import portal.domain.contact.Contacts;
import portal.domain.contact.InviteContact;
import portal.domain.contact.TellOfAddressChange;
import portal.domain.event.Deliveries;
import portal.domain.letter.Letters;
import portal.domain.letter.Mailing;
import portal.domain.letter.Recipient;
import portal.domain.license.ForwardLicenseRequest;
import portal.domain.license.LicenseRequests;
import portal.domain.organization.Organizations;
import portal.domain.secondfactor.TellOfReset;
import portal.mail.SesLetters;
import portal.messages.LetterMessage;
import portal.wiring.Settings;

@Factory
final class NotifyContactsWiring {

    @Singleton
    Letters letters(Settings settings) {
        return SesLetters.of(settings.variables());
    }

    @Singleton
    ForwardLicenseRequest forwardLicenseRequest(
            LicenseRequests requests,
            Organizations organizations,
            Contacts contacts,
            Mailing mailing,
            Settings settings) {
        return new ForwardLicenseRequest(requests, organizations, contacts, mailing, vendor(settings));
    }

    @Singleton
    TellOfReset tellOfReset(Contacts contacts, Mailing mailing) {
        return new TellOfReset(contacts, mailing);
    }

    @Singleton
    InviteContact inviteContact(Contacts contacts, Organizations organizations, Mailing mailing, Settings settings) {
        return new InviteContact(contacts, organizations, mailing, settings.required("PORTAL_URL"));
    }

    @Singleton
    TellOfAddressChange tellOfAddressChange(
            AddressChanges changes, Contacts contacts, InviteContact inviteContact, Mailing mailing) {
        return new TellOfAddressChange(changes, contacts, inviteContact, mailing);
    }

    @Singleton
    AskForContactCheck askForContactCheck(
            Organizations organizations, Contacts contacts, Mailing mailing, Clock clock, Settings settings) {
        return new AskForContactCheck(organizations, contacts, mailing, clock, settings.required("PORTAL_URL"));
    }

    @Singleton
    Mailing mailing(Deliveries deliveries, Letters letters) {
        return new Mailing(deliveries, letters);
    }

    /** Who deals with license requests at the vendor, which is Dutch. */
    private static Recipient vendor(Settings settings) {
        return new Recipient(
                LetterMessage.VENDOR.in(Language.NL), new EmailAddress(settings.required("VENDOR_EMAIL")), Language.NL);
    }
}
