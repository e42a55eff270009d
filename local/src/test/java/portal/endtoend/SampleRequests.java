package portal.endtoend;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portal.endtoend.Scenario.Someone;

/** A request for every route that succeeds if the caller may send it. */
final class SampleRequests {

    static final String GRANT = """
            {"granted": [{"metric": "ENVIRONMENTS", "maximum": 500}, {"metric": "EMPLOYEES", "maximum": 100},
             {"metric": "DECLARATIONS", "maximum": 100}, {"metric": "PROFIT_USERS", "maximum": 100},
             {"metric": "CLIENTS", "maximum": 100}]}""";

    static final String INCIDENT = "{\"subject\": \"S\", \"description\": \"D\", \"severity\": \"LOW\"}";
    static final String SNAPSHOT = """
            {"users": [{"code": "U1", "kinds": ["PROFIT"]}], "employees": [], "declarations": [], "clients": []}""";
    static final String FILE = "{\"name\": \"log.txt\", \"type\": \"text/plain\", \"size\": 3}";
    static final byte[] CONTENT = {1, 2, 3};

    private static final String GUID = "6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c";
    private static final String WISH = "{\"wanted\": [], \"explanation\": \"More\"}";
    private static final String ANSWER =
            "{\"status\": \"ANSWERED\", \"text\": \"Granted\", \"onBehalfOf\": \"Sam Visser\"}";
    private static final String MUTATION = "{\"changes\": [{\"metric\": \"CLIENTS\", \"maximum\": 100}]}";
    private static final String OWN_DATA =
            "{\"name\": \"Name\", \"language\": \"en\", \"responsibilities\": [], \"newsletters\": [\"EVENTS\"]}";
    private static final String MESSAGE = "{\"text\": \"Text\"}";
    private static final String STATUS = "{\"status\": \"OPEN\"}";
    private static final String DETAILS = """
            {"name": "Name", "address": {"street": "Street 1", "postalCode": "1234 AB", "city": "City", "country": "NL"}}""";
    private static final String SUPPORT = "\"onBehalfOf\": \"Sam Visser\", \"reason\": \"Stuck\"";
    static final String SIGNAL = "{\"name\": \"Clients\", \"metric\": \"CLIENTS\", \"threshold\": 1}";
    static final String ANNOUNCEMENT = """
            {"audience": "TRAINING", "subject": {"nl": "S", "en": "S"}, "text": {"nl": "T", "en": "T"}}""";
    private static final String REASON = "{\"reason\": \"Lost the phone\"}";

