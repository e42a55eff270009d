package portal.domain.audit;

import portal.domain.decision.Change;

/** Every mutation, and every refused attempt at a privileged one, committed with what it tells of (domain.md, section 8). */
public interface AuditTrail {

    Change append(AuditEntry entry);
}
