package portal.domain.incident;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.OrganizationId;
import portal.domain.mail.SignedTexts;

/**
 * The addresses that take replies about incidents by mail. Each is good for one contact and one incident, and nothing
 * of it is stored (docs/domain.md, section 2). Every method throws StoreUnavailable when the store, which has the key,
 * does not answer.
 */
public final class ReplyAddresses {

    private final SignedTexts signatures;
    private final Optional<String> suffix;

    /**
     * @param domain whose mail the portal receives; empty when it receives none
     * @throws IllegalArgumentException when it is not a domain
     */
    public ReplyAddresses(SignedTexts signatures, Optional<String> domain) {
        this.signatures = signatures;
        this.suffix = domain.map(ReplyAddresses::suffix);
    }

    private static String suffix(String domain) {
        return EmailAddress.parse("a@" + domain)
                .map(address -> address.canonical().substring(1))
                .orElseThrow(() -> new IllegalArgumentException("Not a domain for replies: " + domain));
    }

    /** The address for the replies of a contact; empty when the portal receives no mail. */
    public Optional<EmailAddress> of(OrganizationId organization, IncidentNumber number, ContactId contact) {
        return suffix.map(at ->
                new EmailAddress(new ReplyAddress(number, signatures.code(text(organization, number, contact))) + at));
    }

    /** The first address for replies of these, whether or not its code is right. */
    Optional<ReplyAddress> among(Collection<String> recipients) {
        return suffix.flatMap(at -> recipients.stream()
                .map(recipient -> recipient.toLowerCase(Locale.ROOT))
                .filter(recipient -> recipient.endsWith(at))
                .flatMap(recipient ->
                        ReplyAddress.parse(recipient.substring(0, recipient.length() - at.length())).stream())
                .findFirst());
    }

    /** Whether the address was given to this contact. */
    boolean belongsTo(OrganizationId organization, ContactId contact, ReplyAddress address) {
        return signatures.isCode(address.code(), text(organization, address.number(), contact));
    }

    private static String text(OrganizationId organization, IncidentNumber number, ContactId contact) {
        return "reply/%s/%s/%s".formatted(organization, number, contact);
    }
}
