package portal.local.portal.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** The people of the demo, as the portal's page offers them. */
public final class People {
    private final @Nullable Path file;
    private final List<Person> people = new ArrayList<>();

    /** One contact of one organization. */
    public record Person(String organization, String contact, String name, List<String> roles) {
        public Person {
            roles = List.copyOf(roles);
        }
    }

    /** @param folder where they are stored, or null for memory */
    public People(@Nullable Path folder) throws IOException {
        file = folder == null ? null : folder.resolve("people.json");
        if (file != null && Files.exists(file)) {
            JsonNodes.read(Files.readString(file)).forEach(person -> people.add(person(person)));
        }
    }

    public void addTo(RouteTable.Builder<Endpoint> routes) {
        routes.add("GET", "/local/people", (request, variables) -> LocalResponse.json(200, json()));
    }

    public synchronized void add(Person person) {
        people.add(person);
        if (file != null) {
            try {
                Files.write(file, JsonNodes.bytes(json()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized ArrayNode json() {
        ArrayNode list = JsonNodes.array();
        for (Person person : people) {
            ArrayNode roles = list.addObject()
                    .put("organization", person.organization())
                    .put("contact", person.contact())
                    .put("name", person.name())
                    .putArray("roles");
            person.roles().forEach(roles::add);
        }
        return list;
    }

    private static Person person(JsonNode json) {
        List<String> roles = new ArrayList<>();
        json.path("roles").forEach(role -> roles.add(role.asText()));
        return new Person(
                json.path("organization").asText(),
                json.path("contact").asText(),
                json.path("name").asText(),
                roles);
    }
}
