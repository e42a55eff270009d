package portal.functions.registerusage;

import java.util.function.Supplier;
import portal.domain.access.OrganizationId;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registration;
import portal.lambda.http.Bodies;
import portal.lambda.http.EnvironmentPath;
import portal.lambda.http.Facts;
import portal.lambda.http.Fields;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** The path and body by which an environment tells of one holder. */
record ClaimRequest(OrganizationId organization, HolderId holder, Registration registration) {

    static Parsed<ClaimRequest> read(HttpCall call, HolderPath path) {
        return EnvironmentPath.read(call).then(environment -> path.read()
                .then(holder -> Bodies.readOptional(call, fields -> {
                    var facts = facts(holder.kind(), fields);
                    return () -> claim(environment, path, holder, facts.get());
                })));
    }

    private static ClaimRequest claim(EnvironmentPath at, HolderPath path, HolderId holder, Facts facts) {
        var spelling = path.spelling().strip();
        var registration = new Registration(at.environment(), spelling, facts.presence(), facts.person());
        return new ClaimRequest(at.organization(), holder, registration);
    }

    private static Supplier<Facts> facts(HolderId.Kind kind, Fields fields) {
        return switch (kind) {
            case USER -> Facts.user(fields);
            case EMPLOYEE -> Facts.employee(fields);
            case DECLARATION, CLIENT -> () -> Facts.MENTION;
        };
    }
}
