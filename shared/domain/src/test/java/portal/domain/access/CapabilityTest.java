package portal.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.access.Role.ADMINISTRATOR;
import static portal.domain.access.Role.EMPLOYEE;
import static portal.domain.access.Role.INCIDENT_MANAGER;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            METER_USAGE,            false,   false,    false,            false
            KEEP_REGISTER,          false,   false,    false,            false
            ANSWER_LICENSE_REQUESTS, false,  false,    false,            false
            GIVE_SUPPORT,           false,   false,    false,            false
            WORK_AT_DESK,           false,   false,    false,            false
            REMOVE_ORGANIZATIONS,   false,   false,    false,            false
            MANAGE_CONTENT,         false,   false,    false,            false
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
    void isAmongThoseOfTheRolesThatHoldIt() {
        assertThat(Capability.ofRoles(Set.of())).containsExactly(Capability.VIEW_OWN_DATA);
        assertThat(Capability.ofRoles(Set.of(EMPLOYEE, INCIDENT_MANAGER)))
                .containsExactlyInAnyOrder(
                        Capability.VIEW_OWN_DATA,
                        Capability.CHANGE_OWN_DATA,
                        Capability.SUBMIT_INCIDENT,
                        Capability.VIEW_OWN_INCIDENTS,
                        Capability.VIEW_ALL_INCIDENTS);
        assertThat(Capability.ofRoles(Set.of(Role.values())))
                .allMatch(capability -> capability.scopes().isEmpty())
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "portal/metering, METER_USAGE",
        "portal/register, KEEP_REGISTER ANSWER_LICENSE_REQUESTS",
        "portal/support, GIVE_SUPPORT",
        "portal/desk, ANSWER_LICENSE_REQUESTS GIVE_SUPPORT WORK_AT_DESK",
        "portal/removal, REMOVE_ORGANIZATIONS",
        "portal/content, MANAGE_CONTENT"
    })
    void isGivenToTheVendorByScopes(String scope, String given) {
        assertThat(Capability.ofScopes(List.of("openid", scope)))
                .extracting(Capability::name)
                .containsExactlyInAnyOrder(given.split(" "));
        assertThat(Capability.values())
                .filteredOn(capability -> capability.scopes().contains(scope))
                .containsExactlyInAnyOrderElementsOf(Capability.ofScopes(List.of(scope)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "portal", "portal/back-office", "portal/meterings", "xportal/metering", "PORTAL/METERING"})
    void isGivenByNoOtherScope(String scope) {
        assertThat(Capability.ofScopes(List.of(scope))).isEmpty();
    }

    @Test
    void hasARowInTheTableForEachOfThem() {
        assertThat(Capability.values()).as("rows above").hasSize(18);
    }
}
