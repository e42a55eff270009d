package portal.testing.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import portal.domain.access.BrakeUse;
import portal.domain.access.OrganizationId;
import portal.domain.analysis.AnalysisRequest;
import portal.domain.announcement.Announcement;
import portal.domain.audit.AuditEntry;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AdministratorChange;
import portal.domain.contact.Contact;
import portal.domain.contact.RoleCounts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Receipt;
import portal.domain.decision.Transactions.Commit;
import portal.domain.download.Download;
import portal.domain.event.DomainEvent;
import portal.domain.incident.AttachmentList;
import portal.domain.incident.Incident;
import portal.domain.incident.IncidentMessage;
import portal.domain.incident.Reply;
import portal.domain.incident.StatusHistory;
import portal.domain.license.DailyUsage;
import portal.domain.license.License;
import portal.domain.license.LicenseRequest;
import portal.domain.license.Mutation;
import portal.domain.mail.Mail;
import portal.domain.organization.Organization;
import portal.domain.organization.Removal;
import portal.domain.secondfactor.DueReset;
import portal.domain.signal.Firing;
import portal.domain.signal.SignalList;
import portal.domain.signin.SignIn;
import portal.domain.usage.Crossing;
import portal.domain.usage.Environment;
import portal.domain.usage.Fall;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId;
import portal.domain.usage.Occupancy;
import portal.domain.usage.Pool;
import portal.domain.usage.PoolDelta;
import portal.domain.usage.Registration;
import portal.domain.usage.SeatCount;
import portal.domain.usage.Watches;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotRun;

/** The state behind all fakes. All changes of a commit take effect here together, or none. */
final class InMemoryStore {
    private static final int MOST_CHANGES = 100;

    final InMemoryTable.Availability availability = new InMemoryTable.Availability();
    final InMemoryTable<Organization> organizations = new InMemoryTable<>(availability);
    final InMemoryTable<Contact> contacts = new InMemoryTable<>(availability);
    final InMemoryTable<String> emails = new InMemoryTable<>(availability);
    final InMemoryTable<RoleCounts> roleCountStore = new InMemoryTable<>(availability);
    final InMemoryTable<AddressChange> addressChanges = new InMemoryTable<>(availability);
    final InMemoryTable<AdministratorChange> administratorChanges = new InMemoryTable<>(availability);
    final InMemoryTable<DueReset> dueResets = new InMemoryTable<>(availability);
    final InMemoryTable<SignIn> signIns = new InMemoryTable<>(availability);
    final InMemoryTable<InMemoryTable.Key> signInNames = new InMemoryTable<>(availability);
    final InMemoryTable<InMemoryTable.Key> signInAddresses = new InMemoryTable<>(availability);
    final InMemoryTable<License> licenses = new InMemoryTable<>(availability);
    final InMemoryTable<PoolState> pools = new InMemoryTable<>(availability);
    final InMemoryTable<Mutation> mutations = new InMemoryTable<>(availability);
    final InMemoryTable<LicenseRequest> licenseRequests = new InMemoryTable<>(availability);
    final InMemoryTable<SignalList> signals = new InMemoryTable<>(availability);
    final InMemoryTable<Firing> firings = new InMemoryTable<>(availability);
    final InMemoryTable<DailyUsage> dailyUsage = new InMemoryTable<>(availability);
    final InMemoryTable<Environment> environments = new InMemoryTable<>(availability);
    final InMemoryTable<Long> environmentMoves = new InMemoryTable<>(availability);
    final InMemoryTable<Holder> holders = new InMemoryTable<>(availability);
    final InMemoryTable<Registration> registrations = new InMemoryTable<>(availability);
    final InMemoryTable<SnapshotRun> snapshotRuns = new InMemoryTable<>(availability);
    final InMemoryTable<Snapshot> contents = new InMemoryTable<>(availability);
    final InMemoryTable<HolderId> overridden = new InMemoryTable<>(availability);
    final InMemoryTable<Incident> incidents = new InMemoryTable<>(availability);
    final InMemoryTable<OrganizationId> incidentNumbersInUse = new InMemoryTable<>(availability);
    final InMemoryTable<OrganizationId> requestNumbersInUse = new InMemoryTable<>(availability);
    final InMemoryTable<StatusHistory> statusHistories = new InMemoryTable<>(availability);
    final InMemoryTable<AttachmentList> attachments = new InMemoryTable<>(availability);
    final InMemoryTable<Reply> replies = new InMemoryTable<>(availability);
    final InMemoryTable<IncidentMessage> messages = new InMemoryTable<>(availability);
    final AtomicInteger incidentNumbers = new AtomicInteger();
    final AtomicInteger licenseRequestNumbers = new AtomicInteger();
    final InMemoryTable<AnalysisRequest> analyses = new InMemoryTable<>(availability);
    final InMemoryTable<Announcement> announcements = new InMemoryTable<>(availability);
    final InMemoryTable<Download> downloads = new InMemoryTable<>(availability);
    final InMemoryTable<AuditEntry> auditEntries = new InMemoryTable<>(availability);
    final InMemoryTable<DomainEvent> events = new InMemoryTable<>(availability);
    final InMemoryTable<Removal> removals = new InMemoryTable<>(availability);
    final InMemoryTable<BrakeUse> brakeUses = new InMemoryTable<>(availability);
    final InMemoryTable<Mail> mails = new InMemoryTable<>(availability);
    private final InMemoryTable<Receipt> receipts = new InMemoryTable<>(availability);

