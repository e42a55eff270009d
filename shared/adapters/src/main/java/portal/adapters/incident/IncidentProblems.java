package portal.adapters.incident;

import portal.domain.incident.AttachOutcome;
import portal.domain.incident.WriteOutcome;
import portal.platform.http.Problem;
import portal.platform.text.Bilingual;

/** How messages and attachments are refused. */
public final class IncidentProblems {

    public static final Problem INCIDENT_CLOSED = new Problem(
            "incident-closed",
            409,
            new Bilingual("Het incident is gesloten.", "The incident is closed."),
            new Bilingual(
                    "Heropen het incident eerst; daarna kunt u er weer bij schrijven en bestanden aan toevoegen.",
                    "Reopen the incident first; then you can write about it and attach files again."));

    public static final Problem ATTACHMENT_LIMIT = new Problem(
            "attachment-limit",
            409,
            new Bilingual("Er kunnen geen bijlagen meer bij.", "No more attachments fit."),
            new Bilingual(
                    "Bij een incident kunnen hoogstens 10 bijlagen. Een bijlage die is aangekondigd maar nog niet is geüpload, telt 15 minuten mee.",
                    "An incident has at most 10 attachments. One that was announced and not uploaded yet counts for 15 minutes."));

    public static Problem of(WriteOutcome.Refused refused) {
        return switch (refused) {
            case WriteOutcome.NoSuchIncident _ -> Problem.NOT_FOUND;
            case WriteOutcome.IncidentIsClosed _ -> INCIDENT_CLOSED;
        };
    }

    public static Problem of(AttachOutcome.Refused refused) {
        return switch (refused) {
            case AttachOutcome.NoSuchIncident _ -> Problem.NOT_FOUND;
            case AttachOutcome.IncidentClosed _ -> INCIDENT_CLOSED;
            case AttachOutcome.LimitReached _ -> ATTACHMENT_LIMIT;
        };
    }

    private IncidentProblems() {}
}
