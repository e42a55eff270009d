package portal.platform.store;

import java.util.Locale;
import portal.domain.access.BrakeUse;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Receipt;
import portal.domain.mail.Mail;
import portal.domain.mail.MailId;

/** The keys of the platform's own items in the table. */
public final class PlatformKeys {

    public static final String MAILS_IN_TROUBLE = "MAILS-IN-TROUBLE";

    private PlatformKeys() {}

    /** The key that signs texts in links. Whoever reads the table can make such links. */
    public static Key signingKey() {
        return new Key("SIGNING-KEY", "SIGNING-KEY");
    }

    public static Key event(String id) {
        return new Key("EVENT#" + id, "EVENT");
    }

    public static Key delivery(String consumer, String event) {
        return new Key("DELIVERY#" + event, consumer);
    }

    /** Stands with the organization, so that it goes when the organization goes. */
    public static Key mail(OrganizationId organization, MailId mail) {
        return new Key(mails(organization), mail.value());
    }

    /** The partition of the mails of an organization. */
    public static String mails(OrganizationId organization) {
        return "ORGANIZATION#" + organization + "#MAILS";
    }

    /**
     * Of all organizations, so that the mails that did not arrive are found without asking each of them. It has ids, a
     * moment and a state only.
     */
    public static Key mailInTrouble(Mail mail) {
        var moment = String.format(Locale.ROOT, "%015d", mail.createdAt().toEpochMilli());
        return new Key(MAILS_IN_TROUBLE, moment + "#" + mail.organization() + "#" + mail.id());
    }

    /** Stands with the organization, so that it goes when the organization goes. */
    static Key receipt(Receipt receipt) {
        return receipt.organization()
                .map(organization -> new Key(receipts(organization), receipt.key()))
                .orElseGet(() -> new Key("RECEIPTS", receipt.key()));
    }

    /** The partition of the answers to an organization's requests. */
    public static String receipts(OrganizationId organization) {
        return "ORGANIZATION#" + organization + "#RECEIPTS";
    }

    public static Key brakeUse(BrakeUse.Id use) {
        var whose = use.contact().isPresent() ? "CONTACT#" + use.contact().get() : "ORGANIZATION";
        return new Key(brakeUses(use.organization()), whose + "#" + use.brake());
    }

    /** The partition of the uses of brakes by an organization and its contacts. */
    public static String brakeUses(OrganizationId organization) {
        return "ORGANIZATION#" + organization + "#BRAKES";
    }
}
