package portal.adapters.signal;

import java.util.ArrayList;
import java.util.List;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.contact.Contacts;
import portal.domain.event.DomainEvent;
import portal.domain.license.AdviseCleanup;
import portal.domain.license.Cleanup;
import portal.domain.signal.Firing;
import portal.domain.signal.Signals;
import portal.platform.event.Occasion;
import portal.platform.mail.OnceOnlySender;

/** Mails the recipients of a signal that it fired, with advice on freeing seats (docs/domain.md, section 5). */
public final class TellOfSignal {

    private static final int STEPS = 5;

    private final Signals signals;
    private final Contacts contacts;
    private final AdviseCleanup adviseCleanup;
    private final OnceOnlySender sender;
    private final PortalPages pages;

    public TellOfSignal(
            Signals signals, Contacts contacts, AdviseCleanup adviseCleanup, OnceOnlySender sender, PortalPages pages) {
        this.signals = signals;
        this.contacts = contacts;
        this.adviseCleanup = adviseCleanup;
        this.sender = sender;
        this.pages = pages;
    }

    /** @param event its subject is the firing; nothing is mailed if the organization was removed */
    public void tell(DomainEvent event) {
        var firing = signals.firing(event.organization(), event.subject());
        if (firing.isPresent()) {
            var notification = new SignalFired(
                    recipients(firing.get()),
                    firing.get(),
                    advice(firing.get()),
                    pages.signal(firing.get().signal()));
            sender.send(Occasion.of(event), List.of(notification));
        }
    }

    /** The recipients of the signal who are still there. If there are none, all administrators hear of it. */
    private List<Recipient> recipients(Firing firing) {
        var recipients = new ArrayList<Recipient>();
        for (var id : firing.terms().recipients()) {
            contacts.find(firing.organization(), id).map(Contact::recipient).ifPresent(recipients::add);
        }
        return recipients.isEmpty()
                ? contacts.administrators(firing.organization()).stream()
                        .map(Contact::recipient)
                        .toList()
                : recipients;
    }

    /** What frees seats now. A pool in which nothing takes a seat has no advice. */
    private List<Cleanup> advice(Firing firing) {
        var advice = new ArrayList<Cleanup>();
        for (var numbers : firing.pools()) {
            var pool = numbers.pool();
            var question = new AdviseCleanup.Question(pool.metric(), pool.type(), STEPS);
            adviseCleanup
                    .advise(firing.organization(), question)
                    .filter(cleanup -> !cleanup.steps().isEmpty())
                    .ifPresent(advice::add);
        }
        return advice;
    }
}
