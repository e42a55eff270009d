package portal.endtoend.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import portal.endtoend.PortalClient;
import portal.endtoend.PortalClient.Reply;

/** The organization of one example, and the requests of the vendor's systems and of its administrator. */
final class Customer {

    /** Codes with such characters are in the query (docs/domain.md, section 3). */
    private static final Pattern NOT_IN_A_PATH = Pattern.compile("[/?#%]|^\\.");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final HexFormat PERCENT_ENCODED =
            HexFormat.of().withUpperCase().withPrefix("%");

    private final String path;
    private final PortalClient.As backOffice;
    private final PortalClient.As administrator;
    private final ObjectNode profile;

    Customer(PortalClient portal, String id) {
        path = "/organizations/" + id;
        backOffice = portal.backOffice();
        administrator = portal.contact(id, "boss");
        profile = JSON.objectNode()
                .put("name", "Example")
                .put("participant", "12345")
                .put("edition", "STANDARD")
                .put("flex", false)
                .put("incidentManagerLimit", 1);
        profile.putObject("administrator")
                .put("id", "boss")
                .put("name", "Bo Baas")
                .put("email", id + "@example.test")
                .put("language", "nl");
    }

    /**
     * Registers or changes the organization with other values for some fields. Values that the portal refuses are
     * forgotten.
     */
    Reply change(ExampleFields fields) {
        var changed = profile.deepCopy();
        changed.setAll(fields.only("edition", "flex", "participant"));
        var reply = backOffice.put(path, changed.toString());
        if (reply.status() < 300) {
            profile.setAll(changed);
        }
        return reply;
    }

    Reply grant(JsonNode numbers) {
        return backOffice.put(
                path + "/license",
                JSON.objectNode().set("granted", maxima(numbers)).toString());
    }

    Reply registerEnvironment(String code) {
        return backOffice.put(environment(code), "");
    }

    Reply registerUser(ExampleFields step) {
        return register("user", step, step.only("kinds", "blocked", "coWorking").toString());
    }

    /** Registers an employee: staff and in service, unless the step says otherwise. */
    Reply registerEmployee(ExampleFields step) {
        var employee = JSON.objectNode().put("inService", true).put("kind", "STAFF");
        employee.setAll(step.only("inService", "kind"));
        return register("employee", step, employee.toString());
    }

    Reply register(String kind, ExampleFields step, String body) {
        return backOffice.put(holder(kind, step, step.text("in")), body);
    }

    /** Reports a snapshot. Kinds of holders that the step does not name are empty. */
    Reply report(ExampleFields step) {
        var content = JSON.objectNode();
        List.of("users", "employees", "declarations", "clients").forEach(content::putArray);
        content.setAll(step.only("users", "employees", "declarations", "clients"));
        return backOffice.put(environment(step.text("snapshot")) + "/snapshot", content.toString());
    }

    Reply remove(ExampleFields step) {
        var what = new ExampleFields(step.get("remove"));
        if (what.first().equals("environment")) {
            return backOffice.delete(environment(what.text("environment")));
        }
        return backOffice.delete(holder(what.first(), what, step.text("from")));
    }

    Reply mutate(ExampleFields step) {
        return administrator.post(
                "/license/mutations?dryRun=" + step.get("dryRun").asBoolean(),
                JSON.objectNode().set("changes", maxima(step.get("mutate"))).toString());
    }

    Reply license() {
        return administrator.get("/license");
    }

    private String environment(String code) {
        return path + "/environments/" + encoded(code);
    }

    private String holder(String kind, ExampleFields what, String environment) {
        var collection = environment(environment) + "/" + kind + "s";
        var id = what.text(kind);
        return NOT_IN_A_PATH.matcher(id).find() ? collection + "?code=" + encoded(id) : collection + "/" + encoded(id);
    }

    /** Encodes every byte, so that dots and slashes stay part of a name. */
    private static String encoded(String name) {
        return PERCENT_ENCODED.formatHex(name.getBytes(UTF_8));
    }

    private static JsonNode maxima(JsonNode numbers) {
        var list = JSON.arrayNode();
        numbers.properties()
                .forEach(number ->
                        list.addObject().put("metric", number.getKey()).set("maximum", number.getValue()));
        return list;
    }
}
