package portal.local.portal.demo;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import portal.domain.access.Role;
import portal.local.portal.people.People;

/**
 * Loads two organizations to play with: one with contacts of every role and a license in use, and another one that must
 * never see its data.
 */
public final class Demo {

    private static final List<Colleague> ACME = List.of(
            new Colleague("anna", "Anna de Vries", List.of(Role.ADMINISTRATOR, Role.INCIDENT_MANAGER)),
            new Colleague("bram", "Bram Jansen", List.of(Role.INCIDENT_MANAGER)),
            new Colleague("carla", "Carla Bakker", List.of(Role.EMPLOYEE)),
            new Colleague("dirk", "Dirk Smit", List.of()),
            new Colleague("eva", "Eva Thompson", List.of(Role.ADMINISTRATOR)));
    private static final List<Colleague> GLOBEX =
            List.of(new Colleague("olga", "Olga Visser", List.of(Role.ADMINISTRATOR, Role.INCIDENT_MANAGER)));

    private Demo() {}

    /**
     * @param environment the environment variables of a function
     * @param signIns takes the user name and the attributes of each person; all of them have already signed in
     */
    public static void load(
            Map<String, String> environment, People people, BiConsumer<String, Map<String, String>> signIns) {
        var client = new DemoClient(DirectStore.of(environment));
        client.organization("acme", "Acme Bouw B.V.", "12345", ACME);
        new DemoLicense(client, "acme").load();
        client.organization("globex", "Globex Nederland", "67890", GLOBEX);
        introduce(ACME, "acme", people, signIns);
        introduce(GLOBEX, "globex", people, signIns);
    }

    private static void introduce(
            List<Colleague> colleagues,
            String organization,
            People people,
            BiConsumer<String, Map<String, String>> signIns) {
        for (Colleague colleague : colleagues) {
            people.add(colleague.of(organization));
            signIns.accept(colleague.signInName(organization).value(), colleague.attributes(organization));
        }
    }
}
