package portal.functions.registerusage;

import java.util.function.Supplier;
import portal.adapters.usage.EnvironmentPath;
import portal.domain.access.OrganizationId;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registration;
import portal.platform.http.Fields;
import portal.platform.http.HolderFields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body by which an environment tells of one holder. */
record ClaimRequest(OrganizationId organization, HolderId holder, Registration registration) {

    static Parsed<ClaimRequest> read(HttpRequest call, HolderPath path) {
        return EnvironmentPath.read(call).then(environment -> path.read()
                .then(holder -> RequestBody.readOptional(call, fields -> {
                    var facts = facts(holder.kind(), fields);
                    return () -> claim(environment, path, holder, facts.get());
                })));
    }

    private static ClaimRequest claim(EnvironmentPath at, HolderPath path, HolderId holder, HolderFields facts) {
        var spelling = path.spelling().strip();
        var registration = new Registration(at.environment(), spelling, facts.assignment(), facts.person());
        return new ClaimRequest(at.organization(), holder, registration);
    }

    private static Supplier<HolderFields> facts(HolderId.Kind kind, Fields fields) {
        return switch (kind) {
            case USER -> HolderFields.user(fields);
            case EMPLOYEE -> HolderFields.employee(fields);
            case DECLARATION, CLIENT -> () -> HolderFields.MENTION;
        };
    }
}
