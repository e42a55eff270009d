package portal.domain.audit;

/** What was done, or attempted, as the audit trail names it. */
public enum Action {
    REGISTER_ORGANIZATION,
    CHANGE_ORGANIZATION,
    GRANT_LICENSE,
    ADD_CONTACT,
    SUBMIT_INCIDENT,
    MUTATE_LICENSE,
    RESET_SECOND_FACTOR,
    REQUEST_ANALYSIS,
    VIEW_LICENSE,
    VIEW_CONTACTS,
    VIEW_INCIDENTS,
    REGISTER_ENVIRONMENT,
    REMOVE_ENVIRONMENT,
    ACT_AS_BACK_OFFICE
}
