package portal.dynamodb;

import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditTrail;
import portal.domain.decision.Change;

/** Keeps the audit trail, one item an entry; entries are never changed. */
public final class DynamoDbAuditTrail implements AuditTrail {

    @Override
    public Change append(AuditEntry entry) {
        return Write.insert(Item.at(Keys.auditEntry(entry.organization(), entry.id()))
                .text("at", entry.at())
                .text("actor", entry.actor())
                .text("action", entry.action())
                .text("subject", entry.subject())
                .text("result", entry.result())
                .text("note", entry.note())
                .text("requestId", entry.origin().requestId())
                .text("sourceAddress", entry.origin().sourceAddress())
                .build());
    }
}
