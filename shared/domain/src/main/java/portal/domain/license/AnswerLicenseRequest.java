package portal.domain.license;

import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.event.EventType;
import portal.domain.usecase.SystemUseCase;

/**
 * Answers or declines a license request, changes the answer, or takes the request up again (docs/domain.md, section 4).
 * Who asked is mailed. Saying the same once more changes nothing and mails nobody.
 */
public final class AnswerLicenseRequest
        implements SystemUseCase<AnswerLicenseRequest.Command, Optional<LicenseRequest>, AnswerLicenseRequest.Outcome> {

    private final LicenseRequests requests;
    private final Journal journal;

    public AnswerLicenseRequest(LicenseRequests requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    @Override
    public Capability capability() {
        return Capability.ANSWER_LICENSE_REQUESTS;
    }

    @Override
    public Optional<LicenseRequest> read(Caller.BackOffice caller, Command command) {
        return requests.find(command.organization(), command.id());
    }

    @Override
    public Decision<Outcome> decide(Caller.BackOffice caller, Optional<LicenseRequest> found, Command command) {
        return found.isPresent()
                ? decide(new Actor.Support(caller, command.person()), found.get(), command)
                : Decision.of(new Outcome.NoSuchRequest());
    }

    private Decision<Outcome> decide(Actor actor, LicenseRequest request, Command command) {
        var answer = new LicenseRequest.Answer(command.status(), command.text(), command.person(), journal.now());
        if (request.answer().isPresent() && answer.repeats(request.answer().get())) {
            return Decision.of(new Outcome.Answered(request));
        }
        return command.status() == RequestStatus.OPEN && request.status() == RequestStatus.OPEN
                ? refuse(actor, request)
                : answer(actor, request, request.with(answer));
    }

    private Decision<Outcome> answer(Actor actor, LicenseRequest before, LicenseRequest after) {
        var organization = before.organization();
        var note = before.status() + " -> " + after.status();
        return Decision.<Outcome>of(
                        new Outcome.Answered(after),
                        journal.done(actor, organization, attempt(after, note)),
                        journal.announce(actor, organization, EventType.LicenseRequestAnswered, after.id()))
                .and(requests.update(before, after));
    }

    private Decision<Outcome> refuse(Actor actor, LicenseRequest request) {
        var refusal = new Outcome.NothingToReopen();
        return Decision.of(
                refusal, journal.refused(actor, request.organization(), attempt(request, ""), refusal.code()));
    }

    private static Attempt attempt(LicenseRequest request, String note) {
        return new Attempt(
                Action.ANSWER_LICENSE_REQUEST, request.id(), request.number().toString(), note);
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Answered(LicenseRequest request) implements Outcome {}

        record NoSuchRequest() implements Outcome {}

        /** The request is open as it is. */
        record NothingToReopen() implements Outcome {

            public String code() {
                return "license-request-open";
            }
        }
    }

    /**
     * What the vendor says.
     *
     * @param text 1-20,000 characters
     * @param person who says it, 1-100 characters
     */
    public record Command(OrganizationId organization, String id, RequestStatus status, String text, String person) {}
}
