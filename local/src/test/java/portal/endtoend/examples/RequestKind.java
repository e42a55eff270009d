package portal.endtoend.examples;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import portal.endtoend.PortalClient.Reply;

/**
 * A kind of request that a step can send.
 *
 * @param name of the field that a step of this kind begins with
 * @param further fields that it may have
 */
record RequestKind(String name, Set<String> further, Sending sending) {

    /** Add a line here for every new request that changes a license or its usage. */
    private static final List<RequestKind> ALL = List.of(
            new RequestKind("environment", Set.of(), (of, step) -> of.registerEnvironment(step.text("environment"))),
            new RequestKind("user", Set.of("in", "kinds", "blocked", "coWorking"), Customer::registerUser),
            new RequestKind("employee", Set.of("in", "kind", "inService"), Customer::registerEmployee),
            new RequestKind("declaration", Set.of("in"), (of, step) -> of.register("declaration", step, "")),
            new RequestKind("client", Set.of("in"), (of, step) -> of.register("client", step, "")),
            new RequestKind("remove", Set.of("from"), Customer::remove),
            new RequestKind("snapshot", Set.of("users", "employees", "declarations", "clients"), Customer::report),
            new RequestKind("flex", Set.of(), Customer::change),
            new RequestKind("edition", Set.of(), Customer::change),
            new RequestKind("participant", Set.of(), Customer::change),
            new RequestKind("grant", Set.of(), (of, step) -> of.grant(step.get("grant"))),
            new RequestKind("mutate", Set.of("dryRun"), Customer::mutate));

    private interface Sending {
        Reply send(Customer customer, ExampleFields step);
    }

    static RequestKind named(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step begins with " + name));
    }

    Reply send(Customer customer, ExampleFields step) {
        return sending.send(customer, step);
    }

    Set<String> fields() {
        var fields = new HashSet<>(further);
        fields.add(name);
        return fields;
    }
}
