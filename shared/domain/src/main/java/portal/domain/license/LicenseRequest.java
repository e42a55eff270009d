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
 * @param wanted 0-7, each metric at most once
 * @param explanation 1-20,000 characters
 * @param by the name of the administrator at the time; it stays when the administrator leaves
 * @param mailRefusedAt when the mail service refused for good to mail the request to the vendor
 */
public record LicenseRequest(
        OrganizationId organization,
        String id,
        List<Line> wanted,
        String explanation,
        ContactId requestedBy,
        String by,
        Instant at,
        Optional<Instant> mailRefusedAt) {

    public LicenseRequest {
        wanted = List.copyOf(wanted);
    }

    /** A request of which nothing is known yet but what was asked. */
    public LicenseRequest(
            OrganizationId organization,
            String id,
            List<Line> wanted,
            String explanation,
            ContactId requestedBy,
            String by,
            Instant at) {
        this(organization, id, wanted, explanation, requestedBy, by, at, Optional.empty());
    }

    /** The same request, which could not be mailed to the vendor. */
    public LicenseRequest withMailRefused(Instant refusedAt) {
        return new LicenseRequest(organization, id, wanted, explanation, requestedBy, by, at, Optional.of(refusedAt));
    }

    /**
     * One metric, with its state at the moment of the request, so that the vendor need not look it up.
     *
     * @param used in the fullest pool
     */
    public record Line(Metric metric, SeatCount wanted, Entitlement current, int used) {}
}
