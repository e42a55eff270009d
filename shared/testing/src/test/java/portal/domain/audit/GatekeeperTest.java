package portal.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.Callers.signedInAt;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.ContactFixture.anEmployee;
import static portal.testing.fake.InMemoryPortal.START;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.decision.Decision;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class GatekeeperTest {
    private static final Privilege ANYBODYS = new Privilege(Capability.VIEW_OWN_DATA, Action.VIEW_CONTACTS);
    private static final Privilege ADMINISTRATORS = new Privilege(Capability.MANAGE_CONTACTS, Action.VIEW_CONTACTS);
    private static final Privilege REPORTERS = new Privilege(Capability.SUBMIT_INCIDENT, Action.SUBMIT_INCIDENT);

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme");

    @Test
    void letsInWhoHasTheRight() {
        acme.with(anAdministrator("anna"));

        assertThat(enter(acme.caller("anna"), ADMINISTRATORS)).isEqualTo(new Gated.Passed<>("Anna"));
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void letsInWithoutAnyRoleWhereNoneIsNeeded() {
        acme.with(aContact("nora"));

        assertThat(enter(acme.caller("nora"), ANYBODYS)).isEqualTo(new Gated.Passed<>("Nora"));
    }

    @Test
    void keepsTheAttemptOfWhoHasNotTheRight() {
        acme.with(anEmployee("eve"));

        assertThat(enter(acme.caller("eve"), ADMINISTRATORS))
                .isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(Capability.MANAGE_CONTACTS)));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("eve");
            assertThat(entry.action()).isEqualTo(Action.VIEW_CONTACTS);
            assertThat(entry.subject()).isEqualTo("subject");
            assertThat(entry.result()).isEqualTo("forbidden");
            assertThat(entry.at()).isEqualTo(START);
        });
    }

    @Test
    void tellsThatSubmittingIncidentsTakesARoleOfItsOwn() {
        acme.with(anAdministrator("anna"));

        assertThat(enter(acme.caller("anna"), REPORTERS))
                .isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(Capability.SUBMIT_INCIDENT)));
        assertThat(portal.auditEntries()).extracting(AuditEntry::result).containsExactly("incident-role-required");
    }

    @Test
    void goesByTheRightsOfThisMoment() {
        acme.with(anAdministrator("anna"));
        acme.with(anEmployee("anna"));

        assertThat(enter(acme.caller("anna"), ADMINISTRATORS)).isInstanceOf(Gated.Denied.class);
    }

    @ParameterizedTest
    @CsvSource({"-3600, false", "-1, false", "0, false", "1, true", "60, true"})
    void acceptsASignInAfterTheSecondInWhichSessionsWereEnded(int secondsAfter, boolean accepted) {
        acme.with(anAdministrator("anna").withSessionsEndedAt(START));

        var outcome = enter(signedInAt(START.plusSeconds(secondsAfter), acme.caller("anna")), ADMINISTRATORS);

        assertThat(outcome)
                .isEqualTo(accepted ? new Gated.Passed<>("Anna") : new Gated.Denied<>(new Denial.SessionEnded()));
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void endsTheSessionOfWhoWasRemoved() {
        assertThat(enter(acme.caller("ghost"), ANYBODYS)).isEqualTo(new Gated.Denied<>(new Denial.SessionEnded()));
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void endsTheSessionBeforeItLooksAtRights() {
        acme.with(anEmployee("eve").withSessionsEndedAt(START));

        assertThat(enter(acme.caller("eve"), ADMINISTRATORS)).isEqualTo(new Gated.Denied<>(new Denial.SessionEnded()));
    }

    @Test
    void turnsAContactAwayFromWhatIsForTheVendorWhateverTheRole() {
        acme.with(anAdministrator("anna"));

        assertThat(turnAway("anna"))
                .isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(Capability.ACT_AS_BACK_OFFICE)));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.organization()).isEqualTo(acme.id());
            assertThat(entry.action()).isEqualTo(Action.ACT_AS_BACK_OFFICE);
            assertThat(entry.subject()).isEqualTo("globex");
            assertThat(entry.result()).isEqualTo("forbidden");
        });
    }

    @Test
    void turnsAwayWhoHasNoSessionAsSuch() {
        assertThat(turnAway("ghost")).isEqualTo(new Gated.Denied<>(new Denial.SessionEnded()));
        assertThat(portal.auditEntries()).isEmpty();
    }

    private Gated<String> turnAway(String contact) {
        var caller = acme.caller(contact);
        return portal.commit(
                portal.gatekeeper().turnAway(caller, portal.contacts().member(caller), "globex"));
    }

    private Gated<String> enter(Caller.Customer caller, Privilege privilege) {
        return portal.commit(portal.gatekeeper()
                .admit(
                        caller,
                        portal.contacts().member(caller),
                        privilege,
                        "subject",
                        member -> Decision.of(member.name())));
    }
}
