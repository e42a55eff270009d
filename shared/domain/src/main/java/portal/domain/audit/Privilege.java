package portal.domain.audit;

import portal.domain.access.Capability;

/** What a use case asks of whoever runs it, and how the audit trail names the attempt. */
public record Privilege(Capability capability, Action action) {}
