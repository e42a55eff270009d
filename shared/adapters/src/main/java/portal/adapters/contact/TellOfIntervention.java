package portal.adapters.contact;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Action;
import portal.domain.audit.AuditEntry;
import portal.domain.audit.AuditTrail;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;
import portal.platform.text.Text;

/**
 * Mails all administrators what the vendor's support did for their organization, who did it and why (docs/domain.md,
 * section 1).
 */
public final class TellOfIntervention {

    private final AuditTrail auditTrail;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfIntervention(AuditTrail auditTrail, Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.auditTrail = auditTrail;
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is an entry of the audit trail */
    public void tell(DomainEvent event) {
        auditTrail
                .find(event.organization(), event.subject())
                .ifPresent(entry -> sender.send(Occasion.of(event), List.of(mail(entry))));
    }

    private SupportIntervened mail(AuditEntry entry) {
        var administrators = contacts.administrators(entry.organization()).stream()
                .map(Contact::recipient)
                .toList();
        return new SupportIntervened(
                administrators,
                what(entry.action()),
                entry.attempt().subjectName(),
                entry.actor().name(),
                entry.note(),
                entry.at(),
                entry.origin().from(),
                pages.auditEntry(entry.id()));
    }

    private static Text what(Action action) {
        return switch (action) {
            case ADD_CONTACT -> InterventionMailMessage.ADMINISTRATOR_ADDED;
            case CHANGE_CONTACT -> InterventionMailMessage.ADDRESS_CHANGED;
            case INVITE_CONTACT -> InterventionMailMessage.INVITED_AGAIN;
            case RESET_SECOND_FACTOR -> InterventionMailMessage.SECOND_FACTOR_RESET;
            case APPROVE_SECOND_FACTOR_RESET -> InterventionMailMessage.RESET_APPROVED;
            case CALL_OFF_SECOND_FACTOR_RESET -> InterventionMailMessage.RESET_CALLED_OFF;
            default -> throw new IllegalStateException("Support does not " + action);
        };
    }
}