    private static final Map<String, Preparation> ALL = Map.ofEntries(
            entry("GET /incidents", at("/incidents")),
            entry("POST /incidents", at("/incidents", INCIDENT)),
            entry("GET /incidents/{number}", ofIncident("", "")),
            entry("GET /incidents/{number}/messages", ofIncident("/messages", "")),
            entry("POST /incidents/{number}/messages", ofIncident("/messages", MESSAGE)),
            entry("PUT /incidents/{number}/status", ofIncident("/status", STATUS)),
            entry("POST /incidents/{number}/attachments", ofIncident("/attachments", FILE)),
            entry(
                    "GET /incidents/{number}/attachments/{id}",
                    (scenario, caller) -> new Sent(scenario.attachmentOf(scenario.incidentOf(caller)), "")),
            entry("GET /license", at("/license")),
            entry("GET /license/mutations", at("/license/mutations")),
            entry("POST /license/mutations", at("/license/mutations", MUTATION)),
            entry("GET /license/history", at("/license/history")),
            entry("GET /license/environments", at("/license/environments")),
            entry("GET /license/metrics/{metric}/holders", at("/license/metrics/CLIENTS/holders")),
            entry("GET /license/metrics/{metric}/cleanup", at("/license/metrics/CLIENTS/cleanup?seats=1")),
            entry("GET /license/requests", at("/license/requests")),
            entry("POST /license/requests", at("/license/requests", WISH)),
            entry("GET /license/signals", at("/license/signals")),
            entry("POST /license/signals", at("/license/signals", SIGNAL)),
            entry(
                    "GET /license/signals/{id}",
                    (scenario, caller) -> new Sent("/license/signals/" + scenario.signal(), "")),
            entry(
                    "PUT /license/signals/{id}",
                    (scenario, caller) -> new Sent("/license/signals/" + scenario.signal(), SIGNAL)),
            entry(
                    "DELETE /license/signals/{id}",
                    (scenario, caller) -> new Sent("/license/signals/" + scenario.signal(), "")),
            entry("POST /license/analyses", (scenario, caller) -> new Sent("/license/analyses", email(caller.email()))),
            entry(
                    "GET /license/analyses/{id}",
                    (scenario, caller) -> new Sent("/license/analyses/" + scenario.analysis(), "")),
            entry("GET /contacts", at("/contacts")),
            entry("POST /contacts", (scenario, caller) -> new Sent("/contacts", contact(scenario.freshEmail()))),
            entry("GET /contacts/{id}", ofContact("", "")),
            entry("PUT /contacts/{id}", SampleRequests::renaming),
            entry("DELETE /contacts/{id}", ofContact("", "")),
            entry("PUT /contacts/{id}/roles", ofContact("/roles", "{\"roles\": [\"EMPLOYEE\"]}")),
            entry(
                    "POST /contacts/{id}/invitation",
                    (scenario, caller) -> new Sent("/contacts/" + scenario.invitedContact() + "/invitation", "")),
            entry("GET /me", at("/me")),
            entry("PUT /me", at("/me", OWN_DATA)),
            entry("POST /me/sign-out", at("/me/sign-out")),
            entry("POST /contacts/{id}/two-factor-reset", ofContact("/two-factor-reset", REASON)),
            entry("POST /contacts/{id}/two-factor-reset/approval", ofWaitingReset("/approval")),
            entry("DELETE /contacts/{id}/two-factor-reset", ofWaitingReset("")),
            entry("GET /audit", at("/audit")),
            entry("GET /organization", at("/organization")),
            entry("PUT /organization", at("/organization", DETAILS)),
            entry("POST /organization/confirmation", at("/organization/confirmation")),
            entry("GET /organizations", at("/organizations")),
            entry("POST /announcements", at("/announcements", ANNOUNCEMENT)),
            entry("GET /announcements", at("/announcements")),
            entry(
                    "GET /announcements/{id}",
                    (scenario, caller) -> new Sent("/announcements/" + scenario.announcement(), "")),
            entry("GET /support/mails", at("/support/mails")),
            entry(
                    "POST /organizations/{org}/mails/{mail}/resends",
                    (scenario, caller) ->
                            new Sent(scenario.mailThatCameBack() + "/resends", "{%s}".formatted(SUPPORT))),
            entry("GET /organizations/{org}", ofOrganization("", "")),
            entry(
                    "PUT /organizations/{org}",
                    (scenario, caller) -> new Sent(
                            "/organizations/" + scenario.organization(), organization(scenario.organization()))),
            entry(
                    "DELETE /organizations/{org}",
                    (scenario, caller) -> new Sent("/organizations/" + scenario.freshOrganization(), "")),
            entry(
                    "GET /organizations/{org}/removal",
                    (scenario, caller) ->
                            new Sent("/organizations/" + scenario.removedOrganization() + "/removal", "")),
            entry("DELETE /organizations/{org}/removal", ofOrganization("/removal", "")),
            entry("GET /organizations/{org}/incidents", ofOrganization("/incidents", "")),
            entry("GET /organizations/{org}/incidents/{number}", ofAnyIncident("", "")),
            entry("GET /organizations/{org}/incidents/{number}/messages", ofAnyIncident("/messages", "")),
            entry("POST /organizations/{org}/incidents/{number}/messages", ofAnyIncident("/messages", MESSAGE)),
            entry("PUT /organizations/{org}/incidents/{number}/status", ofAnyIncident("/status", STATUS)),
            entry("POST /organizations/{org}/incidents/{number}/attachments", ofAnyIncident("/attachments", FILE)),
            entry(
                    "GET /organizations/{org}/incidents/{number}/attachments/{id}",
                    (scenario, caller) -> new Sent(
                            "/organizations/" + scenario.organization()
                                    + scenario.attachmentOf(scenario.incidentOf(caller)),
                            "")),
            entry("GET /organizations/{org}/license", ofOrganization("/license", "")),
            entry("PUT /organizations/{org}/license", ofOrganization("/license", GRANT)),
            entry("GET /organizations/{org}/license/requests", ofOrganization("/license/requests", "")),
            entry(
                    "PUT /organizations/{org}/license/requests/{id}",
                    (scenario, caller) -> new Sent(
                            "/organizations/" + scenario.organization() + "/license/requests/"
                                    + scenario.licenseRequest(),
                            ANSWER)),
            entry("GET /support/me", at("/support/me")),
            entry("GET /support/incidents", at("/support/incidents")),
            entry("GET /support/license-requests", at("/support/license-requests")),
            entry("GET /organizations/{org}/license/mutations", ofOrganization("/license/mutations", "")),
            entry("GET /organizations/{org}/license/history", ofOrganization("/license/history", "")),
            entry("GET /organizations/{org}/license/environments", ofOrganization("/license/environments", "")),
            entry(
                    "GET /organizations/{org}/license/metrics/{metric}/holders",
                    ofOrganization("/license/metrics/CLIENTS/holders", "")),
            entry(
                    "GET /organizations/{org}/license/metrics/{metric}/cleanup",
                    ofOrganization("/license/metrics/CLIENTS/cleanup?seats=1", "")),
            entry("GET /organizations/{org}/audit", ofOrganization("/audit", "")),
            entry("GET /organizations/{org}/contacts", ofOrganization("/contacts", "")),
            entry(
                    "POST /organizations/{org}/contacts",
                    (scenario, caller) -> new Sent(
                            "/organizations/" + scenario.organization() + "/contacts",
                            administrator(scenario.freshEmail()))),
            entry(
                    "PUT /organizations/{org}/contacts/{id}/email",
                    (scenario, caller) -> new Sent(
                            "/organizations/" + scenario.organization() + "/contacts/" + scenario.freshContact()
                                    + "/email",
                            correction(scenario.freshEmail()))),
            entry(
                    "POST /organizations/{org}/contacts/{id}/two-factor-reset",
                    (scenario, caller) -> new Sent(
                            "/organizations/" + scenario.organization() + "/contacts/" + scenario.freshContact()
                                    + "/two-factor-reset",
                            "{%s}".formatted(SUPPORT))),
            entry(
                    "POST /organizations/{org}/contacts/{id}/invitation",
                    (scenario, caller) -> new Sent(
                            "/organizations/" + scenario.organization() + "/contacts/" + scenario.invitedContact()
                                    + "/invitation",
                            "{%s}".formatted(SUPPORT))),
            entry(
                    "POST /organizations/{org}/contacts/{id}/two-factor-reset/approval",
                    ofAnyWaitingReset("/approval", "{%s}".formatted(SUPPORT))),
            entry(
                    "DELETE /organizations/{org}/contacts/{id}/two-factor-reset",
                    ofAnyWaitingReset("?onBehalfOf=Sam%20Visser&reason=Stuck", "")),
            entry("PUT /organizations/{org}/environments/{code}", ofEnvironment("", "")),
            entry("DELETE /organizations/{org}/environments/{code}", ofEnvironment("", "")),
            entry("PUT /organizations/{org}/environments/{code}/snapshot", ofEnvironment("/snapshot", SNAPSHOT)),
            entry(
                    "GET /organizations/{org}/environments/{code}/replacements/{id}",
                    (scenario, caller) -> new Sent(scenario.newSnapshotRun(), "")),
            entry(
                    "PUT /organizations/{org}/environments/{code}/users/{userCode}",
                    ofEnvironment("/users/U1", "{\"kinds\": [\"PROFIT\"]}")),
            entry("DELETE /organizations/{org}/environments/{code}/users/{userCode}", ofEnvironment("/users/U1", "")),
            entry(
                    "PUT /organizations/{org}/environments/{code}/employees/{guid}",
                    ofEnvironment("/employees/" + GUID, "{\"inService\": true, \"kind\": \"STAFF\"}")),
            entry(
                    "DELETE /organizations/{org}/environments/{code}/employees/{guid}",
                    ofEnvironment("/employees/" + GUID, "")),
            entry(
                    "PUT /organizations/{org}/environments/{code}/declarations/{id}",
                    ofEnvironment("/declarations/D1", "")),
            entry(
                    "DELETE /organizations/{org}/environments/{code}/declarations/{id}",
                    ofEnvironment("/declarations/D1", "")),
            entry("PUT /organizations/{org}/environments/{code}/clients/{id}", ofEnvironment("/clients/C1", "")),
            entry("DELETE /organizations/{org}/environments/{code}/clients/{id}", ofEnvironment("/clients/C1", "")),
            entry(
                    "PUT /organizations/{org}/environments/{code}/users",
                    ofEnvironment("/users?code=U%2F1", "{\"kinds\": [\"PROFIT\"]}")),
            entry("DELETE /organizations/{org}/environments/{code}/users", ofEnvironment("/users?code=U%2F1", "")),
            entry(
                    "PUT /organizations/{org}/environments/{code}/employees",
                    ofEnvironment("/employees?code=E%2F1", "{\"inService\": true, \"kind\": \"STAFF\"}")),
            entry(
                    "DELETE /organizations/{org}/environments/{code}/employees",
                    ofEnvironment("/employees?code=E%2F1", "")),
            entry(
                    "PUT /organizations/{org}/environments/{code}/declarations",
                    ofEnvironment("/declarations?code=D%3F1", "")),
            entry(
                    "DELETE /organizations/{org}/environments/{code}/declarations",
                    ofEnvironment("/declarations?code=D%3F1", "")),
            entry("PUT /organizations/{org}/environments/{code}/clients", ofEnvironment("/clients?code=.C1", "")),
            entry("DELETE /organizations/{org}/environments/{code}/clients", ofEnvironment("/clients?code=.C1", "")));

