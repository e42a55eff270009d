package portal.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.ACCEPTANCE;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.EMPLOYEES;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.PROFIT_USERS;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.LicenseFixture.aLicense;
import static portal.testing.fake.LicenseFixture.anEmptyLicense;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.Denial;
import portal.domain.audit.AuditEntry;
import portal.domain.decision.Decision;
import portal.domain.decision.Precondition;
import portal.domain.decision.Transactions.Commit;
import portal.domain.event.EventType;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class MutateLicenseTest {
    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme =
            portal.organization("acme").with(anAdministrator("anna").named("Anna de Vries"), anEmployee("eve"));

    @Test
    void setsMaximumAndGrantedNumber() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(42));

        assertThat(mutate(to(PROFIT_USERS, 60))).isInstanceOf(MutationOutcome.Mutated.class);

        assertThat(acme.license().entitlement(PROFIT_USERS))
                .isEqualTo(new Entitlement(new SeatCount(60), new SeatCount(60)));
    }

    @ParameterizedTest
    @CsvSource({"41, false", "42, true", "43, true", "49, true", "50, true", "51, true"})
    void goesNoLowerThanWhatIsInUse(int target, boolean allowed) {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(42));

        var outcome = mutate(to(PROFIT_USERS, target));

        assertThat(outcome instanceof MutationOutcome.Mutated).isEqualTo(allowed);
        assertThat(maximum(PROFIT_USERS)).isEqualTo(allowed ? target : 50);
    }

    @Test
    void goesDownToZeroWhenNothingIsInUse() {
        acme.with(aLicense().withMaximum(EMPLOYEES, 50));

        mutate(to(EMPLOYEES, 0));

        assertThat(maximum(EMPLOYEES)).isZero();
    }

    @Test
    void goesUpToTheLargestNumber() {
        mutate(to(EMPLOYEES, Integer.MAX_VALUE));

        assertThat(maximum(EMPLOYEES)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void tellsHowManySeatsToFreeInWhichType() {
        acme.with(aLicense()
                .withMaximum(PROFIT_USERS, 50)
                .using(PRODUCTION, 12)
                .using(TEST, 42)
                .using(ACCEPTANCE, 40));

        var refusal = (Refusal.BelowUsage) refusal(mutate(to(PROFIT_USERS, 40)));

        assertThat(refusal).isEqualTo(new Refusal.BelowUsage(PROFIT_USERS, new SeatCount(40), 42, Optional.of(TEST)));
        assertThat(refusal.seatsToFree()).isEqualTo(2);
    }

    @Test
    void goesByTheFullestTypeAndNeverByTheirSum() {
        acme.with(aLicense().withMaximum(CLIENTS, 50).using(PRODUCTION, 20).using(TEST, 20));

        mutate(to(CLIENTS, 20));

        assertThat(maximum(CLIENTS)).isEqualTo(20);
    }

    @Test
    void namesNoTypeForAMetricOverTheLicense() {
        acme.with(aLicense().withMaximum(EMPLOYEES, 50).using(42));

        assertThat(refusal(mutate(to(EMPLOYEES, 41))))
                .isEqualTo(new Refusal.BelowUsage(EMPLOYEES, new SeatCount(41), 42, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"51, false", "59, false", "60, true", "61, true"})
    void refusesARaiseThatIsStillBelowUsage(int target, boolean allowed) {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(60));

        assertThat(mutate(to(PROFIT_USERS, target)) instanceof MutationOutcome.Mutated)
                .isEqualTo(allowed);
    }

    @Test
    void countsTemporaryWorkersOnlyWithoutFlex() {
        acme.with(aLicense().withFlex().withMaximum(EMPLOYEES, 50).using(10).withTemporaryWorkers(30));

        assertThat(mutate(to(EMPLOYEES, 10))).isInstanceOf(MutationOutcome.Mutated.class);
    }

    @Test
    void refusesAValueThatIsNotANumberOfSeats() {
        assertThat(refusal(mutate(notANumber(PROFIT_USERS)))).isEqualTo(new Refusal.InvalidQuantity(PROFIT_USERS));
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, true", "11, false", "2147483647, false"})
    void limitsASmallBusinessToTenEnvironments(int target, boolean allowed) {
        acme.with(aLicense().of(Edition.SMALL_BUSINESS).withMaximum(ENVIRONMENTS, 5));

        var outcome = mutate(to(ENVIRONMENTS, target));

        assertThat(outcome instanceof MutationOutcome.Mutated).isEqualTo(allowed);
        if (!allowed) {
            assertThat(refusal(outcome))
                    .isEqualTo(new Refusal.EditionLimit(ENVIRONMENTS, new SeatCount(target), new SeatCount(10)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "ENTERPRISE"})
    void limitsNoEnvironmentsOfOtherEditions(Edition edition) {
        acme.with(aLicense().of(edition));

        assertThat(mutate(to(ENVIRONMENTS, 11))).isInstanceOf(MutationOutcome.Mutated.class);
    }

    @Test
    void limitsNothingElseOfASmallBusiness() {
        acme.with(aLicense().of(Edition.SMALL_BUSINESS));

        assertThat(mutate(to(EMPLOYEES, 11))).isInstanceOf(MutationOutcome.Mutated.class);
    }

    @ParameterizedTest
    @CsvSource({"50, false", "54, false", "55, true", "56, false", "60, false"})
    void refusesAnyOtherNumberThanTheGrantedOneWhenItDeviates(int target, boolean allowed) {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).granted(55).using(42));

        var outcome = mutate(to(PROFIT_USERS, target));

        assertThat(outcome instanceof MutationOutcome.Mutated).isEqualTo(allowed);
        if (!allowed) {
            assertThat(refusal(outcome))
                    .isEqualTo(new Refusal.Deviation(
                            PROFIT_USERS, new SeatCount(target), new SeatCount(50), new SeatCount(55)));
        }
        assertThat(maximum(PROFIT_USERS)).isEqualTo(allowed ? 55 : 50);
    }

    @Test
    void ignoresADeviationOfAnotherMetric() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).granted(55));

        assertThat(mutate(to(EMPLOYEES, 60))).isInstanceOf(MutationOutcome.Mutated.class);
    }

    @Test
    void refusesForTheEditionBeforeUsageAndDeviation() {
        acme.with(aLicense()
                .of(Edition.SMALL_BUSINESS)
                .withMaximum(ENVIRONMENTS, 9)
                .granted(8)
                .using(20));

        assertThat(refusal(mutate(to(ENVIRONMENTS, 12))).code()).isEqualTo("edition-limit");
    }

    @Test
    void refusesForUsageBeforeDeviation() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).granted(55).using(42));

        assertThat(refusal(mutate(to(PROFIT_USERS, 41))).code()).isEqualTo("below-usage");
    }

    @Test
    void refusesTheGrantedNumberIfItIsBelowUsage() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).granted(40).using(42));

        assertThat(refusal(mutate(to(PROFIT_USERS, 40))).code()).isEqualTo("below-usage");
    }

    @Test
    void mutatesSeveralMetricsAtOnce() {
        mutate(to(PROFIT_USERS, 7), to(EMPLOYEES, 8));

        assertThat(maximum(PROFIT_USERS)).isEqualTo(7);
        assertThat(maximum(EMPLOYEES)).isEqualTo(8);
    }

    @Test
    void changesNothingWhenOneOfSeveralIsRefused() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(42));

        mutate(to(EMPLOYEES, 8), to(PROFIT_USERS, 41));

        assertThat(maximum(EMPLOYEES)).isEqualTo(100);
        assertThat(maximum(PROFIT_USERS)).isEqualTo(50);
    }

    @Test
    void answersWithTheFirstRefusedInTheOrderOfTheRequestAndListsAll() {
        acme.with(aLicense()
                .withMaximum(PROFIT_USERS, 50)
                .using(42)
                .withMaximum(EMPLOYEES, 10)
                .granted(11));

        var refused = (MutationOutcome.Refused)
                mutate(to(EMPLOYEES, 12), to(ENVIRONMENTS, 5), to(PROFIT_USERS, 41), notANumber(CLIENTS));

        assertThat(refused.deciding().code()).isEqualTo("deviation");
        assertThat(refused.refusals())
                .extracting(Refusal::code)
                .containsExactly("deviation", "below-usage", "invalid-quantity");
        assertThat(refused.refusals()).extracting(Refusal::metric).containsExactly(EMPLOYEES, PROFIT_USERS, CLIENTS);
        assertThat(portal.auditEntries()).extracting(AuditEntry::result).containsExactly("deviation");
    }

    @Test
    void takesSeveralInARow() {
        mutate(to(PROFIT_USERS, 7));
        mutate(to(PROFIT_USERS, 9));
        mutate(to(PROFIT_USERS, 9));

        assertThat(maximum(PROFIT_USERS)).isEqualTo(9);
        assertThat(history()).hasSize(3);
    }

    @Test
    void mutatesAMetricThatWasNeverGranted() {
        acme.with(anEmptyLicense());

        mutate(to(PROFIT_USERS, 5));

        assertThat(acme.license().entitlements().keySet()).containsExactly(PROFIT_USERS);
    }

    @Test
    void recordsWhoChangedWhatWhenAndWhy() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(42));

        var mutated = (MutationOutcome.Mutated) mutate(to(PROFIT_USERS, 60));

        var line = new Mutation.Line(PROFIT_USERS, new SeatCount(50), Optional.of(new SeatCount(60)), 42);
        assertThat(mutated.mutation())
                .isEqualTo(new Mutation(
                        mutated.mutation().id(),
                        List.of(line),
                        Optional.empty(),
                        Optional.of(new ContactId("anna")),
                        "Anna de Vries",
                        Optional.of("We grow"),
                        InMemoryPortal.START));
        assertThat(mutated.dryRun()).isFalse();
        assertThat(history()).containsExactly(mutated.mutation());
    }

    @Test
    void isInTheAuditTrailAndTellsTheVendor() {
        var mutated = (MutationOutcome.Mutated) mutate(to(PROFIT_USERS, 60));

        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(acme.id());
            assertThat(entry.actor().key()).isEqualTo("anna");
            assertThat(entry.action()).isEqualTo(Action.MUTATE_LICENSE);
            assertThat(entry.subject()).isEqualTo(mutated.mutation().id());
            assertThat(entry.result()).isEqualTo(AuditEntry.DONE);
            assertThat(entry.at()).isEqualTo(InMemoryPortal.START);
            assertThat(entry.origin()).isEqualTo(Callers.ORIGIN);
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.LicenseMutated);
            assertThat(event.organization()).isEqualTo(acme.id());
            assertThat(event.subject()).isEqualTo(mutated.mutation().id());
        });
    }

    @Test
    void keepsARefusalInHistoryAndAuditTrailAndTellsNobody() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(42));

        var refused = (MutationOutcome.Refused) mutate(to(PROFIT_USERS, 41));

        assertThat(history()).containsExactly(refused.mutation());
        assertThat(refused.mutation().refusal()).contains("below-usage");
        assertThat(portal.auditEntries()).extracting(AuditEntry::result).containsExactly("below-usage");
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @Test
    void keepsARefusedQuantityWithoutANumber() {
        var refused = (MutationOutcome.Refused) mutate(notANumber(PROFIT_USERS));

        assertThat(refused.mutation().lines())
                .containsExactly(new Mutation.Line(PROFIT_USERS, new SeatCount(100), Optional.empty(), 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 60})
    void writesNothingInADryRun(int target) {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(42));
        var before = acme.license();

        var decision = decide("anna", dryRun(to(PROFIT_USERS, target)));

        assertThat(decision.changes()).isEmpty();
        assertThat(outcome(portal.commit(decision)))
                .isInstanceOf(target == 60 ? MutationOutcome.Mutated.class : MutationOutcome.Refused.class);
        assertThat(acme.license()).isEqualTo(before);
    }

    @Test
    void answersADryRunAsItWouldAMutation() {
        acme.with(aLicense().withMaximum(PROFIT_USERS, 50).using(42));

        var mutated = (MutationOutcome.Mutated) outcome(portal.commit(decide("anna", dryRun(to(PROFIT_USERS, 60)))));

        assertThat(mutated.dryRun()).isTrue();
        assertThat(mutated.mutation().lines())
                .containsExactly(
                        new Mutation.Line(PROFIT_USERS, new SeatCount(50), Optional.of(new SeatCount(60)), 42));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isForAdministratorsAloneAndAuditsTheAttemptEvenInADryRun(boolean dryRun) {
        var command =
                new MutateLicense.Command(List.of(to(PROFIT_USERS, 60)), Optional.empty(), dryRun, Precondition.NONE);

        var result = portal.commit(decide("eve", command));

        assertThat(result)
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_LICENSE)));
        assertThat(portal.auditEntries()).extracting(AuditEntry::result).containsExactly("forbidden");
        assertThat(maximum(PROFIT_USERS)).isEqualTo(100);
        assertThat(history()).isEmpty();
    }

    @Test
    void takesOnlyALicenseThatTheCallerHasSeen() {
        var seen = acme.license().version();
        mutate(to(PROFIT_USERS, 60));

        assertThat(outcome(portal.commit(decide("anna", expecting(seen)))))
                .isEqualTo(new MutationOutcome.ChangedMeanwhile());
        assertThat(maximum(EMPLOYEES)).isEqualTo(100);

        assertThat(outcome(portal.commit(decide("anna", expecting(seen, seen + 1)))))
                .isInstanceOf(MutationOutcome.Mutated.class);
    }

    @Test
    void conflictsWhenTheLicenseIsChangedBetweenDecisionAndCommit() {
        var one = decide("anna", command(to(PROFIT_USERS, 60)));
        var two = decide("anna", command(to(PROFIT_USERS, 70)));
        portal.commit(one);

        assertThat(portal.transactions().commit(two.changes(), Optional.empty()))
                .isEqualTo(new Commit.Conflicted());
        assertThat(maximum(PROFIT_USERS)).isEqualTo(60);
    }

    private MutationOutcome mutate(MaximumChange... changes) {
        return outcome(portal.commit(decide("anna", command(changes))));
    }

    private Decision<UseCaseResult<MutationOutcome>> decide(String contact, MutateLicense.Command command) {
        return portal.decide(new MutateLicense(portal.licenses(), portal.journal()), acme.caller(contact), command);
    }

    private int maximum(Metric metric) {
        var license = acme.license();
        assertThat(license.usage(metric)).allSatisfy(pool -> assertThat(pool.maximum())
                .isEqualTo(license.entitlement(metric).maximum()));
        return license.entitlement(metric).maximum().value();
    }

    private List<Mutation> history() {
        var page = new PageRequest(100, Optional.empty());
        return portal.licenses().history(acme.caller("anna"), page).subject().items();
    }

    private static MutateLicense.Command command(MaximumChange... changes) {
        return new MutateLicense.Command(List.of(changes), Optional.of("We grow"), false, Precondition.NONE);
    }

    private static MutateLicense.Command dryRun(MaximumChange... changes) {
        return new MutateLicense.Command(List.of(changes), Optional.empty(), true, Precondition.NONE);
    }

    private static MutateLicense.Command expecting(Long... versions) {
        return new MutateLicense.Command(
                List.of(to(EMPLOYEES, 7)), Optional.empty(), false, new Precondition(Optional.of(Set.of(versions))));
    }

    private static MaximumChange to(Metric metric, int target) {
        return new MaximumChange(metric, SeatCount.of(target));
    }

    private static MaximumChange notANumber(Metric metric) {
        return new MaximumChange(metric, Optional.empty());
    }

    private static Refusal refusal(MutationOutcome outcome) {
        return ((MutationOutcome.Refused) outcome).deciding();
    }

    private static MutationOutcome outcome(UseCaseResult<MutationOutcome> result) {
        return ((UseCaseResult.Passed<MutationOutcome>) result).outcome();
    }
}
