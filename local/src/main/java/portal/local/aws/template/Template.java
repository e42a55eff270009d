package portal.local.aws.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the template deploys, as far as it can run on one machine.
 *
 * @param cors which other origins' pages may call the API; empty when it does not say
 * @param scopes what back office clients may ask for, as {@code server/scope}
 */
public record Template(
        List<FunctionDefinition> functions,
        List<TableDefinition> tables,
        List<PipeDefinition> pipes,
        List<Bucket> buckets,
        List<Client> clients,
        Optional<Cors> cors,
        List<String> scopes) {
    public Template {
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        pipes = List.copyOf(pipes);
        buckets = List.copyOf(buckets);
        clients = List.copyOf(clients);
        scopes = List.copyOf(scopes);
    }

    public Set<String> clientNames() {
        return clients.stream().map(Client::name).collect(Collectors.toUnmodifiableSet());
    }

    /** A bucket for files; {@code tells} when it tells the default bus of what is put into it. */
    public record Bucket(String name, boolean tells) {}

    /**
     * Which pages of other origins may call the API, and what they may send and see.
     *
     * @param maxAge how many seconds a browser may keep the answer to a preflight request
     */
    public record Cors(
            List<String> origins, List<String> methods, List<String> headers, List<String> exposed, String maxAge) {
        public Cors {
            origins = List.copyOf(origins);
            methods = List.copyOf(methods);
            headers = List.copyOf(headers);
            exposed = List.copyOf(exposed);
        }
    }

    /** A client of the user pool; {@code machine} when it signs in for itself, not for a person. */
    public record Client(String name, boolean machine) {}
}
