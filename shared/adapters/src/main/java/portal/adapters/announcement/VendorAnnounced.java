package portal.adapters.announcement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.domain.access.Language;
import portal.domain.access.Recipient;
import portal.domain.announcement.Announcement;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Typesetter;
import portal.platform.mail.Wording;

/**
 * The mail with an announcement. A first paragraph without any marks is what matters in a sentence; otherwise the
 * subject is.
 *
 * @param links by which each recipient leaves the audience, by the recipient's key
 * @param choices the page on which a contact chooses what to hear of
 */
public record VendorAnnounced(
        List<Recipient> recipients,
        Announcement announcement,
        Map<String, String> links,
        String choices,
        Typesetter typesetter)
        implements Notification {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern MARKS =
            Pattern.compile("[*_`<>\\[\\]#|~\\\\&]|^\\s*([-+]|\\d+[.)])\\s|\\R\\s*[-=]{2,}");

    public VendorAnnounced {
        recipients = List.copyOf(recipients);
        links = Map.copyOf(links);
    }

    @Override
    public String subject(Wording in) {
        return content(in.language()).subject();
    }

    @Override
    public String opening(Wording in) {
        var parts = parts(in.language());
        return opens(parts) ? parts[0] : subject(in);
    }

    @Override
    public List<Section> facts(Wording in) {
        var parts = parts(in.language());
        var rest = opens(parts) ? parts[1] : content(in.language()).text();
        return rest.isBlank() ? List.of() : List.of(typesetter.set(rest));
    }

    @Override
    public Button button(Wording in) {
        return announcement
                .link()
                .map(url -> in.button(AnnouncementMailMessage.READ_MORE, url))
                .orElseGet(() -> in.button(AnnouncementMailMessage.YOUR_CHOICES, choices));
    }

    @Override
    public String reason(Wording in) {
        return in.say(AnnouncementMailMessage.BECAUSE_CHOSEN, in.say(AudienceMessage.of(announcement.audience())));
    }

    @Override
    public Optional<String> unsubscribe(Recipient recipient) {
        return Optional.ofNullable(links.get(recipient.key()));
    }

    private Announcement.Content content(Language language) {
        return announcement.in(language);
    }

    /** The first paragraph and the rest. */
    private String[] parts(Language language) {
        var parts = BETWEEN_PARAGRAPHS.split(content(language).text().strip(), 2);
        return parts.length == 2 ? parts : new String[] {parts[0], ""};
    }

    private static boolean opens(String[] parts) {
        return !MARKS.matcher(parts[0]).find();
    }
}
