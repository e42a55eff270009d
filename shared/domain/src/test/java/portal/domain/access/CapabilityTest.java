package portal.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.access.Role.ADMINISTRATOR;
import static portal.domain.access.Role.EMPLOYEE;
import static portal.domain.access.Role.INCIDENT_MANAGER;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            capability,             no role, EMPLOYEE, INCIDENT_MANAGER, ADMINISTRATOR
            VIEW_OWN_DATA,          true,    true,     true,             true
            CHANGE_OWN_DATA,        false,   true,     false,            true
            SUBMIT_INCIDENT,        false,   false,    true,             false
            VIEW_OWN_INCIDENTS,     false,   true,     true,             true
            VIEW_ALL_INCIDENTS,     false,   false,    true,             true
            MANAGE_CONTACTS,        false,   false,    false,            true
            MANAGE_LICENSE,         false,   false,    false,            true
            EMAIL_LICENSE_ANALYSIS, false,   false,    false,            true
            RESET_SECOND_FACTOR,    false,   false,    false,            true
            MANAGE_ORGANIZATION,    false,   false,    false,            true
            READ_AUDIT_TRAIL,       false,   false,    false,            true
            ACT_AS_BACK_OFFICE,     false,   false,    false,            false
            """)
    void isHeldWithTheRolesOfTheTable(
            Capability capability, boolean none, boolean employee, boolean incidentManager, boolean administrator) {
        assertThat(capability.heldWith(Set.of())).isEqualTo(none);
        assertThat(capability.heldWith(Set.of(EMPLOYEE))).isEqualTo(employee);
        assertThat(capability.heldWith(Set.of(INCIDENT_MANAGER))).isEqualTo(incidentManager);
        assertThat(capability.heldWith(Set.of(ADMINISTRATOR))).isEqualTo(administrator);
        assertThat(capability.heldWith(Set.of(EMPLOYEE, INCIDENT_MANAGER))).isEqualTo(employee || incidentManager);
        assertThat(capability.heldWith(Set.of(EMPLOYEE, ADMINISTRATOR))).isEqualTo(employee || administrator);
        assertThat(capability.heldWith(Set.of(INCIDENT_MANAGER, ADMINISTRATOR)))
                .isEqualTo(incidentManager || administrator);
        assertThat(capability.heldWith(Set.of(Role.values()))).isEqualTo(employee || incidentManager || administrator);
    }

    @Test
    void isForContactsExceptTheOneOfTheVendorsSystems() {
        assertThat(Capability.values())
                .filteredOn(capability -> capability.audience() == Capability.Audience.BACK_OFFICE)
                .containsExactly(Capability.ACT_AS_BACK_OFFICE);
    }

    @Test
    void hasARowInTheTableForEachOfThem() {
        assertThat(Capability.values()).as("rows above").hasSize(12);
    }
}
