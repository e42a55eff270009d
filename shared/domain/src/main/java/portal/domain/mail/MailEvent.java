package portal.domain.mail;

import portal.domain.access.OrganizationId;

/**
 * What the mail service tells of a mail. It comes late, twice or in another order.
 *
 * @param attempt the number of the attempt that it is about
 * @param messageId by which the mail service knows the mail
 * @param reason what the mail service calls the reason; empty when it gives none
 */
public record MailEvent(
        OrganizationId organization, MailId mail, int attempt, Kind kind, String messageId, String reason) {

    public enum Kind {
        /** The mail service took the mail, or has delivered it. */
        SENT,
        /** The mail came back for a reason that passes, such as a full mailbox. */
        BOUNCED,
        /** The mail came back, and every other one to the address will. */
        BOUNCED_FOR_GOOD,
        /** The recipient called the mail unwanted. */
        COMPLAINED,
        /** The mail service took the mail, and then found something in it that it does not send. */
        REJECTED
    }
}
