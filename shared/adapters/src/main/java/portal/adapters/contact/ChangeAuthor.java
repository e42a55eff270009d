package portal.adapters.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.domain.contact.AddressChange;
import portal.domain.contact.AdministratorChange;
import portal.platform.mail.MailBody.Definition;
import portal.platform.mail.MailBody.Definitions;
import portal.platform.mail.Wording;

/**
 * Who made a change, when, and from where, as mails tell it.
 *
 * @param from the network address; empty where it was not kept
 */
public record ChangeAuthor(String name, Instant at, Optional<String> from) {

    static ChangeAuthor of(AddressChange change) {
        return new ChangeAuthor(change.by(), change.at(), change.from());
    }

    static ChangeAuthor of(AdministratorChange change) {
        return new ChangeAuthor(change.by(), change.at(), change.from());
    }

    /** @param first what was changed */
    Definitions definitions(Wording in, Definition... first) {
        var definitions = new ArrayList<Definition>(List.of(first));
        definitions.add(in.definition(ContactMailMessage.CHANGED_BY, name));
        definitions.add(in.definition(ContactMailMessage.CHANGED_AT, at));
        from.ifPresent(address -> definitions.add(in.definition(ContactMailMessage.CHANGED_FROM, address)));
        return new Definitions(definitions);
    }
}
