package portal.domain.event;

/** What other parts of the portal can react to. The name of a constant is the detail type on the event bus. */
public enum EventType {
    ContactAdded,
    ContactInvited,
    ContactRemoved,
    EmailChanged,
    AdministratorChanged,
    ContactCheckDue,
    RemovalPlanned,
    RemovalCalledOff,
    OrganizationRemovalDue,
    IncidentSubmitted,
    AttachmentStored,
    MessagePosted,
    IncidentClosed,
    IncidentReopened,
    LicenseMutated,
    LicenseRequested,
    SignalsDue,
    SignalFired,
    RefreshDue,
    DriftFound,
    ReplacementUnfinished,
    AnalysisRequested,
    AnalysisFailed,
    TwoFactorReset,
    TwoFactorResetRequested,
    TwoFactorResetCalledOff,
    SecondFactorEnrolled,
    SessionsEnded,
    SupportIntervened
}
