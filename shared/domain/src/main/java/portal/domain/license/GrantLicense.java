package portal.domain.license;

import java.util.List;
import java.util.Map;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Action;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;

/** Takes in what the vendor's register grants; the portal's maximum follows at the first grant and by the nightly refresh. */
public final class GrantLicense {

    private final Licenses licenses;
    private final Journal journal;

    public GrantLicense(Licenses licenses, Journal journal) {
        this.licenses = licenses;
        this.journal = journal;
    }

    public Decision<GrantOutcome> grant(
            Caller.BackOffice caller,
            OrganizationId organization,
            Map<Metric, SeatCount> granted,
            Precondition precondition) {
        return licenses.find(organization)
                .map(license -> precondition.isMetBy(license.version())
                        ? decide(caller, license, granted)
                        : Decision.<GrantOutcome>of(new GrantOutcome.ChangedMeanwhile()))
                .orElseGet(() -> Decision.of(new GrantOutcome.NoSuchOrganization()));
    }

    private Decision<GrantOutcome> decide(Caller.BackOffice caller, License license, Map<Metric, SeatCount> granted) {
        var overLimit = granted.entrySet().stream()
                .flatMap(entry -> MutationRule.aboveEditionLimit(license, entry.getKey(), entry.getValue()).stream())
                .toList();
        if (!overLimit.isEmpty()) {
            return Decision.of(
                    new GrantOutcome.Refused(overLimit),
                    journal.refused(
                            caller,
                            license.organization(),
                            Attempt.at(Action.GRANT_LICENSE),
                            overLimit.getFirst().code()));
        }
        return Decision.<GrantOutcome>of(
                        new GrantOutcome.Granted(),
                        journal.done(caller, license.organization(), Attempt.at(Action.GRANT_LICENSE)))
                .and(licenses.grant(license, granted));
    }

    /** What came of a grant. */
    public sealed interface GrantOutcome {

        record Granted() implements GrantOutcome {}

        record NoSuchOrganization() implements GrantOutcome {}

        /** The license is not the one that the caller has seen. */
        record ChangedMeanwhile() implements GrantOutcome {}

        /** More than the edition allows. */
        record Refused(List<Refusal.EditionLimit> refusals) implements GrantOutcome {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }
}
