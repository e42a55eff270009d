package portal.domain.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import portal.domain.access.Actor;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Journal;
import portal.domain.brake.BrakeUses;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;

/** Mails the license analysis to the administrator who asked for it (docs/domain.md, section 6). */
public final class EmailAnalysis {

    private static final String TASK = "email-analysis";

    /** How often the number of rows is noted while the file is made. */
    private static final Duration PACE = Duration.ofSeconds(2);

    private final AnalysisRequests requests;
    private final Contacts contacts;
    private final AnalyzeLicense analyzeLicense;
    private final AnalysisFiles files;
    private final AnalysisMail mail;
    private final BrakeUses brakeUses;
    private final TransactionRunner transactions;
    private final Journal journal;

    public EmailAnalysis(
            AnalysisRequests requests,
            Contacts contacts,
            AnalyzeLicense analyzeLicense,
            AnalysisFiles files,
            AnalysisMail mail,
            BrakeUses brakeUses,
            TransactionRunner transactions,
            Journal journal) {
        this.requests = requests;
        this.contacts = contacts;
        this.analyzeLicense = analyzeLicense;
        this.files = files;
        this.mail = mail;
        this.brakeUses = brakeUses;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Marks a failed request as failed and rethrows the fault. A retry may still succeed; after the last one the
     * requester is told. A mail that is refused for good is not tried again.
     */
    public void email(OrganizationId organization, String id) {
        var request = requests.find(organization, id);
        if (request.isPresent() && !request.get().isFinal()) {
            var begun = keep(request.get().begun(journal.now()));
            finish(sendOrMark(begun));
        }
    }

    private AnalysisRequest sendOrMark(AnalysisRequest request) {
        try {
            return send(request);
        } catch (RuntimeException fault) {
            markBeside(fault, request.attemptFailed());
            throw fault;
        }
    }

    /** Keeps the first fault as the one to report, also when the store fails afterwards. */
    private void markBeside(RuntimeException fault, AnalysisRequest request) {
        try {
            if (isGivenUp(request)) {
                finish(request);
            } else {
                keep(request);
            }
        } catch (RuntimeException next) {
            fault.addSuppressed(next);
        }
    }

    private AnalysisRequest send(AnalysisRequest request) {
        var contact = contacts.find(request.organization(), request.requestedBy());
        return contact.isPresent()
                ? send(request, contact.get())
                : request.failed(AnalysisRequest.Reason.REQUESTER_LEFT);
    }

    private AnalysisRequest send(AnalysisRequest request, Contact contact) {
        try (var file = files.begin(request.format(), contact.language())) {
            var analysis = analyzeLicense.analyze(request.organization(), file, new Progress(request));
            if (analysis.isEmpty()) {
                return request.failed(AnalysisRequest.Reason.REQUESTER_LEFT);
            }
            return switch (mail.send(request, contact, analysis.get(), file.finish(analysis.get()))) {
                case SENT -> request.sent(journal.now(), analysis.get().rows());
                case REFUSED -> request.failed(AnalysisRequest.Reason.MAIL_REFUSED);
            };
        }
    }

    private AnalysisRequest keep(AnalysisRequest request) {
        return transactions.run(() -> Decision.of(request, requests.update(request)));
    }

    /**
     * With the result, the requester may ask for the next one, and is told of a failure for good. A request that is
     * tried again is still underway.
     */
    private void finish(AnalysisRequest request) {
        transactions.run(() -> Decision.of(request, requests.update(request))
                .and(released(request))
                .and(told(request)));
    }

    private List<ConditionalWrite> released(AnalysisRequest request) {
        var use = brakeUses.find(BrakeUse.Id.of(request.organization(), request.requestedBy(), Brake.ANALYSES));
        var finished = use.finished(request.requestedAt());
        return finished.equals(use) ? List.of() : List.of(brakeUses.update(finished));
    }

    private List<ConditionalWrite> told(AnalysisRequest request) {
        var actor = new Actor.Portal(TASK, new Origin(request.id(), ""));
        return isGivenUp(request)
                ? List.of(journal.announce(actor, request.organization(), EventType.AnalysisFailed, request.id()))
                : List.of();
    }

    private static boolean isGivenUp(AnalysisRequest request) {
        return request.reason().equals(Optional.of(AnalysisRequest.Reason.GIVEN_UP));
    }

    /** Notes how many rows there are, now and then. */
    private final class Progress implements IntConsumer {

        private final AnalysisRequest request;
        private Instant noted;

        Progress(AnalysisRequest request) {
            this.request = request;
            this.noted = journal.now();
        }

        @Override
        public void accept(int rows) {
            var now = journal.now();
            if (!now.isBefore(noted.plus(PACE))) {
                keep(request.withRows(rows));
                noted = now;
            }
        }
    }
}
