package portal.domain.license;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Action;
import portal.domain.access.Actor;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.audit.Attempt;
import portal.domain.audit.Journal;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Decision;
import portal.domain.decision.TransactionRunner;
import portal.domain.event.EventType;
import portal.domain.usage.Metric;
import portal.domain.usage.recount.RecountResult;
import portal.domain.usage.recount.RecountUsage;

/**
 * Refreshes one organization for a day: recounts its usage, makes the granted numbers the maxima, and stores the daily
 * usage. The first daily usage of a date stays (docs/domain.md, section 4).
 */
public final class RefreshLicense {

    static final String TASK = "nightly-refresh";

    private final RecountUsage recountUsage;
    private final Licenses licenses;
    private final DailyUsages dailyUsage;
    private final TransactionRunner transactions;
    private final Journal journal;

    public RefreshLicense(
            RecountUsage recountUsage,
            Licenses licenses,
            DailyUsages dailyUsage,
            TransactionRunner transactions,
            Journal journal) {
        this.recountUsage = recountUsage;
        this.licenses = licenses;
        this.dailyUsage = dailyUsage;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Refreshes the organization. It may run more than once for a date.
     *
     * @param date in Europe/Amsterdam
     * @param cause the id of the event that asks for it
     * @return empty when there is no such organization
     */
    public Optional<RecountResult> refresh(OrganizationId organization, LocalDate date, String cause) {
        var actor = new Actor.Portal(TASK, new Origin(cause, ""));
        return recountUsage.recount(
                actor,
                organization,
                () -> transactions.run(
                        () -> takeOver(actor, licenses.find(organization).orElseThrow(), date)));
    }

    private Decision<License> takeOver(Actor.Portal actor, License license, LocalDate date) {
        var organization = license.organization();
        var after = license.withGrantedTakenOver(journal.now());
        var attempt = new Attempt(Action.REFRESH_LICENSE, date.toString(), changes(license, after));
        return Decision.of(
                        license,
                        journal.done(actor, organization, attempt),
                        journal.announce(actor, organization, EventType.SignalsDue, date.toString()))
                .and(licenses.save(license, after))
                .and(dailyUsageOf(after, date));
    }

    private List<ConditionalWrite> dailyUsageOf(License license, LocalDate date) {
        return dailyUsage.find(license.organization(), date).isPresent()
                ? List.of()
                : List.of(dailyUsage.add(license.organization(), DailyUsage.of(date, license)));
    }

    /** The maxima that change, for the audit entry. */
    private static String changes(License before, License after) {
        return Arrays.stream(Metric.values())
                .filter(metric -> !after.entitlement(metric).equals(before.entitlement(metric)))
                .map(metric -> metric + " " + before.entitlement(metric).maximum() + " -> "
                        + after.entitlement(metric).maximum())
                .collect(joining(", "));
    }
}
