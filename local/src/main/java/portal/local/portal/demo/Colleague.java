package portal.local.portal.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.Responsibility;
import portal.domain.signin.SignInName;
import portal.local.portal.people.People;

/** One of the people of the demo; Eva reads English. */
record Colleague(String id, String name, List<Role> roles) {

    Contact.Particulars particulars(String organization) {
        return new Contact.Particulars(
                name,
                new EmailAddress(id + "@" + organization + ".example"),
                Optional.empty(),
                id.equals("eva") ? Language.EN : Language.NL);
    }

    /** Whoever administers looks after the software, and wants to hear of events. */
    Interests interests() {
        return roles.contains(Role.ADMINISTRATOR)
                ? new Interests(Set.of(Responsibility.PROFIT_ADMINISTRATION), Set.of(Newsletter.EVENTS))
                : Interests.NONE;
    }

    SignInName signInName(String organization) {
        return new SignInName(organization + "." + id);
    }

    ContactId contactId() {
        return new ContactId(id);
    }

    /** The attributes in the user pool. */
    Map<String, String> attributes(String organization) {
        return Map.of(
                "email",
                particulars(organization).email().value(),
                "email_verified",
                "true",
                "name",
                name,
                "custom:organization",
                organization,
                "custom:contact",
                id);
    }

    People.Person of(String organization) {
        return new People.Person(
                organization, id, name, roles.stream().map(Role::name).toList());
    }
}
