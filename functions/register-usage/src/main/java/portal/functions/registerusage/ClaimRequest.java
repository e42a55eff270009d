package portal.functions.registerusage;

import java.util.Optional;
import java.util.function.Supplier;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Presence;
import portal.domain.usage.Registration;
import portal.domain.usage.UserKind;
import portal.lambda.http.Bodies;
import portal.lambda.http.Fields;
import portal.lambda.http.HttpCall;
import portal.lambda.http.Parsed;

/** The path and body by which an environment tells of one holder. */
record ClaimRequest(OrganizationId organization, HolderId holder, Registration registration) {

    private static final int LONGEST_NAME = 200;

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
            case USER -> user(fields);
            case EMPLOYEE -> employee(fields);
            case DECLARATION, CLIENT -> () -> new Facts(new Presence.Mention(), Person.UNKNOWN);
        };
    }

    private static Supplier<Facts> user(Fields fields) {
        var kinds = fields.required("kinds").constants(UserKind.class);
        var blocked = fields.optional("blocked").flag();
        var coWorking = fields.optional("coWorking").flag();
        var name = fields.optional("name").anyText(LONGEST_NAME);
        var email = fields.optional("email").anyText(LONGEST_NAME);
        return () -> new Facts(
                new Presence.User(kinds.orElseThrow(), blocked.orElse(false), coWorking.orElse(false)),
                new Person(name, email));
    }

    private static Supplier<Facts> employee(Fields fields) {
        var inService = fields.required("inService").flag();
        var kind = fields.required("kind").constant(EmployeeKind.class);
        var name = fields.optional("name").anyText(LONGEST_NAME);
        return () -> new Facts(
                new Presence.Employee(inService.orElseThrow(), kind.orElseThrow()), new Person(name, Optional.empty()));
    }

    private record Facts(Presence presence, Person person) {}
}