    /** Requests that could hand the organization to somebody else. */
    private static final Map<String, Preparation> TAKEOVERS = Map.ofEntries(
            entry(
                    "POST /contacts",
                    (scenario, caller) -> new Sent("/contacts", contact(scenario.freshEmail(), "\"ADMINISTRATOR\""))),
            entry(
                    "PUT /contacts/{id}",
                    (scenario, caller) -> new Sent(
                            "/contacts/" + scenario.freshAdministrator(),
                            contact(scenario.freshEmail(), "\"ADMINISTRATOR\""))),
            entry("DELETE /contacts/{id}", ofAdministrator("", "")),
            entry("PUT /contacts/{id}/roles", ofAdministrator("/roles", "{\"roles\": [\"EMPLOYEE\"]}")),
            entry("POST /contacts/{id}/two-factor-reset", ofAdministrator("/two-factor-reset", REASON)));

    private SampleRequests() {}

    static Optional<Preparation> takeover(String routeKey) {
        return Optional.ofNullable(TAKEOVERS.get(routeKey));
    }

    static Set<String> takeovers() {
        return TAKEOVERS.keySet();
    }

    static Optional<Preparation> of(String routeKey) {
        return Optional.ofNullable(ALL.get(routeKey));
    }

    static Set<String> routeKeys() {
        return ALL.keySet();
    }