    private int conflictsToCome;

    /** All tables with items of organizations. */
    List<InMemoryTable<?>> tenantItems() {
        return List.of(
                contacts,
                emails,
                roleCountStore,
                addressChanges,
                administratorChanges,
                environments,
                environmentMoves,
                registrations,
                licenses,
                pools,
                snapshotRuns,
                contents,
                overridden,
                holders,
                incidents,
                statusHistories,
                attachments,
                replies,
                messages,
                mutations,
                licenseRequests,
                signals,
                firings,
                dailyUsage,
                analyses,
                downloads,
                auditEntries,
                brakeUses,
                mails,
                receipts);
    }

    static InMemoryTable.Key poolKey(OrganizationId organization, Pool pool) {
        return InMemoryTable.Key.of(organization, pool);
    }

    /** Adds one to the change count of an environment. Part of every change of its counters. */
    ConditionalWrite environmentMoved(InMemoryTable.Key environment) {
        return environmentMoves.upsert(environment, 1L, moves -> moves + 1);
    }

    /** The effect of a reported fact on a pool, full or not. */
    ConditionalWrite fact(OrganizationId organization, PoolDelta delta, boolean flex) {
        return pools.update(
                poolKey(organization, delta.pool()), state -> state.isUnder(flex), state -> state.with(delta));
    }

    synchronized void conflictNext(int commits) {
        conflictsToCome = commits;
    }

    synchronized Commit commit(List<ConditionalWrite> changes, Optional<Receipt> receipt, Instant now) {
        availability.require();
        var writes = changes.stream()
                .<InMemoryTable.Write<?>>map(InMemoryTable.Write.class::cast)
                .toList();
        requireOneChangeForEachValue(writes);
        if (conflictsToCome > 0) {
            conflictsToCome--;
            return new Commit.Conflicted();
        }
        var first = receipt.flatMap(r -> receipt(r, now));
        if (first.isPresent()) {
            return new Commit.AlreadyAnswered(first.get());
        }
        if (!writes.stream().allMatch(InMemoryTable.Write::holds)) {
            return new Commit.Conflicted();
        }
        writes.forEach(InMemoryTable.Write::apply);
        receipt.ifPresent(r -> receipts.put(receiptKey(r), r));
        return new Commit.Committed();
    }

    /** What is asked about an organization, if there is such an organization. */
    <T> Optional<T> ifKnown(OrganizationId organization, Supplier<T> subject) {
        return organizations.find(InMemoryTable.Key.of("", organization)).map(known -> subject.get());
    }

