package portal.domain.fake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.audit.AuditEntry;
import portal.domain.contact.AddressChange;
import portal.domain.contact.Contact;
import portal.domain.contact.Roster;
import portal.domain.decision.Change;
import portal.domain.decision.Receipt;
import portal.domain.decision.Transactions.Commit;
import portal.domain.event.DomainEvent;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentNumber;
import portal.domain.incident.Message;
import portal.domain.license.DayFigures;
import portal.domain.license.License;
import portal.domain.license.LicenseRequest;
import portal.domain.license.Mutation;
import portal.domain.organization.Organization;
import portal.domain.organization.Removal;
import portal.domain.usage.Environment;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Pool;
import portal.domain.usage.Registration;
import portal.domain.usage.Replacement;
import portal.domain.usage.Snapshot;

/** The state behind all fakes, and the one place where changes take effect: all of a commit together or none. */
final class InMemoryStore {
    private static final int MOST_CHANGES = 100;

    final Shelf.Availability availability = new Shelf.Availability();
    final Shelf<Organization> organizations = new Shelf<>(availability);
    final Shelf<Contact> contacts = new Shelf<>(availability);
    final Shelf<String> emails = new Shelf<>(availability);
    final Shelf<Roster> rosters = new Shelf<>(availability);
    final Shelf<AddressChange> addressChanges = new Shelf<>(availability);
    final Shelf<License> licenses = new Shelf<>(availability);
    final Shelf<PoolState> pools = new Shelf<>(availability);
    final Shelf<Mutation> mutations = new Shelf<>(availability);
    final Shelf<LicenseRequest> licenseRequests = new Shelf<>(availability);
    final Shelf<DayFigures> figures = new Shelf<>(availability);
    final Shelf<Environment> environments = new Shelf<>(availability);
    final Shelf<Long> environmentMoves = new Shelf<>(availability);
    final Shelf<Holder> holders = new Shelf<>(availability);
    final Shelf<Registration> registrations = new Shelf<>(availability);
    final Shelf<Replacement> replacements = new Shelf<>(availability);
    final Shelf<Snapshot> contents = new Shelf<>(availability);
    final Shelf<HolderId> spokenFor = new Shelf<>(availability);
    final Shelf<Incident> incidents = new Shelf<>(availability);
    final Shelf<AttachmentList> attachments = new Shelf<>(availability);
    final Shelf<Message> messages = new Shelf<>(availability);
    final Shelf<IncidentNumber> latestIncidents = new Shelf<>(availability);
    final Shelf<AnalysisRequest> analyses = new Shelf<>(availability);
    final Shelf<AuditEntry> auditEntries = new Shelf<>(availability);
    final Shelf<DomainEvent> events = new Shelf<>(availability);
    final Shelf<Removal> removals = new Shelf<>(availability);
    private final Shelf<Receipt> receipts = new Shelf<>(availability);

    private int conflictsToCome;

    /** Every shelf that holds something of organizations. */
    List<Shelf<?>> estate() {
        return List.of(
                contacts,
                emails,
                rosters,
                addressChanges,
                environments,
                environmentMoves,
                registrations,
                licenses,
                pools,
                replacements,
                contents,
                spokenFor,
                holders,
                incidents,
                attachments,
                messages,
                latestIncidents,
                mutations,
                licenseRequests,
                figures,
                analyses,
                auditEntries);
    }

    static Shelf.Key poolKey(OrganizationId organization, Pool pool) {
        return Shelf.Key.of(organization, pool);
    }

    /** Goes with every change of what an environment counts. */
    Change environmentMoved(Shelf.Key environment) {
        return environmentMoves.upsert(environment, 1L, moves -> moves + 1);
    }

    synchronized void conflictNext(int commits) {
        conflictsToCome = commits;
    }

    synchronized Commit commit(List<Change> changes, Optional<Receipt> receipt, Instant now) {
        availability.require();
        var writes =
                changes.stream().<Shelf.Write<?>>map(Shelf.Write.class::cast).toList();
        requireOneChangeForEachValue(writes);
        if (conflictsToCome > 0) {
            conflictsToCome--;
            return new Commit.Conflicted();
        }
        var first = receipt.flatMap(r -> receipts.find(receiptKey(r)))
                .filter(r -> r.expires().getEpochSecond() >= now.getEpochSecond());
        if (first.isPresent()) {
            return new Commit.AlreadyAnswered(first.get());
        }
        if (!writes.stream().allMatch(Shelf.Write::holds)) {
            return new Commit.Conflicted();
        }
        writes.forEach(Shelf.Write::apply);
        receipt.ifPresent(r -> receipts.put(receiptKey(r), r));
        return new Commit.Committed();
    }

    private static Shelf.Key receiptKey(Receipt receipt) {
        return Shelf.Key.of("", receipt.key());
    }

    /** DynamoDB refuses anything else. */
    private static void requireOneChangeForEachValue(List<Shelf.Write<?>> writes) {
        var places = new HashSet<List<Object>>();
        if (writes.size() > MOST_CHANGES
                || !writes.stream().allMatch(w -> places.add(List.of(System.identityHashCode(w.shelf()), w.key())))) {
            throw new IllegalStateException("A transaction changes each item once, and 100 at most");
        }
    }

    /** What a pool holds besides its place. */
    record PoolState(Pool pool, int maximum, int used, int temporary, boolean flex, long moves) {
        PoolState withMaximum(int maximum) {
            return new PoolState(pool, maximum, used, temporary, flex, moves);
        }

        PoolState shifted(int used, int temporary) {
            return new PoolState(pool, maximum, this.used + used, this.temporary + temporary, flex, moves + 1);
        }

        PoolState withFlex(boolean flex) {
            return new PoolState(pool, maximum, used, temporary, flex, moves + 1);
        }
    }
}
