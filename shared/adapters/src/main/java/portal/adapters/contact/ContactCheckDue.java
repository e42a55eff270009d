package portal.adapters.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portal.adapters.page.PortalPages;
import portal.domain.access.Recipient;
import portal.domain.contact.Contact;
import portal.domain.organization.Address;
import portal.domain.organization.Organization;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Points;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.MailMessage;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail that asks administrators to check the contacts and the data of their organization.
 *
 * @param organization its name
 * @param address on one line; empty when none is given
 * @param invoiceContact name of the invoice contact; empty when there is none
 * @param contacts how many there are
 * @param unreachable names of contacts whose mail does not arrive
 * @param page where the check is done
 */
public record ContactCheckDue(
        List<Recipient> recipients,
        String organization,
        Optional<String> address,
        Optional<String> invoiceContact,
        int contacts,
        List<String> unreachable,
        String page)
        implements Notification {

    private static final int MOST_NAMES = 20;

    public ContactCheckDue {
        recipients = List.copyOf(recipients);
        unreachable = List.copyOf(unreachable);
    }

    /** @param all the contacts of the organization */
    static ContactCheckDue of(Organization organization, List<Contact> all, PortalPages pages) {
        var details = organization.details();
        var invoiceContact = details.invoiceContact()
                .flatMap(id ->
                        all.stream().filter(contact -> contact.id().equals(id)).findFirst())
                .map(Contact::name);
        return new ContactCheckDue(
                all.stream()
                        .filter(Contact::isAdministrator)
                        .map(Contact::recipient)
                        .toList(),
                organization.name(),
                details.address().map(ContactCheckDue::onOneLine),
                invoiceContact,
                all.size(),
                all.stream()
                        .filter(contact -> contact.mailRefusedAt().isPresent())
                        .map(Contact::name)
                        .toList(),
                pages.contactCheck());
    }

    @Override
    public String subject(Wording in) {
        return in.say(ContactMailMessage.CHECK_TITLE, HarmlessText.ofName(organization));
    }

    @Override
    public String opening(Wording in) {
        return in.say(ContactMailMessage.CHECK_ASKED);
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<Section>();
        facts.add(in.definitions(
                in.definition(MailMessage.ORGANIZATION, organization),
                in.definition(
                        ContactMailMessage.CHECK_ADDRESS,
                        address.orElseGet(() -> in.say(ContactMailMessage.CHECK_NO_ADDRESS))),
                in.definition(
                        ContactMailMessage.CHECK_INVOICE_CONTACT,
                        invoiceContact.orElseGet(() -> in.say(ContactMailMessage.CHECK_NO_INVOICE_CONTACT))),
                in.definition(ContactMailMessage.CHECK_CONTACTS, in.number(contacts))));
        if (!unreachable.isEmpty()) {
            facts.add(new Points(in.say(ContactMailMessage.CHECK_UNREACHABLE), named(in)));
        }
        return facts;
    }

    /** A mail stays readable, however many there are. */
    private List<String> named(Wording in) {
        var named = new ArrayList<String>();
        unreachable.stream().limit(MOST_NAMES).map(HarmlessText::ofName).forEach(named::add);
        var more = unreachable.size() - named.size();
        if (more > 0) {
            named.add(in.say(ContactMailMessage.CHECK_MORE_UNREACHABLE, in.number(more)));
        }
        return named;
    }

    @Override
    public Button button(Wording in) {
        return in.button(ContactMailMessage.TO_THE_CHECK, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(in.points(
                ContactMailMessage.CHECK_NEXT,
                ContactMailMessage.CHECK_NEXT_CONTACTS,
                ContactMailMessage.CHECK_NEXT_DETAILS,
                ContactMailMessage.CHECK_NEXT_CONFIRM));
    }

    @Override
    public String reason(Wording in) {
        return in.say(MailMessage.BECAUSE_ADMINISTRATOR);
    }

    private static String onOneLine(Address address) {
        return "%s, %s %s, %s".formatted(address.street(), address.postalCode(), address.city(), address.country());
    }
}
