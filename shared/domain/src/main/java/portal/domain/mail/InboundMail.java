package portal.domain.mail;

import java.util.List;

/**
 * What the mail service tells of a mail that it received.
 *
 * @param id under which the mail itself is stored
 * @param recipients for whom it was received
 * @param authentic whether it comes from the domain of the address in its header {@code From} (DMARC)
 * @param infected whether it has a virus
 */
public record InboundMail(String id, List<String> recipients, boolean authentic, boolean infected) {

    public InboundMail {
        recipients = List.copyOf(recipients);
    }
}
