package portal.adapters.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.access.EmailAddress;
import portal.domain.access.Recipient;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/** The mail to the followers of an incident about a step of the vendor's support. */
public record SupportFollowedUp(List<Recipient> recipients, AboutIncident about, IncidentStep step)
        implements Notification {

    public SupportFollowedUp {
        recipients = List.copyOf(recipients);
    }

    @Override
    public Optional<EmailAddress> takesRepliesAt(Recipient recipient) {
        return about.takesRepliesAt(recipient);
    }

    @Override
    public Optional<String> thread() {
        return Optional.of(about.thread());
    }

    @Override
    public String subject(Wording in) {
        return about.reply(in);
    }

    @Override
    public String opening(Wording in) {
        return in.say(whatHappened());
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<>(step.texts(in));
        facts.add(about.definitions(in, step.definitions(in)));
        return facts;
    }

    @Override
    public Button button(Wording in) {
        return about.button(in);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.paragraph(next()));
    }

    @Override
    public String reason(Wording in) {
        return in.say(IncidentMailMessage.BECAUSE_FOLLOWER);
    }

    private IncidentMailMessage whatHappened() {
        return switch (step) {
            case IncidentStep.Wrote _ -> IncidentMailMessage.SUPPORT_WROTE;
            case IncidentStep.Attached _ -> IncidentMailMessage.SUPPORT_ATTACHED;
            case IncidentStep.Closed _ -> IncidentMailMessage.SUPPORT_CLOSED;
            case IncidentStep.Reopened _ -> IncidentMailMessage.SUPPORT_REOPENED;
        };
    }

    /** What the contact can do in the portal. */
    private IncidentMailMessage next() {
        if (step instanceof IncidentStep.Closed) {
            return IncidentMailMessage.INCIDENT_REOPEN;
        }
        return about.replyTo().isEmpty()
                ? IncidentMailMessage.INCIDENT_ANSWER
                : IncidentMailMessage.INCIDENT_ANSWER_BY_MAIL;
    }
}
