package portal.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.Role;
import portal.domain.decision.Decision;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.fake.UseCaseResult;

class ReadAuditTrailTest {

    private static final AuditFilter ALL = AuditFilter.NONE;
    private static final PageRequest FIRST = new PageRequest(10, Optional.empty());

    private final InMemoryPortal portal = new InMemoryPortal();
    private final ReadAuditTrail readAuditTrail = new ReadAuditTrail(portal.auditTrail());
    private OrganizationFixture acme;

    @BeforeEach
    void organization() {
        acme = portal.organization("acme")
                .with(
                        anAdministrator("anna"),
                        aContact("bram").withRoles(Role.EMPLOYEE, Role.INCIDENT_MANAGER),
                        aContact("dirk"));
    }

    @Test
    void showsAnAdministratorTheRefusedAttemptsOfOthers() {
        portal.commit(read("bram"));

        var outcome = portal.commit(read("anna"));

        assertThat(outcome).isInstanceOfSatisfying(UseCaseResult.Passed.class, passed -> assertThat(
                        ((Page<?>) passed.outcome()).items())
                .singleElement()
                .isInstanceOfSatisfying(AuditEntry.class, entry -> {
                    assertThat(entry.actor().key()).isEqualTo("bram");
                    assertThat(entry.action()).isEqualTo(Action.VIEW_AUDIT_TRAIL);
                    assertThat(entry.result()).isEqualTo("forbidden");
                    assertThat(entry.origin()).isEqualTo(Callers.ORIGIN);
                }));
    }

    @Test
    void leavesNoTraceOfReadingIt() {
        portal.commit(read("anna"));

        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(read("dirk").outcome())
                .isEqualTo(new UseCaseResult.Denied<>(new Denial.CapabilityRequired(Capability.READ_AUDIT_TRAIL)));
        assertThat(read("zoe").outcome()).isEqualTo(new UseCaseResult.Denied<>(new Denial.SessionEnded()));
    }

    private Decision<UseCaseResult<Page<AuditEntry>>> read(String contact) {
        return portal.decide(readAuditTrail, acme.caller(contact), new ReadAuditTrail.Command(ALL, FIRST));
    }
}
