package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.domain.access.Actor;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.decision.Backoff;
import portal.domain.decision.Decision;
import portal.domain.decision.Receipt;
import portal.domain.decision.TransactionRunner;
import portal.domain.decision.Transactions.Commit;
import portal.domain.incident.IncidentFilter;
import portal.domain.license.Edition;
import portal.domain.organization.CarryOutRemoval;
import portal.domain.organization.Organization;
import portal.domain.organization.Removal;
import portal.domain.organization.RemovalProgress;
import portal.domain.organization.RemoveOrganization;
import portal.domain.paging.PageRequest;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.UserKind;
import portal.domain.usage.claim.ClaimOutcome;
import portal.testing.fake.Assignments;
import portal.testing.fake.Callers;

/** How organizations are removed, by the use cases that do it. */
public abstract class RemovalsContract extends PortContract {
    private static final Duration EVER = Duration.ofDays(1);
    private static final Actor.Portal ACTOR = new Actor.Portal("remove-organization", Callers.ORIGIN);
    private static final OrganizationId ACME_TWO = new OrganizationId("acme-2");
    private static final OrganizationId ACME2 = new OrganizationId("acme2");

    private static final IncidentFilter ALL_INCIDENTS =
            new IncidentFilter(IncidentFilter.Scope.ALL, Optional.empty(), Optional.empty());

    private final List<OrganizationId> filesRemoved = new ArrayList<>();

    @Test
    void knowsNothingOfWhatNeverWasRemoved() {
        full(ACME);

        assertThat(ports().removals().find(ACME)).isEmpty();
        assertThat(ports().organizations().state(ACME).organization()).isPresent();
        assertThat(ports().organizations().state(ACME).removal()).isEmpty();
        assertThat(remove(GLOBEX)).isEmpty();
    }

    @Test
    void removesTheOrganizationAtOnceAndRecordsByWhomAndWhen() {
        full(ACME);

        var removal = new Removal(ACME, "back-office:register", Callers.ORIGIN, NOW, Optional.empty());
        assertThat(remove(ACME)).contains(removal);
        assertThat(ports().removals().find(ACME)).contains(removal);
        assertThat(ports().organizations().state(ACME).organization()).isEmpty();
        assertThat(ports().organizations().state(ACME).removal()).contains(removal);
        assertThat(ports().organizations().find(ACME)).isEmpty();
        assertThat(ports().organizations().list(first(10)).items()).isEmpty();

        ports().clock().advance(Duration.ofHours(1));
        assertThat(remove(ACME)).contains(removal);
    }

    @Test
    void removesNoOrganizationThatChangedMeanwhile() {
        full(ACME);
        var before = ports().organizations().find(ACME).orElseThrow();
        var removal = new Removal(ACME, "register", Callers.ORIGIN, NOW, Optional.empty());
        var begin = ports().removals().begin(before, removal);
        commit(ports().organizations().update(before));

        assertConflicts(begin);
        assertThat(ports().organizations().find(ACME)).isPresent();
    }

    @Test
    void leavesNothingOfItAndEverythingOfOthers() {
        full(ACME);
        full(ACME_TWO);
        full(ACME2);
        remove(ACME);

        resume(ACME, EVER, () -> {});

        assertGone(ACME);
        assertThere(ACME_TWO);
        assertThere(ACME2);
        assertThat(ports().removals().find(ACME).orElseThrow().finishedAt()).contains(NOW);
        assertThat(ports().removals().find(ACME_TWO)).isEmpty();
    }

    @Test
    void forgetsWhatItsRequestsWereAnswered() {
        full(ACME);
        full(ACME2);
        answer(ACME);
        answer(ACME2);
        remove(ACME);

        resume(ACME, EVER, () -> {});

        assertThat(answer(ACME)).isEqualTo(new Commit.Committed());
        assertThat(answer(ACME2)).isInstanceOf(Commit.AlreadyAnswered.class);
    }

