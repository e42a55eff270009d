package portal.functions.issuetokenclaims;

import java.util.Optional;
import portal.domain.access.SupportPerson;
import portal.domain.text.DisplayText;
import portal.platform.event.UserPoolEvent;
import portal.platform.json.Json;

/** A user of the pool who is of the vendor's support: in the group, and nobody's contact. */
record SupportMember(String name, Optional<String> email) {

    /** As the template names it. */
    private static final String GROUP = "support";

    static Optional<SupportMember> of(UserPoolEvent event) {
        var name = event.attribute("name").flatMap(SupportMember::name);
        return event.isInGroup(GROUP) && !isContact(event)
                ? name.map(its -> new SupportMember(its, event.attribute("email")))
                : Optional.empty();
    }

    private static boolean isContact(UserPoolEvent event) {
        return event.attribute(UserPoolEvent.ORGANIZATION).isPresent()
                || event.attribute(UserPoolEvent.CONTACT).isPresent();
    }

    /** Customers read it in messages and mails, so it has to be a name as theirs do. */
    private static Optional<String> name(String attribute) {
        var name = new DisplayText(attribute);
        return name.isEmpty()
                        || name.length() > SupportPerson.LONGEST_NAME
                        || name.isMoreThanAName()
                        || DisplayText.hasControls(attribute)
                ? Optional.empty()
                : Optional.of(name.value());
    }

    void addTo(Json.Builder claims) {
        claims.put("support_name", name).putIfPresent("support_email", email);
    }
}
