package portal.functions.manageorganizations;

import java.util.Optional;
import portal.adapters.contact.ContactFields;
import portal.adapters.organization.OrganizationPath;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.contact.Contact;
import portal.domain.decision.Precondition;
import portal.domain.license.Edition;
import portal.domain.license.SetUpOrganization;
import portal.domain.organization.ParticipantNumber;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of {@code PUT /organizations/{org}}. */
final class RegisterOrganizationRequest {

    private RegisterOrganizationRequest() {}

    static Parsed<SetUpOrganization.Command> read(HttpRequest request) {
        return OrganizationPath.read(request)
                .then(organization -> RequestBody.read(request, fields -> {
                    var body = Body.of(fields);
                    return () -> body.toCommand(organization, IfMatch.expected(request));
                }));
    }

    private record Body(
            Optional<String> name,
            Optional<ParticipantNumber> participant,
            Optional<Edition> edition,
            Optional<Boolean> flex,
            Optional<Integer> incidentManagerLimit,
            Optional<Administrator> administrator) {

        static Body of(Fields fields) {
            fields.ignored("id");
            fields.ignored("registeredAt");
            fields.ignored("address");
            fields.ignored("invoiceContact");
            fields.ignored("confirmedAt");
            return new Body(
                    fields.required("name").name(200),
                    fields.required("participant").parsed(Body::participant, FieldMessage.INVALID_PARTICIPANT),
                    fields.required("edition").constant(Edition.class),
                    fields.required("flex").flag(),
                    fields.required("incidentManagerLimit").wholeNumber(0, Integer.MAX_VALUE),
                    fields.optional("administrator").object(Administrator::of));
        }

        SetUpOrganization.Command toCommand(OrganizationId organization, Precondition precondition) {
            return new SetUpOrganization.Command(
                    organization,
                    name.orElseThrow(),
                    participant.orElseThrow(),
                    edition.orElseThrow(),
                    flex.orElseThrow(),
                    incidentManagerLimit.orElseThrow(),
                    administrator.map(Administrator::toCommand),
                    precondition);
        }

        private static Optional<ParticipantNumber> participant(String text) {
            return Optional.of(text).filter(ParticipantNumber::isWellFormed).map(ParticipantNumber::new);
        }
    }

    private record Administrator(
            Optional<ContactId> id, Optional<String> name, Optional<EmailAddress> email, Optional<Language> language) {

        static Administrator of(Fields fields) {
            return new Administrator(
                    fields.optional("id").parsed(ContactId::parse, FieldMessage.INVALID_ID),
                    ContactFields.name(fields),
                    ContactFields.email(fields),
                    ContactFields.language(fields));
        }

        SetUpOrganization.Administrator toCommand() {
            return new SetUpOrganization.Administrator(
                    id,
                    new Contact.Particulars(
                            name.orElseThrow(), email.orElseThrow(), Optional.empty(), language.orElseThrow()));
        }
    }
}
