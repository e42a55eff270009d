package portal.functions.notifycontacts;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import portal.adapters.text.NotificationMessage;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.contact.AddressChanges;
import portal.domain.contact.AskForContactCheck;
import portal.domain.contact.Contacts;
import portal.domain.contact.InviteContact;
import portal.domain.contact.TellOfAddressChange;
import portal.domain.event.Deliveries;
import portal.domain.license.ForwardLicenseRequest;
import portal.domain.license.LicenseRequests;
import portal.domain.notification.MailSender;
import portal.domain.notification.OnceOnlySender;
import portal.domain.notification.Recipient;
import portal.domain.organization.Organizations;
import portal.domain.secondfactor.TellOfReset;
import portal.ses.SesMailSender;
import portal.wiring.Settings;

@Factory
final class NotifyContactsWiring {

    @Singleton
    MailSender letters(Settings settings) {
        return SesMailSender.of(settings.variables());
    }

    @Singleton
    ForwardLicenseRequest forwardLicenseRequest(
            LicenseRequests requests,
            Organizations organizations,
            Contacts contacts,
            OnceOnlySender mailing,
            Settings settings) {
        return new ForwardLicenseRequest(requests, organizations, contacts, mailing, vendor(settings));
    }

    @Singleton
    TellOfReset tellOfReset(Contacts contacts, OnceOnlySender mailing) {
        return new TellOfReset(contacts, mailing);
    }

    @Singleton
    InviteContact inviteContact(
            Contacts contacts, Organizations organizations, OnceOnlySender mailing, Settings settings) {
        return new InviteContact(contacts, organizations, mailing, settings.required("PORTAL_URL"));
    }

    @Singleton
    TellOfAddressChange tellOfAddressChange(
            AddressChanges changes, Contacts contacts, InviteContact inviteContact, OnceOnlySender mailing) {
        return new TellOfAddressChange(changes, contacts, inviteContact, mailing);
    }

    @Singleton
    AskForContactCheck askForContactCheck(
            Organizations organizations, Contacts contacts, OnceOnlySender mailing, Clock clock, Settings settings) {
        return new AskForContactCheck(organizations, contacts, mailing, clock, settings.required("PORTAL_URL"));
    }

    @Singleton
    OnceOnlySender mailing(Deliveries deliveries, MailSender letters) {
        return new OnceOnlySender(deliveries, letters);
    }

    /** Who deals with license requests at the vendor, which is Dutch. */
    private static Recipient vendor(Settings settings) {
        return new Recipient(
                NotificationMessage.VENDOR.in(Language.NL),
                new EmailAddress(settings.required("VENDOR_EMAIL")),
                Language.NL);
    }
}
