package portal.domain.license;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.domain.access.Action;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.event.EventType;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.domain.usecase.SystemUseCase;

/**
 * Takes in the granted numbers of the vendor's register. The maximum follows at the first grant, and later by the
 * nightly refresh.
 */
public final class GrantLicense
        implements SystemUseCase<GrantLicense.Command, Optional<License>, GrantLicense.GrantOutcome> {

    private final Licenses licenses;
    private final Journal journal;

    public GrantLicense(Licenses licenses, Journal journal) {
        this.licenses = licenses;
        this.journal = journal;
    }

    @Override
    public Capability capability() {
        return Capability.KEEP_REGISTER;
    }

    @Override
    public Optional<License> read(Caller.BackOffice caller, Command command) {
        return licenses.find(command.organization());
    }

    @Override
    public Decision<GrantOutcome> decide(Caller.BackOffice caller, Optional<License> license, Command command) {
        if (license.isEmpty()) {
            return Decision.of(new GrantOutcome.NoSuchOrganization());
        }
        return command.precondition().isMetBy(license.get().version())
                ? grant(caller, license.get(), command.granted())
                : Decision.of(new GrantOutcome.ChangedMeanwhile());
    }

    private Decision<GrantOutcome> grant(Caller.BackOffice caller, License license, Map<Metric, SeatCount> granted) {
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
                        journal.done(caller, license.organization(), Attempt.at(Action.GRANT_LICENSE)),
                        journal.announce(
                                caller,
                                license.organization(),
                                EventType.SignalsDue,
                                license.organization().value()))
                .and(licenses.save(license, license.granted(granted)));
    }

    /**
     * @param granted the new granted numbers; other metrics stay as they are
     * @param precondition on the license's version
     */
    public record Command(OrganizationId organization, Map<Metric, SeatCount> granted, Precondition precondition) {
        public Command {
            granted = Collections.unmodifiableMap(new TreeMap<>(granted));
        }
    }

    /** The outcome of a grant. */
    public sealed interface GrantOutcome {

        record Granted() implements GrantOutcome {}

        record NoSuchOrganization() implements GrantOutcome {}

        /** The license changed since the caller saw it. */
        record ChangedMeanwhile() implements GrantOutcome {}

        /** Numbers above the limits of the edition. */
        record Refused(List<Refusal.EditionLimit> refusals) implements GrantOutcome {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }
}
