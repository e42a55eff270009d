package portal.domain.audit;

/** What was done, or attempted, as the audit trail names it. */
public enum Action {
    REGISTER_ORGANIZATION,
    CHANGE_ORGANIZATION,
    GRANT_LICENSE,
    SUBMIT_INCIDENT,
    MUTATE_LICENSE,
    REQUEST_LICENSE,
    RESET_SECOND_FACTOR,
    REQUEST_ANALYSIS,
    VIEW_LICENSE,
    VIEW_CONTACTS,
    VIEW_INCIDENTS,
    REGISTER_ENVIRONMENT,
    ACT_AS_BACK_OFFICE
}
