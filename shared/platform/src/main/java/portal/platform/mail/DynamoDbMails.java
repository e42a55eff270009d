package portal.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.decision.ConditionalWrite;
import portal.domain.event.DomainEvent;
import portal.domain.event.EventType;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;
import portal.domain.mail.Mails;
import portal.domain.paging.Page;
import portal.domain.paging.PageRequest;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import portal.platform.store.Key;
import portal.platform.store.PlatformKeys;
import portal.platform.store.Table;

/**
 * Stores each mail in an item with its organization. A mail in trouble has a second item, in one list of all
 * organizations. The table deletes both when the mail is forgotten.
 */
public final class DynamoDbMails implements Mails {

    private static final String ORGANIZATION = "organization";
    private static final String LISTED = "listed";

    private final Table table;

    public DynamoDbMails(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Mail> find(OrganizationId organization, MailId id) {
        var item = table.get(PlatformKeys.mail(organization, id));
        return item.isPresent() ? Optional.of(mail(organization, id, item.get())) : Optional.empty();
    }

    @Override
    public Page<Mail> inTrouble(Optional<Mail.State> state, PageRequest page) {
        var listed = table.page(query(state), page);
        var keys = new ArrayList<Key>();
        for (var item : listed.items()) {
            keys.add(PlatformKeys.mail(new OrganizationId(item.text(ORGANIZATION)), new MailId(item.text("mail"))));
        }
        var found = table.get(keys);
        var mails = new ArrayList<Mail>();
        for (var item : listed.items()) {
            var organization = new OrganizationId(item.text(ORGANIZATION));
            var id = new MailId(item.text("mail"));
            found.find(PlatformKeys.mail(organization, id)).ifPresent(mail -> mails.add(mail(organization, id, mail)));
        }
        return new Page<>(mails, listed.next());
    }

    private static Table.Query query(Optional<Mail.State> state) {
        var all = Table.Query.all(PlatformKeys.MAILS_IN_TROUBLE);
        return state.isPresent()
                ? all.where("became = :state", Map.of(":state", state.get().name()))
                : all;
    }

    @Override
    public List<ConditionalWrite> save(Mail mail) {
        var writes = new ArrayList<ConditionalWrite>();
        writes.add(DynamoDbWrite.replace(item(mail), mail.version()));
        var listed = PlatformKeys.mailInTrouble(mail);
        if (mail.state().isTrouble()) {
            writes.add(DynamoDbWrite.mark(Item.at(listed)
                    .text(ORGANIZATION, mail.organization())
                    .text("mail", mail.id())
                    .text("became", mail.state())
                    .expires(mail.draft().keptUntil())
                    .build()));
        } else if (mail.listed()) {
            writes.add(DynamoDbWrite.clear(listed));
        }
        return writes;
    }

    private static Item item(Mail before) {
        var mail = before.saved();
        var draft = mail.draft();
        var item = Item.at(PlatformKeys.mail(mail.organization(), mail.id()))
                .text("kind", draft.kind())
                .text("address", draft.address().value())
                .text("keptUntil", draft.keptUntil())
                .text("state", mail.state())
                .text("createdAt", mail.createdAt())
                .text("since", mail.since())
                .number("attempts", mail.attempts())
                .text("claim", mail.claim())
                .flag("sentAgain", mail.sentAgain())
                .flag(LISTED, mail.listed())
                .number("version", mail.version())
                .text("contact", draft.contact())
                .text("messageId", mail.messageId())
                .text("reason", mail.reason())
                .expires(draft.keptUntil());
        if (draft.cause().isPresent()) {
            item.item("cause", cause(draft.cause().get()));
        }
        return item.build();
    }

    private static Item.Builder cause(DomainEvent event) {
        return Item.nested()
                .text("id", event.id())
                .text("type", event.type())
                .text("subject", event.subject())
                .text("actor", event.actor())
                .text("at", event.at());
    }

    private static Mail mail(OrganizationId organization, MailId id, Item item) {
        var draft = new Mail.Draft(
                organization,
                id,
                item.text("kind"),
                item.optionalText("contact").map(ContactId::new),
                new EmailAddress(item.text("address")),
                item.has("cause") ? Optional.of(cause(organization, item.item("cause"))) : Optional.empty(),
                item.instant("keptUntil"));
        return new Mail(
                draft,
                item.constant("state", Mail.State.class),
                item.instant("createdAt"),
                item.instant("since"),
                item.number("attempts"),
                item.text("claim"),
                item.flag("sentAgain"),
                item.optionalText("messageId"),
                item.optionalText("reason"),
                item.flag(LISTED),
                item.longNumber("version"));
    }

    private static DomainEvent cause(OrganizationId organization, Item item) {
        return new DomainEvent(
                item.text("id"),
                item.constant("type", EventType.class),
                organization,
                item.text("subject"),
                item.text("actor"),
                item.instant("at"));
    }
}
