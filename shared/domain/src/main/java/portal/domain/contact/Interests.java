package portal.domain.contact;

import java.util.Set;

/** What a contact wants to hear about. */
public record Interests(Set<Responsibility> responsibilities, Set<Newsletter> newsletters) {

    public static final Interests NONE = new Interests(Set.of(), Set.of());

    public Interests {
        responsibilities = Set.copyOf(responsibilities);
        newsletters = Set.copyOf(newsletters);
    }

    /** The same without any newsletter. */
    Interests withoutNewsletters() {
        return new Interests(responsibilities, Set.of());
    }
}
