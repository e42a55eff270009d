package portal.domain.announcement;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.Responsibility;

/** Who an announcement is for: contacts with a responsibility or a newsletter (docs/domain.md, section 8). */
public enum Audience {
    PROFIT_ADMINISTRATION(Responsibility.PROFIT_ADMINISTRATION),
    TIPS_AND_NEW_RELEASES(Responsibility.TIPS_AND_NEW_RELEASES),
    PRODUCT_NEWS(Newsletter.PRODUCT_NEWS),
    EVENTS(Newsletter.EVENTS),
    TRAINING(Newsletter.TRAINING);

    private final Optional<Responsibility> responsibility;
    private final Optional<Newsletter> newsletter;

    Audience(Responsibility responsibility) {
        this.responsibility = Optional.of(responsibility);
        this.newsletter = Optional.empty();
    }

    Audience(Newsletter newsletter) {
        this.responsibility = Optional.empty();
        this.newsletter = Optional.of(newsletter);
    }

    static Optional<Audience> named(String name) {
        return Stream.of(values())
                .filter(audience -> audience.name().equals(name))
                .findFirst();
    }

    /** Whether a contact with these interests is in it. */
    public boolean includes(Interests interests) {
        return responsibility.filter(interests.responsibilities()::contains).isPresent()
                || newsletter.filter(interests.newsletters()::contains).isPresent();
    }

    /** The interests of a contact who is no longer in it. */
    Interests without(Interests interests) {
        return new Interests(
                without(interests.responsibilities(), responsibility), without(interests.newsletters(), newsletter));
    }

    private static <T> Set<T> without(Set<T> all, Optional<T> one) {
        var left = new HashSet<>(all);
        one.ifPresent(left::remove);
        return left;
    }
}
