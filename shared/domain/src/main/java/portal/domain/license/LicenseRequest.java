package portal.domain.license;

import java.time.Instant;
import java.util.List;
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
 */
public record LicenseRequest(
        OrganizationId organization,
        String id,
        List<Line> wanted,
        String explanation,
        ContactId requestedBy,
        String by,
        Instant at) {

    public LicenseRequest {
        wanted = List.copyOf(wanted);
    }

    /**
     * One metric, with its state at the moment of the request, so that the vendor need not look it up.
     *
     * @param used in the fullest pool
     */
    public record Line(Metric metric, SeatCount wanted, Entitlement current, int used) {}
}
