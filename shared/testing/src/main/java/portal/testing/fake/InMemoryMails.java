package portal.testing.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.Mails;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;

final class InMemoryMails implements Mails {
    private final InMemoryStore store;

    InMemoryMails(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Mail> find(OrganizationId organization, MailId id) {
        return store.mails.find(InMemoryTable.Key.of(organization, id));
    }

    @Override
    public Page<Mail> inTrouble(Optional<Mail.State> state, PageRequest page) {
        store.availability.require();
        var wanted = store.mails
                .all()
                .filter(mail -> mail.state().isTrouble())
                .filter(mail -> state.stream().allMatch(mail.state()::equals))
                .sorted(Comparator.comparing(InMemoryMails::position))
                .filter(mail ->
                        page.after().stream().allMatch(after -> position(mail).compareTo(after) > 0))
                .limit(page.limit() + 1L)
                .toList();
        var shown = wanted.subList(0, Math.min(wanted.size(), page.limit()));
        return new Page<>(
                shown, wanted.size() > page.limit() ? Optional.of(position(shown.getLast())) : Optional.empty());
    }

    private static String position(Mail mail) {
        return mail.createdAt() + "#" + mail.organization() + "#" + mail.id();
    }

    @Override
    public List<ConditionalWrite> save(Mail mail) {
        var key = InMemoryTable.Key.of(mail.organization(), mail.id());
        var saved = mail.saved();
        return List.of(
                mail.version() == 0
                        ? store.mails.insert(key, saved)
                        : store.mails.replace(key, saved, known -> known.version() == mail.version()));
    }
}
