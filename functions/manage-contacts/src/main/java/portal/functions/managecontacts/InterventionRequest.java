package portal.functions.managecontacts;

import java.util.Optional;
import java.util.Set;
import portal.adapters.access.InterventionFields;
import portal.adapters.contact.ContactFields;
import portal.adapters.organization.OrganizationPath;
import portal.domain.access.ContactId;
import portal.domain.access.Role;
import portal.domain.contact.Contact;
import portal.domain.contact.InterveneInContacts;
import portal.domain.signin.InviteAgain;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The requests of the vendor's support about the contacts of an organization that is stuck. */
final class InterventionRequest {

    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);

    private InterventionRequest() {}

    /** {@code POST /organizations/{org}/contacts}. */
    static Parsed<InterveneInContacts.NewAdministrator> readAppointment(HttpRequest request) {
        return OrganizationPath.read(request)
                .then(organization -> RequestBody.read(request, fields -> {
                    var name = ContactFields.name(fields);
                    var email = ContactFields.email(fields);
                    var phone = ContactFields.phone(fields);
                    var language = ContactFields.language(fields);
                    var roles = roles(fields);
                    var intervention = InterventionFields.read(request, fields);
                    return () -> new InterveneInContacts.NewAdministrator(
                            organization,
                            new Contact.Particulars(
                                    name.orElseThrow(), email.orElseThrow(), phone, language.orElseThrow()),
                            roles.orElse(ADMINISTRATOR),
                            intervention.get());
                }));
    }

    /** {@code PUT /organizations/{org}/contacts/{id}/email}. */
    static Parsed<InterveneInContacts.Correction> readCorrection(HttpRequest request) {
        return OrganizationPath.read(request).then(organization -> Parsed.named(
                        ContactId.parse(request.pathParameter("id")))
                .then(contact -> RequestBody.read(request, fields -> {
                    var email = ContactFields.email(fields);
                    var intervention = InterventionFields.read(request, fields);
                    return () -> new InterveneInContacts.Correction(
                            organization, contact, IfMatch.expected(request), email.orElseThrow(), intervention.get());
                })));
    }

    /** {@code POST /organizations/{org}/contacts/{id}/invitation}. */
    static Parsed<InviteAgain.SupportCommand> readInvitation(HttpRequest request) {
        return OrganizationPath.read(request)
                .then(organization -> Parsed.named(ContactId.parse(request.pathParameter("id")))
                        .then(contact -> RequestBody.read(request, fields -> {
                            var intervention = InterventionFields.read(request, fields);
                            return () -> new InviteAgain.SupportCommand(organization, contact, intervention.get());
                        })));
    }

    /** What is left out is the role of an administrator alone. Support appoints nobody else. */
    private static Optional<Set<Role>> roles(Fields fields) {
        var field = fields.optional("roles");
        var roles = field.constants(Role.class);
        if (roles.isPresent() && !roles.get().contains(Role.ADMINISTRATOR)) {
            field.refuse(FieldMessage.notAllowed(Role.ADMINISTRATOR.name()));
        }
        return roles;
    }
}
