package portal.functions.managecontacts;

import java.util.Optional;
import java.util.Set;
import portal.adapters.contact.ContactFields;
import portal.domain.access.Language;
import portal.domain.contact.ChangeOwnData;
import portal.domain.contact.Interests;
import portal.domain.contact.Newsletter;
import portal.domain.contact.Responsibility;
import portal.domain.decision.Precondition;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.IfMatch;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The body of {@code PUT /me}. */
record ChangeOwnDataRequest(
        Optional<String> name,
        Optional<String> phone,
        Optional<Language> language,
        Optional<Set<Responsibility>> responsibilities,
        Optional<Set<Newsletter>> newsletters) {

    static Parsed<ChangeOwnData.Command> read(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var own = of(fields);
            return () -> own.toCommand(IfMatch.expected(request));
        });
    }

    private static ChangeOwnDataRequest of(Fields fields) {
        fields.ignored("id");
        fields.ignored("email");
        fields.ignored("roles");
        fields.ignored("capabilities");
        fields.ignored("organization");
        return new ChangeOwnDataRequest(
                ContactFields.name(fields),
                ContactFields.phone(fields),
                ContactFields.language(fields),
                fields.required("responsibilities").constants(Responsibility.class),
                fields.required("newsletters").constants(Newsletter.class));
    }

    private ChangeOwnData.Command toCommand(Precondition precondition) {
        return new ChangeOwnData.Command(
                name.orElseThrow(),
                phone,
                language.orElseThrow(),
                new Interests(responsibilities.orElseThrow(), newsletters.orElseThrow()),
                precondition);
    }
}
