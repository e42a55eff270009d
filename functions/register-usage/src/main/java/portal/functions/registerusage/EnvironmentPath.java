package portal.functions.registerusage;

import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.lambda.http.Bodies;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** An environment of an organization, as paths name it. */
record EnvironmentPath(OrganizationId organization, EnvironmentCode environment) {

    static Parsed<EnvironmentPath> read(HttpCall call) {
        return Parsed.named(OrganizationId.parse(call.pathParameter("org")))
                .then(organization -> Parsed.named(EnvironmentCode.parse(call.pathParameter("code"))
                        .map(code -> new EnvironmentPath(organization, code))));
    }

    /** With a body that is empty or says nothing. */
    static Parsed<EnvironmentPath> readWithoutBody(HttpCall call) {
        return read(call).then(path -> Bodies.readOptional(call, fields -> () -> path));
    }

    OfHolder with(HolderId holder) {
        return new OfHolder(organization, environment, holder);
    }

    /** Something in an environment, as paths name it. */
    record OfHolder(OrganizationId organization, EnvironmentCode environment, HolderId holder) {}
}
