package portal.domain.access;

/**
 * What an administrator may grant to a contact; roles add up and a contact may have none (docs/domain.md, section 1).
 */
public enum Role {
    EMPLOYEE,
    INCIDENT_MANAGER,
    ADMINISTRATOR
}
