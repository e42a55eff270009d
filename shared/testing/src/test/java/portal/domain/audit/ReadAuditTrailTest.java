package portal.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.aContact;
import static portal.testing.fake.ContactFixture.anAdministrator;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Capability;
import portal.domain.access.Denial;
import portal.domain.access.Gated;
import portal.domain.access.Role;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.testing.fake.Callers;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class ReadAuditTrailTest {

    private static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());
    private static final PageRequest FIRST = new PageRequest(10, Optional.empty());

    private final InMemoryPortal portal = new InMemoryPortal();
    private final ReadAuditTrail readAuditTrail = new ReadAuditTrail(portal.auditTrail(), portal.gatekeeper());
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
    void showsAnAdministratorWhatOthersWereRefused() {
        portal.commit(readAuditTrail.list(acme.caller("bram"), ALL, FIRST));

        var outcome = portal.commit(readAuditTrail.list(acme.caller("anna"), ALL, FIRST));

        assertThat(outcome)
                .isInstanceOfSatisfying(Gated.Passed.class, passed -> assertThat(((Page<?>) passed.outcome()).items())
                        .singleElement()
                        .isInstanceOfSatisfying(AuditEntry.class, entry -> {
                            assertThat(entry.actor()).isEqualTo("bram");
                            assertThat(entry.action()).isEqualTo(Action.VIEW_AUDIT_TRAIL);
                            assertThat(entry.result()).isEqualTo("forbidden");
                            assertThat(entry.origin()).isEqualTo(Callers.ORIGIN);
                        }));
    }

    @Test
    void leavesNoTraceOfReadingIt() {
        portal.commit(readAuditTrail.list(acme.caller("anna"), ALL, FIRST));

        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(readAuditTrail.list(acme.caller("dirk"), ALL, FIRST).outcome())
                .isEqualTo(new Gated.Denied<>(new Denial.CapabilityRequired(Capability.READ_AUDIT_TRAIL)));
        assertThat(readAuditTrail.list(acme.caller("zoe"), ALL, FIRST).outcome())
                .isEqualTo(new Gated.Denied<>(new Denial.SessionEnded()));
    }
}
