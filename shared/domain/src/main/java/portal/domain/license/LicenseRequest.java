package portal.domain.license;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/**
 * What an organization that is stuck asks of the vendor (licentieaanvraag; docs/domain.md, section 4).
 *
 * @param id what stored things and paths call it
 * @param number what people call it
 * @param wanted 0-7, each metric at most once
 * @param explanation 1-20,000 characters
 * @param by the name of the administrator at the time; it stays when the administrator leaves
 * @param answer what the vendor said last; empty until then
 * @param mailRefusedAt when the mail service refused for good to mail the request to the vendor
 * @param version counts the changes; 1 for a new request
 */
public record LicenseRequest(
        OrganizationId organization,
        String id,
        RequestNumber number,
        List<Line> wanted,
        String explanation,
        ContactId requestedBy,
        String by,
        Instant at,
        Optional<Answer> answer,
        Optional<Instant> mailRefusedAt,
        long version) {

    public LicenseRequest {
        wanted = List.copyOf(wanted);
    }

    /** A request of which nothing is known yet but what was asked. */
    public LicenseRequest(
            OrganizationId organization,
            String id,
            RequestNumber number,
            List<Line> wanted,
            String explanation,
            ContactId requestedBy,
            String by,
            Instant at) {
        this(organization, id, number, wanted, explanation, requestedBy, by, at, Optional.empty(), Optional.empty(), 1);
    }

    /** The same request, which could not be mailed to the vendor. */
    public LicenseRequest withMailRefused(Instant refusedAt) {
        return changed(answer, Optional.of(refusedAt));
    }

    /** The same request with what the vendor says now. */
    LicenseRequest with(Answer given) {
        return changed(Optional.of(given), mailRefusedAt);
    }

    private LicenseRequest changed(Optional<Answer> said, Optional<Instant> refusedAt) {
        return new LicenseRequest(
                organization, id, number, wanted, explanation, requestedBy, by, at, said, refusedAt, version + 1);
    }

    public RequestStatus status() {
        return answer.isPresent() ? answer.get().status() : RequestStatus.OPEN;
    }

    /**
     * What the vendor says to a request. With the status OPEN it says why the request is looked at again.
     *
     * @param text 1-20,000 characters
     * @param person who says it, 1-100 characters
     */
    public record Answer(RequestStatus status, String text, String person, Instant at) {

        /** Whether it says the same. */
        boolean repeats(Answer other) {
            return status == other.status() && text.equals(other.text()) && person.equals(other.person());
        }
    }

    /**
     * One metric, with its state at the moment of the request, so that the vendor need not look it up.
     *
     * @param used in the fullest pool
     */
    public record Line(Metric metric, SeatCount wanted, Entitlement current, int used) {}
}
