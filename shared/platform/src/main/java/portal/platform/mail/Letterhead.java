package portal.platform.mail;

import java.util.Map;
import java.util.Optional;

/**
 * Who a mail is from, as its reader sees it.
 *
 * @param name signs the mail
 * @param vendor the name of the company that sends it
 * @param address the postal address of the company, on one line
 * @param logo an https URL; empty to show the company's name instead
 */
public record Letterhead(String name, String vendor, String address, Optional<String> logo) {

    public Letterhead {
        name = HarmlessText.onOneLine(name);
        vendor = HarmlessText.onOneLine(vendor);
        address = HarmlessText.onOneLine(address);
        if (logo.filter(url -> !url.startsWith("https://")).isPresent()) {
            throw new IllegalArgumentException("A logo has an https URL");
        }
    }

    /**
     * @param environment {@code MAIL_SENDER_NAME}, {@code VENDOR_NAME}, {@code VENDOR_ADDRESS}, and
     *     {@code VENDOR_LOGO_URL}, which may be blank
     * @throws IllegalStateException when a variable that is needed is not set
     */
    public static Letterhead of(Map<String, String> environment) {
        return new Letterhead(
                Sender.required(environment, "MAIL_SENDER_NAME"),
                Sender.required(environment, "VENDOR_NAME"),
                Sender.required(environment, "VENDOR_ADDRESS"),
                Optional.ofNullable(environment.get("VENDOR_LOGO_URL")).filter(url -> !url.isBlank()));
    }
}