    static String organization(String id) {
        return """
                {"name": "Organization %s", "participant": "12345", "edition": "STANDARD", "flex": false,
                 "incidentManagerLimit": 100,
                 "administrator": {"id": "boss", "name": "Bo", "email": "boss@%s.example", "language": "nl"}}""".formatted(id, id);
    }

    private static String contact(String email) {
        return contact(email, "");
    }

    private static String contact(String email, String roles) {
        return "{\"name\": \"Name\", \"email\": \"%s\", \"language\": \"en\", \"roles\": [%s]}".formatted(email, roles);
    }

    private static String administrator(String email) {
        return "{\"name\": \"Name\", \"email\": \"%s\", \"language\": \"en\", %s}".formatted(email, SUPPORT);
    }

    private static String correction(String email) {
        return "{\"email\": \"%s\", %s}".formatted(email, SUPPORT);
    }

    static String email(String address) {
        return "{\"email\": \"%s\"}".formatted(address);
    }

    private static Preparation at(String path) {
        return at(path, "");
    }

    private static Preparation at(String path, String body) {
        return (scenario, caller) -> new Sent(path, body);
    }

    private static Preparation ofIncident(String rest, String body) {
        return (scenario, caller) -> new Sent("/incidents/" + scenario.incidentOf(caller) + rest, body);
    }

    private static Preparation ofAnyIncident(String rest, String body) {
        return (scenario, caller) -> new Sent(
                "/organizations/%s/incidents/%s%s"
                        .formatted(scenario.organization(), scenario.incidentOf(caller), rest),
                body);
    }

    private static Preparation ofContact(String rest, String body) {
        return (scenario, caller) -> new Sent("/contacts/" + scenario.freshContact() + rest, body);
    }

    private static Preparation ofAdministrator(String rest, String body) {
        return (scenario, caller) -> new Sent("/contacts/" + scenario.freshAdministrator() + rest, body);
    }

    /** With the address that the contact has: another one would need a recent second factor. */
    private static Sent renaming(Scenario scenario, Someone caller) {
        var contact = scenario.freshSomeone();
        return new Sent("/contacts/" + contact.id(), contact(contact.email()));
    }

    private static Preparation ofWaitingReset(String rest) {
        return (scenario, caller) ->
                new Sent("/contacts/" + scenario.freshWaitingReset(REASON) + "/two-factor-reset" + rest, "");
    }

    private static Preparation ofAnyWaitingReset(String rest, String body) {
        return (scenario, caller) -> new Sent(
                "/organizations/%s/contacts/%s/two-factor-reset%s"
                        .formatted(scenario.organization(), scenario.freshWaitingReset(REASON), rest),
                body);
    }

    private static Preparation ofOrganization(String rest, String body) {
        return (scenario, caller) -> new Sent("/organizations/" + scenario.organization() + rest, body);
    }

    private static Preparation ofEnvironment(String rest, String body) {
        return (scenario, caller) -> new Sent(
                "/organizations/%s/environments/%s%s"
                        .formatted(scenario.organization(), scenario.freshEnvironment(), rest),
                body);
    }

    /** Prepares the subject of a request, and makes the request. */
    interface Preparation {
        Sent by(Scenario scenario, Someone caller);
    }

    /** @param body empty for none */
    record Sent(String path, String body) {}
}
