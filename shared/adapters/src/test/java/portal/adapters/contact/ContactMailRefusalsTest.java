package portal.adapters.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.InMemoryPortal.START;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.platform.event.Occasion;
import portal.platform.mail.MailRefused;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;

class ContactMailRefusalsTest {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = portal.organization("acme").with(anAdministrator("anna"));
    private final ContactMailRefusals refusals =
            new ContactMailRefusals(portal.contacts(), portal.transactionRunner(), portal.clock());

    @Test
    void keepsWithTheContactSinceWhenMailIsRefused() {
        record(anna().recipient());
        portal.clock().advance(Duration.ofDays(1));
        record(anna().recipient());

        assertThat(anna().mailRefusedAt()).contains(START);
        assertThat(anna().version()).isEqualTo(2);
    }

    @Test
    void keepsItUntilTheAddressChanges() {
        record(anna().recipient());
        var renamed = anna().with(new Contact.Particulars("Ann", anna().email(), Optional.empty(), Language.EN));
        var moved = renamed.with(
                new Contact.Particulars("Ann", new EmailAddress("ann@acme.example"), Optional.empty(), Language.EN));

        assertThat(renamed.mailRefusedAt()).contains(START);
        assertThat(moved.mailRefusedAt()).isEmpty();
    }

    @Test
    void keepsNothingOfAnAddressThatTheContactHasNoMore() {
        record(new Recipient("anna", "Anna", new EmailAddress("before@acme.example"), Language.NL));

        assertThat(anna().mailRefusedAt()).isEmpty();
    }

    @Test
    void keepsNothingOfWhoIsNoContact() {
        record(new Recipient("collega", new EmailAddress("support@vendor.example"), Language.NL));
        record(new Recipient("gone", "Gone", new EmailAddress("gone@acme.example"), Language.NL));

        assertThat(portal.contacts().all(acme.id())).isEqualTo(List.of(anna()));
        assertThat(anna().mailRefusedAt()).isEmpty();
    }

    @Test
    void triesAgainWhenSomebodyElseWasFirst() {
        portal.conflictNext(1);

        record(anna().recipient());

        assertThat(anna().mailRefusedAt()).contains(START);
    }

    private Contact anna() {
        return acme.contact("anna");
    }

    private void record(Recipient recipient) {
        refusals.record(
                new Occasion(acme.id(), "event", Optional.empty()),
                recipient,
                new MailRefused("refused", new IllegalStateException()));
    }
}