    Optional<Receipt> receipt(Receipt asked, Instant now) {
        return receipts.find(receiptKey(asked)).filter(r -> r.expires().getEpochSecond() >= now.getEpochSecond());
    }

    BrakeUse brakeUse(BrakeUse.Id id) {
        return brakeUses.find(key(id)).orElseGet(() -> BrakeUse.none(id));
    }

    static InMemoryTable.Key key(BrakeUse.Id id) {
        return InMemoryTable.Key.of(
                id.organization(),
                id.brake() + id.contact().map(contact -> " " + contact).orElse(""));
    }

    private static InMemoryTable.Key receiptKey(Receipt receipt) {
        return receipt.organization()
                .map(organization -> InMemoryTable.Key.of(organization, receipt.key()))
                .orElseGet(() -> InMemoryTable.Key.of("", receipt.key()));
    }

    /** Requires one change for each value, as DynamoDB does. */
    private static void requireOneChangeForEachValue(List<InMemoryTable.Write<?>> writes) {
        var places = new HashSet<List<Object>>();
        if (writes.size() > MOST_CHANGES
                || !writes.stream().allMatch(w -> places.add(List.of(System.identityHashCode(w.table()), w.key())))) {
            throw new IllegalStateException("A transaction changes each item once, and 100 at most");
        }
    }

    /** The state of a pool, with the signals that watch it and what they have done. */
    record PoolState(
            Pool pool,
            int maximum,
            int used,
            int temporary,
            boolean flex,
            long moves,
            Watches watches,
            Set<String> fired,
            List<Fall> falls) {

        /** A pool that is watched as at the beginning. */
        PoolState(Pool pool, int maximum, int used, int temporary, boolean flex, long moves) {
            this(pool, maximum, used, temporary, flex, moves, Watches.initially(pool), Set.of(), List.of());
        }

        static PoolState of(Occupancy occupancy, boolean flex) {
            return new PoolState(
                    occupancy.pool(), occupancy.maximum().value(), occupancy.used(), occupancy.temporary(), flex, 0);
        }

        Occupancy occupancy() {
            return new Occupancy(pool, new SeatCount(maximum), used, temporary, watches);
        }

        /** Whether Flex is as expected, if the pool depends on it. */
        boolean isUnder(boolean expected) {
            return !pool.dependsOnFlex() || flex == expected;
        }

        /** Whether a change does to the signals what it does to the pool as it was read. */
        boolean isCrossedAs(Occupancy before, Crossing crossing) {
            return watches.equals(before.watches())
                    && (watches.equals(Watches.NONE)
                            || maximum == before.maximum().value())
                    && crossing.appliesTo(used);
        }

        PoolState withMaximum(int maximum) {
            return new PoolState(pool, maximum, used, temporary, flex, moves, watches, fired, falls);
        }

        PoolState shifted(int used, int temporary) {
            return new PoolState(
                    pool,
                    maximum,
                    this.used + used,
                    this.temporary + temporary,
                    flex,
                    moves + 1,
                    watches,
                    fired,
                    falls);
        }

        PoolState with(PoolDelta delta) {
            return shifted(delta.used(), delta.temporary());
        }

        /** The same count, with what reaching it did to the signals. */
        PoolState crossed(Crossing crossing) {
            var firing = new HashSet<>(fired);
            firing.addAll(crossing.fallen());
            firing.removeAll(crossing.risen());
            var waiting = new ArrayList<>(falls);
            if (crossing.falls()) {
                waiting.add(new Fall(crossing.fallen(), new SeatCount(maximum), used));
            }
            return withSignals(watches, firing, waiting);
        }

        PoolState withSignals(Watches watches, Set<String> fired, List<Fall> falls) {
            return new PoolState(
                    pool, maximum, used, temporary, flex, moves, watches, Set.copyOf(fired), List.copyOf(falls));
        }

        PoolState withFlex(boolean flex) {
            return new PoolState(pool, maximum, used, temporary, flex, moves + 1, watches, fired, falls);
        }
    }
}
