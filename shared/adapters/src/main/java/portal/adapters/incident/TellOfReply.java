package portal.adapters.incident;

import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.incident.Replies;
import portal.domain.incident.ReplyReference;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/** Mails a contact whose reply by mail was not taken in, or not as a whole (docs/domain.md, section 2). */
public final class TellOfReply {

    private final Replies replies;
    private final Contacts contacts;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfReply(Replies replies, Contacts contacts, OnceOnlySender sender, PortalPages pages) {
        this.replies = replies;
        this.contacts = contacts;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is a reference to the answer; nothing is mailed when its contact is gone */
    public void tell(DomainEvent event) {
        var reference = ReplyReference.parse(event.subject()).orElseThrow();
        replies.find(event.organization(), reference)
                .ifPresent(reply -> contacts.find(event.organization(), reply.contact())
                        .ifPresent(contact -> sender.send(
                                Occasion.of(event), List.of(new ReplyNotTaken(contact.recipient(), reply, pages)))));
    }
}
