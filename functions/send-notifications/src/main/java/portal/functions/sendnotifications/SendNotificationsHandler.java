package portal.functions.sendnotifications;

import jakarta.inject.Singleton;
import java.util.Map;
import portal.adapters.contact.AskForContactCheck;
import portal.adapters.contact.InviteContact;
import portal.adapters.contact.TellOfAddressChange;
import portal.adapters.incident.TellOfIncident;
import portal.adapters.license.ForwardLicenseRequest;
import portal.adapters.license.TellOfMutation;
import portal.adapters.secondfactor.TellOfReset;
import portal.domain.event.EventType;
import portal.platform.event.EventFunction;

/** Mails everybody concerned about an event. */
@Singleton
final class SendNotificationsHandler extends EventFunction {

    SendNotificationsHandler(
            InviteContact inviteContact,
            TellOfAddressChange tellOfAddressChange,
            AskForContactCheck askForContactCheck,
            TellOfReset tellOfReset,
            TellOfMutation tellOfMutation,
            ForwardLicenseRequest forwardLicenseRequest,
            TellOfIncident tellOfIncident) {
        super(Map.ofEntries(
                Map.entry(EventType.ContactAdded, inviteContact::invite),
                Map.entry(EventType.EmailChanged, tellOfAddressChange::tell),
                Map.entry(EventType.ContactCheckDue, askForContactCheck::ask),
                Map.entry(EventType.TwoFactorReset, tellOfReset::tell),
                Map.entry(EventType.LicenseMutated, tellOfMutation::tell),
                Map.entry(EventType.LicenseRequested, forwardLicenseRequest::forward),
                Map.entry(EventType.IncidentSubmitted, tellOfIncident::ofSubmission),
                Map.entry(EventType.MessagePosted, tellOfIncident::ofMessage),
                Map.entry(EventType.AttachmentStored, tellOfIncident::ofAttachment),
                Map.entry(EventType.IncidentClosed, tellOfIncident::ofClosing),
                Map.entry(EventType.IncidentReopened, tellOfIncident::ofReopening)));
    }
}
