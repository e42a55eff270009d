package portal.local.portal.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import portal.domain.access.Role;
import portal.local.portal.people.People;

/**
 * Loads two organizations to play with: one with contacts of every role and a license in use, and another one that must
 * never see its data. Somebody of the vendor's support helps both.
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

    /** No contact has a user name without a dot. */
    private static final String SUPPORT = "sam";

    private static final Map<String, String> SUPPORT_ATTRIBUTES =
            Map.of("name", "Sam Visser", "email", "sam.visser@vendor.example", "email_verified", "true");

    private Demo() {}

    /** The users of the pool. */
    @FunctionalInterface
    public interface SignIns {
        void add(String username, Map<String, String> attributes, Set<String> groups);
    }

    /**
     * @param environment the environment variables of a function
     * @param signIns takes each person; all of them have already signed in
     */
    public static void load(Map<String, String> environment, People people, SignIns signIns) {
        var client = new DemoClient(DirectStore.of(environment));
        client.organization("acme", "Acme Bouw B.V.", "12345", ACME);
        new DemoLicense(client, "acme").load();
        client.organization("globex", "Globex Nederland", "67890", GLOBEX);
        introduce(ACME, "acme", people, signIns);
        introduce(GLOBEX, "globex", people, signIns);
        signIns.add(SUPPORT, SUPPORT_ATTRIBUTES, Set.of("support"));
    }

    private static void introduce(List<Colleague> colleagues, String organization, People people, SignIns signIns) {
        for (Colleague colleague : colleagues) {
            people.add(colleague.of(organization));
            signIns.add(colleague.signInName(organization).value(), colleague.attributes(organization), Set.of());
        }
    }
}