    @Test
    void letsNobodyInBeforeItPauses() {
        var acme = full(ACME);
        remove(ACME);

        resume(ACME, EVER, () -> {
            assertThat(ports().contacts().all(ACME)).isEmpty();
            assertThat(filesRemoved)
                    .as("who was let in before may still attach some")
                    .isEmpty();
            assertThat(acme.driver().claim(FullOrganization.PRODUCTION, "late", Assignments.user(UserKind.PROFIT)))
                    .isInstanceOf(ClaimOutcome.NoSuchOrganization.class);
        });

        assertGone(ACME);
        assertThat(filesRemoved).containsExactly(ACME);
    }

    /** Each change was decided before the removal began, and is committed when the contacts are gone. */
    @Test
    void removesChangesThatWereDecidedBeforeItBegan() {
        var acme = full(ACME);
        var claim = acme.driver().claiming(FullOrganization.PRODUCTION, "late", Assignments.user(UserKind.PROFIT));
        var environment = acme.driver().addingEnvironment("D12345AA");
        var incident = acme.submittingIncident("bram");
        var request = acme.requestingLicense();
        remove(ACME);
        var commits = new ArrayList<Commit>();

        resume(ACME, EVER, () -> List.of(claim, environment, incident, request)
                .forEach(decision -> commits.add(attempt(decision.changes()))));

        assertThat(commits)
                .containsExactly(
                        new Commit.Conflicted(),
                        new Commit.Committed(),
                        new Commit.Committed(),
                        new Commit.Committed());
        assertGone(ACME);
    }

    @Test
    void refusesWritesAfterTheEnvironmentsAndPoolsAreGone() {
        var acme = full(ACME);
        var claim = acme.driver().claiming(FullOrganization.PRODUCTION, "late", Assignments.user(UserKind.PROFIT));
        var environment = acme.driver().addingEnvironment("D12345AA");
        remove(ACME);
        resume(ACME, EVER, () -> {});

        List.of(claim, environment).forEach(decision -> assertConflicts(decision.changes()));
        assertGone(ACME);
    }

    @Test
    void goesOnLaterWhereItStopped() {
        full(ACME);
        remove(ACME);

        resume(ACME, Duration.ofSeconds(-1), () -> {
            throw new AssertionError("There is no time to pause");
        });

        assertThat(ports().contacts().all(ACME)).isNotEmpty();
        assertThat(status(ACME)).isEqualTo(RemovalProgress.Status.RUNNING);
        resume(ACME, EVER, () -> {});
        assertGone(ACME);
    }

    @Test
    void stopsInTheMiddleWhenItsTimeIsUp() {
        full(ACME);
        remove(ACME);

        resume(ACME, EVER, () -> ports().clock().advance(EVER.plusSeconds(1)));

        assertThat(ports().contacts().all(ACME)).isEmpty();
        assertThat(ports().licenses().find(ACME)).isPresent();
        assertThat(status(ACME)).isEqualTo(RemovalProgress.Status.RUNNING);
        resume(ACME, EVER, () -> {});
        assertGone(ACME);
    }

    @Test
    void leavesANewOrganizationAloneWhenAWorkerIsLate() {
        var acme = full(ACME);
        remove(ACME);

        resume(ACME, EVER, () -> {
            resume(ACME, EVER, () -> {});
            ports().clock().advance(Duration.ofHours(1));
            full(ACME);
        });

        assertThere(ACME);
        resume(ACME, EVER, () -> {
            throw new AssertionError("There is nothing to do");
        });
        assertThere(ACME);
        assertThat(acme.driver().license().edition()).isEqualTo(Edition.STANDARD);
    }

    @Test
    void addsNoOrganizationWhileAnEarlierOneIsBeingRemoved() {
        var acme = full(ACME);
        var before = ports().organizations().find(ACME).orElseThrow();
        remove(ACME);
        var running = ports().removals().find(ACME);

        assertConflicts(ports().organizations().add(before, Optional.empty()));
        assertThat(acme.driver().register(Edition.STANDARD, false).changes()).isEmpty();

        resume(ACME, EVER, () -> {});
        assertConflicts(ports().organizations().add(before, Optional.empty()));
        assertConflicts(ports().organizations().add(before, running));
        commit(ports().organizations().add(before, ports().removals().find(ACME)));
        assertThat(ports().organizations().find(ACME)).contains(before);
    }

