package portal.functions.manageorganization;

import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.organization.Address;
import portal.domain.organization.ChangeOrganization;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;
import portal.platform.json.Json;

/** The body of {@code PUT /organization}. */
record ChangeOrganizationRequest(
        Optional<String> name, Optional<PostalAddress> address, Optional<ContactId> invoiceContact) {

    static Parsed<ChangeOrganization.Command> read(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var organization = of(fields);
            return () -> organization.toCommand(request);
        });
    }

    private static ChangeOrganizationRequest of(Fields fields) {
        fields.ignored("id");
        fields.ignored("participant");
        fields.ignored("incidentManagerLimit");
        fields.ignored("confirmedAt");
        return new ChangeOrganizationRequest(
                fields.required("name").name(200),
                fields.required("address").object(PostalAddress::of),
                contact(fields.optional("invoiceContact")));
    }

    /** The id alone, or the contact as the API shows it. */
    private static Optional<ContactId> contact(Field field) {
        return field.value().filter(Json.Struct.class::isInstance).isPresent()
                ? field.object(ChangeOrganizationRequest::shownContact).flatMap(id -> id)
                : field.parsed(ContactId::parse, FieldMessage.INVALID_ID);
    }

    private static Optional<ContactId> shownContact(Fields fields) {
        fields.ignored("name");
        return fields.required("id").parsed(ContactId::parse, FieldMessage.INVALID_ID);
    }

    private ChangeOrganization.Command toCommand(HttpRequest request) {
        return new ChangeOrganization.Command(
                name.orElseThrow(), address.orElseThrow().toAddress(), invoiceContact, IfMatch.expected(request));
    }

    private record PostalAddress(
            Optional<String> street, Optional<String> postalCode, Optional<String> city, Optional<String> country) {

        static PostalAddress of(Fields fields) {
            return new PostalAddress(
                    fields.required("street").line(1, 100),
                    fields.required("postalCode").line(1, 20),
                    fields.required("city").line(1, 100),
                    fields.required("country").parsed(PostalAddress::country, FieldMessage.INVALID_COUNTRY));
        }

        Address toAddress() {
            return new Address(
                    street.orElseThrow(), postalCode.orElseThrow(), city.orElseThrow(), country.orElseThrow());
        }

        private static Optional<String> country(String text) {
            return Optional.of(text).filter(Address::isCountry);
        }
    }
}
