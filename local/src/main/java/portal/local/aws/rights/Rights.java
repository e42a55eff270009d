package portal.local.aws.rights;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;
import portal.local.aws.template.FunctionDefinition;

/**
 * Lets each function call what its policy allows, and remembers what it called. A function calls under its own name,
 * which is its access key. Whoever has another one is the machine itself, or a test, and may call everything.
 */
public final class Rights {
    private static final Pattern CALLER = Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/.*");

    private final Map<String, Set<String>> allowed = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> used = new ConcurrentHashMap<>();

    public void grant(List<FunctionDefinition> functions) {
        functions.forEach(function -> {
            allowed.put(function.name(), function.rights());
            used.put(function.name(), ConcurrentHashMap.newKeySet());
        });
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/local/rights", (request, variables) -> LocalResponse.json(200, list()));
    }

    /** Whether somebody is a function of the template. */
    public boolean knows(String caller) {
        return allowed.containsKey(caller);
    }

    /** @param action as policies name it, such as {@code dynamodb:Query} */
    public boolean allows(String caller, String action) {
        Set<String> own = allowed.get(caller);
        if (own == null) {
            return true;
        }
        used.getOrDefault(caller, ConcurrentHashMap.newKeySet()).add(action);
        if (!own.contains(action)) {
            System.err.println(caller + " may not call " + action);
            return false;
        }
        return true;
    }

    /** The same for whoever signed a request. */
    public boolean allows(LocalRequest request, String action) {
        Matcher caller = CALLER.matcher(request.header("authorization").orElse(""));
        return !caller.matches() || allows(caller.group(1), action);
    }

    /** What functions called so far, also what they were refused. */
    public Map<String, Set<String>> used() {
        Map<String, Set<String>> copy = new TreeMap<>();
        used.forEach((function, actions) -> copy.put(function, new TreeSet<>(actions)));
        return copy;
    }

    private ObjectNode list() {
        ObjectNode list = JsonNodes.object();
        used().forEach((function, actions) -> {
            ObjectNode entry = list.putObject(function);
            add(entry.putArray("allowed"), new TreeSet<>(allowed.getOrDefault(function, Set.of())));
            add(entry.putArray("used"), actions);
        });
        return list;
    }

    private static void add(ArrayNode array, Set<String> actions) {
        actions.forEach(array::add);
    }
}
