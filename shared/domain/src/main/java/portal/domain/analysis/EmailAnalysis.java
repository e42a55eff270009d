package portal.domain.analysis;

import java.time.Clock;
import java.util.List;
import portal.domain.access.Brake;
import portal.domain.access.BrakeUse;
import portal.domain.access.OrganizationId;
import portal.domain.brake.BrakeUses;
import portal.domain.contact.Contacts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;

/** Mails the license analysis to the administrator who asked for it (docs/domain.md, section 6). */
public final class EmailAnalysis {

    private final AnalysisRequests requests;
    private final Contacts contacts;
    private final AnalyzeLicense analyzeLicense;
    private final AnalysisMail mail;
    private final BrakeUses brakeUses;
    private final TransactionRunner transactions;
    private final Clock clock;

    public EmailAnalysis(
            AnalysisRequests requests,
            Contacts contacts,
            AnalyzeLicense analyzeLicense,
            AnalysisMail mail,
            BrakeUses brakeUses,
            TransactionRunner transactions,
            Clock clock) {
        this.requests = requests;
        this.contacts = contacts;
        this.analyzeLicense = analyzeLicense;
        this.mail = mail;
        this.brakeUses = brakeUses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Marks a failed request as failed and rethrows the fault. A retry may still succeed. A mail that is refused for
     * good is not tried again.
     */
    public void email(OrganizationId organization, String id) {
        var request = requests.find(organization, id);
        if (request.isEmpty() || request.get().isFinal()) {
            return;
        }
        finish(sendOrMark(request.get()));
    }

    private AnalysisRequest sendOrMark(AnalysisRequest request) {
        try {
            return send(request);
        } catch (RuntimeException fault) {
            keepBeside(fault, request.failed(AnalysisRequest.Reason.NOT_SENT));
            throw fault;
        }
    }

    /** Keeps the first fault as the one to report, also when the store fails afterwards. */
    private void keepBeside(RuntimeException fault, AnalysisRequest request) {
        try {
            keep(request);
        } catch (RuntimeException next) {
            fault.addSuppressed(next);
        }
    }

    private AnalysisRequest send(AnalysisRequest request) {
        var contact = contacts.find(request.organization(), request.requestedBy());
        var analysis = analyzeLicense.analyze(request.organization());
        if (contact.isEmpty() || analysis.isEmpty()) {
            return request.failed(AnalysisRequest.Reason.REQUESTER_LEFT);
        }
        return switch (mail.send(request, contact.get(), analysis.get())) {
            case SENT -> request.sent(clock.instant(), analysis.get().rows());
            case REFUSED -> request.failed(AnalysisRequest.Reason.MAIL_REFUSED);
        };
    }

    private void keep(AnalysisRequest request) {
        transactions.run(() -> Decision.of(request, requests.update(request)));
    }

    /** With the result, the requester may ask for the next one. A request that is tried again is still underway. */
    private void finish(AnalysisRequest request) {
        transactions.run(() -> Decision.of(request, requests.update(request)).and(released(request)));
    }

    private List<ConditionalWrite> released(AnalysisRequest request) {
        var use = brakeUses.find(BrakeUse.Id.of(request.organization(), request.requestedBy(), Brake.ANALYSES));
        var finished = use.finished(request.requestedAt());
        return finished.equals(use) ? List.of() : List.of(brakeUses.update(finished));
    }
}