    @Test
    void removesTheNextOrganizationWithTheSameIdToo() {
        full(ACME);
        remove(ACME);
        resume(ACME, EVER, () -> {});
        ports().clock().advance(Duration.ofHours(1));
        full(ACME);

        assertThat(remove(ACME).orElseThrow().requestedAt())
                .isEqualTo(ports().clock().instant());
        resume(ACME, EVER, () -> {});

        assertGone(ACME);
        assertThat(ports().removals().find(ACME).orElseThrow().finishedAt())
                .contains(ports().clock().instant());
    }

    @Test
    void endsSessionsOfTheFormerOrganizationForItsFirstAdministrator() {
        full(ACME);
        remove(ACME);
        ports().clock().advance(Duration.ofMillis(1500));
        resume(ACME, EVER, () -> {});
        ports().clock().advance(Duration.ofHours(1));

        full(ACME);

        assertThat(ports().contacts()
                        .find(ACME, new ContactId("anna"))
                        .orElseThrow()
                        .sessionsEndedAt())
                .contains(NOW.plusSeconds(1));
    }

    private Commit answer(OrganizationId id) {
        var receipt = new Receipt(Optional.of(id), "key", "content", "answer", NOW.plus(Duration.ofHours(24)));
        return ports().transactions().commit(List.of(), Optional.of(receipt));
    }

    private FullOrganization full(OrganizationId id) {
        return FullOrganization.in(ports(), id, () -> UUID.randomUUID().toString());
    }

    private Optional<RemovalProgress> remove(OrganizationId id) {
        var decision = new RemoveOrganization(ports().organizations(), ports().removals(), journal(), Duration.ZERO)
                .decision(Callers.backOffice(), id);
        return commit(decision);
    }

    private <O> O commit(Decision<O> decision) {
        commit(decision.changes());
        return decision.outcome();
    }

    private void resume(OrganizationId id, Duration patience, Runnable pause) {
        var transactions = new TransactionRunner(ports().transactions(), new Backoff(new Random(1), wait -> {}));
        new CarryOutRemoval(
                        ports().organizations(), ports().removals(), filesRemoved::add, transactions, journal(), pause)
                .resume(ACTOR, id, patience);
    }

    private Journal journal() {
        return new Journal(ports().auditTrail(), ports().events(), ports().clock(), () -> UUID.randomUUID()
                .toString());
    }

    private RemovalProgress.Status status(OrganizationId id) {
        return ports().removals().find(id).orElseThrow().status();
    }

    private void assertGone(OrganizationId id) {
        assertThat(status(id)).isEqualTo(RemovalProgress.Status.DONE);
        assertThat(left(id)).as("what is left of %s", id).isEmpty();
    }

    private void assertThere(OrganizationId id) {
        assertThat(left(id)).as("what is there of %s", id).hasSize(11);
        assertThat(ports().organizations().find(id)).map(Organization::id).contains(id);
    }

    /** The names of everything that the ports still show. */
    private List<String> left(OrganizationId id) {
        var caller = Callers.customer(id.value(), "anna");
        var all = new PageRequest(100, Optional.empty());
        var left = new ArrayList<String>();
        note(left, "contacts", ports().contacts().all(id));
        note(left, "license", ports().licenses().find(id).stream().toList());
        note(
                left,
                "mutations",
                ports().licenses().history(caller, all).subject().items());
        note(
                left,
                "requests",
                ports().licenseRequests().view(caller, all).subject().items());
        note(left, "environments", ports().registrations().environments(id));
        for (var kind : HolderId.Kind.values()) {
            note(left, kind.name(), ports().holders(id, kind));
        }
        note(
                left,
                "registrations",
                List.copyOf(ports().snapshotRuns()
                        .registrations(id, new EnvironmentCode(FullOrganization.PRODUCTION))
                        .keySet()));
        note(
                left,
                "incident",
                ports().incidents().view(caller, ALL_INCIDENTS, all).subject().items());
        return left;
    }

    private static void note(List<String> left, String name, List<?> items) {
        if (!items.isEmpty()) {
            left.add(name);
        }
    }
}
