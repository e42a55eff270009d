package portal.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.domain.access.OrganizationId;
import portal.domain.audit.AuditFilter;
import portal.domain.contact.ContactFilter;
import portal.domain.license.Holders;
import portal.domain.license.Period;
import portal.domain.usage.HolderId;

/** What the vendor's support reads of an organization is what its administrators read. */
public abstract class SeenBySupportContract extends PortContract {

    private static final Period EVER = new Period(Optional.empty(), Optional.empty());
    private static final AuditFilter ALL = AuditFilter.NONE;
    private static final OrganizationId UNKNOWN = new OrganizationId("unknown");

    private final AtomicInteger ids = new AtomicInteger();

    @BeforeEach
    void givenTwoOrganizations() {
        FullOrganization.in(ports(), ACME, this::freshId);
        FullOrganization.in(ports(), GLOBEX, this::freshId);
    }

    @Test
    void pagesAreThoseOfTheCustomer() {
        var anna = caller("anna");

        assertThat(ports().contacts().list(ACME, ContactFilter.NONE, first(1)))
                .contains(ports().contacts()
                        .view(anna, ContactFilter.NONE, first(1))
                        .subject());
        assertThat(ports().licenses().history(ACME, first(1)))
                .contains(ports().licenses().history(anna, first(1)).subject());
        assertThat(ports().dailyUsages().list(ACME, EVER, first(1)))
                .contains(ports().dailyUsages().view(anna, EVER, first(1)).subject());
        assertThat(ports().holders().environments(ACME, first(1)))
                .contains(ports().holders().environments(anna, first(1)).subject());
        assertThat(ports().auditTrail().list(ACME, ALL, first(3)))
                .contains(ports().auditTrail().view(anna, ALL, first(3)).subject());
    }

    @Test
    void pagesHoldSomething() {
        assertThat(ports().contacts()
                        .list(ACME, ContactFilter.NONE, first(9))
                        .orElseThrow()
                        .items())
                .hasSize(2);
        assertThat(ports().licenses().history(ACME, first(9)).orElseThrow().items())
                .isNotEmpty();
        assertThat(ports().dailyUsages()
                        .list(ACME, EVER, first(9))
                        .orElseThrow()
                        .items())
                .hasSize(1);
        assertThat(ports().holders().environments(ACME, first(9)).orElseThrow().items())
                .hasSize(2);
        assertThat(ports().auditTrail().list(ACME, ALL, first(9)).orElseThrow().items())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdersAreThoseOfTheCustomer(HolderId.Kind kind) {
        var seen = ports().holders().holders(ACME, kind, Optional.empty(), 10).orElseThrow();
        var own = ports().holders()
                .holders(caller("anna"), kind, Optional.empty(), 10)
                .subject()
                .orElseThrow();

        assertSame(seen, own);
    }

    @Test
    void environmentsAreThoseOfTheCustomer() {
        assertSame(
                ports().holders().environments(ACME).orElseThrow(),
                ports().holders().environments(caller("anna")).subject().orElseThrow());
    }

    @Test
    void nothingIsReadOfAnOrganizationThatDoesNotExist() {
        assertThat(ports().contacts().list(UNKNOWN, ContactFilter.NONE, first(9)))
                .isEmpty();
        assertThat(ports().licenses().history(UNKNOWN, first(9))).isEmpty();
        assertThat(ports().dailyUsages().list(UNKNOWN, EVER, first(9))).isEmpty();
        assertThat(ports().holders().environments(UNKNOWN, first(9))).isEmpty();
        assertThat(ports().holders().environments(UNKNOWN)).isEmpty();
        assertThat(ports().holders().holders(UNKNOWN, HolderId.Kind.USER, Optional.empty(), 9))
                .isEmpty();
        assertThat(ports().auditTrail().list(UNKNOWN, ALL, first(9))).isEmpty();
    }

    private static <T> void assertSame(Holders.Roll<T> seen, Holders.Roll<T> own) {
        assertThat(seen.license()).isEqualTo(own.license());
        assertThat(seen.countingRule()).usingRecursiveComparison().isEqualTo(own.countingRule());
        assertThat(seen.members().toList()).isNotEmpty().isEqualTo(own.members().toList());
    }

    private String freshId() {
        return String.format(Locale.ROOT, "00000000-0000-7000-8000-%012x", ids.incrementAndGet());
    }
}
