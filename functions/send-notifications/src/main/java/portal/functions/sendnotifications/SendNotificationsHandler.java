package portal.functions.sendnotifications;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import portal.adapters.analysis.TellOfAnalysis;
import portal.adapters.announcement.TellOfAnnouncement;
import portal.adapters.contact.AskForContactCheck;
import portal.adapters.contact.TellOfAddressChange;
import portal.adapters.contact.TellOfAdministratorChange;
import portal.adapters.contact.TellOfIntervention;
import portal.adapters.contact.TellOfRemoval;
import portal.adapters.incident.TellOfIncident;
import portal.adapters.incident.TellOfReply;
import portal.adapters.license.ForwardLicenseRequest;
import portal.adapters.license.TellOfAnswer;
import portal.adapters.license.TellOfMutation;
import portal.adapters.secondfactor.TellOfEnrollment;
import portal.adapters.secondfactor.TellOfReset;
import portal.adapters.signal.TellOfSignal;
import portal.domain.announcement.ContinueAnnouncement;
import portal.domain.event.EventType;
import portal.platform.event.EventFunction;

/** Mails everybody concerned about an event. */
@Singleton
final class SendNotificationsHandler extends EventFunction {

    SendNotificationsHandler(
            TellOfAddressChange tellOfAddressChange,
            TellOfAdministratorChange tellOfAdministratorChange,
            AskForContactCheck askForContactCheck,
            TellOfRemoval tellOfRemoval,
            TellOfReset tellOfReset,
            TellOfEnrollment tellOfEnrollment,
            TellOfMutation tellOfMutation,
            ForwardLicenseRequest forwardLicenseRequest,
            TellOfAnswer tellOfAnswer,
            TellOfAnalysis tellOfAnalysis,
            TellOfSignal tellOfSignal,
            TellOfIncident tellOfIncident,
            TellOfReply tellOfReply,
            TellOfIntervention tellOfIntervention,
            TellOfAnnouncement tellOfAnnouncement,
            ContinueAnnouncement continueAnnouncement,
            SendMailAgain sendMailAgain) {
        super(andSentAgain(
                Map.ofEntries(
                        Map.entry(EventType.EmailChanged, tellOfAddressChange::tell),
                        Map.entry(EventType.AdministratorChanged, tellOfAdministratorChange::tell),
                        Map.entry(EventType.ContactCheckDue, askForContactCheck::ask),
                        Map.entry(EventType.RemovalPlanned, tellOfRemoval::ofPlan),
                        Map.entry(EventType.RemovalCalledOff, tellOfRemoval::ofCallingOff),
                        Map.entry(EventType.TwoFactorReset, tellOfReset::tell),
                        Map.entry(EventType.TwoFactorResetRequested, tellOfReset::ofRequest),
                        Map.entry(EventType.TwoFactorResetCalledOff, tellOfReset::ofCallingOff),
                        Map.entry(EventType.SecondFactorEnrolled, tellOfEnrollment::tell),
                        Map.entry(EventType.LicenseMutated, tellOfMutation::tell),
                        Map.entry(EventType.LicenseRequested, forwardLicenseRequest::forward),
                        Map.entry(EventType.LicenseRequestAnswered, tellOfAnswer::tell),
                        Map.entry(EventType.AnalysisFailed, tellOfAnalysis::ofFailure),
                        Map.entry(EventType.SignalFired, tellOfSignal::tell),
                        Map.entry(EventType.IncidentSubmitted, tellOfIncident::ofSubmission),
                        Map.entry(EventType.MessagePosted, tellOfIncident::ofMessage),
                        Map.entry(EventType.ReplyNotTaken, tellOfReply::tell),
                        Map.entry(EventType.AttachmentStored, tellOfIncident::ofAttachment),
                        Map.entry(EventType.IncidentClosed, tellOfIncident::ofClosing),
                        Map.entry(EventType.IncidentReopened, tellOfIncident::ofReopening),
                        Map.entry(EventType.SupportIntervened, tellOfIntervention::tell),
                        Map.entry(EventType.AnnouncementDue, tellOfAnnouncement::tell),
                        Map.entry(EventType.AnnouncementContinues, continueAnnouncement::goOn)),
                sendMailAgain));
    }

    /** The reactions, and the one that has one of them send a mail again. */
    private static Map<EventType, Reaction> andSentAgain(
            Map<EventType, Reaction> reactions, SendMailAgain sendMailAgain) {
        var all = new EnumMap<EventType, Reaction>(reactions);
        all.put(EventType.MailResent, event -> sendMailAgain.send(event, reactions));
        return all;
    }
}
