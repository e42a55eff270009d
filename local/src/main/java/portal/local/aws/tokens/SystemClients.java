package portal.local.aws.tokens;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.local.aws.template.Template;

/** The clients of the vendor's own systems, each with the scopes that it may ask for. */
public final class SystemClients {

    /** What to ask {@code /local/tokens} for to get all scopes, for trying things out. No function knows the name. */
    public static final String EVERY_SCOPE = "portal/back-office";

    /** The client of a token with scopes of several clients, which only {@code /local/tokens} gives. */
    public static final String EVERYTHING = "back-office";

    private final List<Template.Client> clients;

    /** @param clients all clients of the user pool */
    public SystemClients(List<Template.Client> clients) {
        this.clients = clients.stream().filter(Template.Client::machine).toList();
    }

    Optional<Template.Client> find(String name) {
        return clients.stream().filter(client -> client.name().equals(name)).findFirst();
    }

    /** What {@code /local/tokens} may be asked for, one or more of them with spaces between. */
    List<String> askable() {
        return Stream.concat(Stream.of(EVERY_SCOPE), scopes()).toList();
    }

    /** The scopes that were asked for, as a token has them; empty when one is not known. */
    Optional<String> granted(String asked) {
        List<String> wanted = List.of(asked.split(" ", -1));
        return askable().containsAll(wanted)
                ? Optional.of(
                        wanted.contains(EVERY_SCOPE)
                                ? scopes().collect(Collectors.joining(" "))
                                : String.join(" ", wanted))
                : Optional.empty();
    }

    /** The client that has all of these scopes. */
    String holderOf(String granted) {
        List<String> scopes = List.of(granted.split(" "));
        return clients.stream()
                .filter(client -> client.scopes().containsAll(scopes))
                .map(Template.Client::name)
                .findFirst()
                .orElse(EVERYTHING);
    }

    private Stream<String> scopes() {
        return clients.stream().flatMap(client -> client.scopes().stream()).distinct();
    }
}
