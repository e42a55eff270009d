package portal.functions.claimseats;

import java.util.function.Supplier;
import portal.adapters.usage.EnvironmentPath;
import portal.adapters.usage.HolderFields;
import portal.domain.usage.EnvironmentId;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registration;
import portal.domain.usage.claim.ClaimSeat;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of a request about one holder of an environment. */
final class ClaimRequest {

    private ClaimRequest() {}

    static Parsed<ClaimSeat.Command> read(HttpRequest request, HolderId.Kind kind) {
        return EnvironmentPath.read(request).then(environment -> HolderPath.holder(request, kind)
                .then(holder -> RequestBody.readOptional(request, fields -> {
                    var facts = facts(kind, fields);
                    var spelling = HolderId.spelling(HolderPath.spelling(request, kind));
                    return () -> new ClaimSeat.Command(
                            environment.organization(), holder, registration(environment, spelling, facts.get()));
                })));
    }

    private static Registration registration(EnvironmentId environment, String spelling, HolderFields facts) {
        return new Registration(environment.code(), spelling, facts.assignment(), facts.person());
    }

    private static Supplier<HolderFields> facts(HolderId.Kind kind, Fields fields) {
        return switch (kind) {
            case USER -> HolderFields.user(fields);
            case EMPLOYEE -> HolderFields.employee(fields);
            case DECLARATION, CLIENT -> () -> HolderFields.MENTION;
        };
    }
}
