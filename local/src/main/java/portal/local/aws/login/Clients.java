package portal.local.aws.login;

import java.util.List;
import java.util.Optional;
import portal.local.aws.template.Template.Client;

/** The clients with which people sign in, by name. */
record Clients(List<Client> all) {
    Clients {
        all = all.stream().filter(client -> !client.machine()).toList();
    }

    Optional<Client> find(String name) {
        return all.stream().filter(client -> client.name().equals(name)).findFirst();
    }
}
