package portal.testing.fake;

import java.util.List;
import java.util.Optional;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.Mails;

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
    public List<ConditionalWrite> save(Mail mail) {
        var key = InMemoryTable.Key.of(mail.organization(), mail.id());
        var saved = mail.saved();
        return List.of(
                mail.version() == 0
                        ? store.mails.insert(key, saved)
                        : store.mails.replace(key, saved, known -> known.version() == mail.version()));
    }
}
