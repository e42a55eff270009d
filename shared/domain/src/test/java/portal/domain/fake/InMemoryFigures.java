package portal.domain.fake;

import java.time.LocalDate;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.access.Viewed;
import portal.domain.contact.Contacts;
import portal.domain.decision.Change;
import portal.domain.license.DayFigures;
import portal.domain.license.Figures;
import portal.domain.license.Period;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryFigures implements Figures {
    private final InMemoryStore store;
    private final Contacts contacts;

    InMemoryFigures(InMemoryStore store, Contacts contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public Optional<DayFigures> find(OrganizationId organization, LocalDate date) {
        return store.figures.find(Shelf.Key.of(organization, date));
    }

    @Override
    public Viewed<Page<DayFigures>> view(Caller.Customer caller, Period period, PageRequest page) {
        return new Viewed<>(
                contacts.member(caller),
                store.figures.page(
                        caller.organization().value(), true, figures -> period.includes(figures.date()), page));
    }

    @Override
    public Change add(OrganizationId organization, DayFigures figures) {
        return store.figures.insert(Shelf.Key.of(organization, figures.date()), figures);
    }
}
