package portal.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import portal.domain.access.Role;

/**
 * An organization with a contact for each set of roles, who has reported an incident, and all other subjects of
 * requests. A subject that a request uses up is made anew for each request.
 */
final class Scenario {

    private static final AtomicInteger STAGES = new AtomicInteger();

    private final PortalClient portal;
    private final PortalClient.As backOffice;
    private final String organization;
    private final PortalClient.As boss;
    private final Map<Set<Role>, Someone> contacts = new LinkedHashMap<>();
    private final Map<String, String> incidents = new HashMap<>();
    private final AtomicInteger things = new AtomicInteger();
    private Optional<String> analysis = Optional.empty();
    private final Someone stranger;
    private final Someone leaver;
    private final Someone newcomer;
    private final Someone longSignedIn;
    private final Someone withoutSecondFactor;
    private Optional<String> latestAdministrator = Optional.empty();
    private Optional<String> returned = Optional.empty();

    Scenario(PortalClient portal) {
        this.portal = portal;
        backOffice = portal.backOffice();
        organization = freshOrganization();
        boss = portal.contact(organization, "boss");
        allRoleSets().forEach(roles -> contacts.put(roles, reporter(roles)));
        newcomer = contact(EnumSet.allOf(Role.class));
        longSignedIn = administratorSignedIn(16 * 60, true);
        withoutSecondFactor = administratorSignedIn(0, false);
        leaver = contact(EnumSet.allOf(Role.class));
        done(boss.delete("/contacts/" + leaver.id()), 204);
        var elsewhere = freshOrganization();
        done(
                portal.contact(elsewhere, "boss")
                        .put("/contacts/boss/roles", "{\"roles\": [\"ADMINISTRATOR\", \"INCIDENT_MANAGER\"]}"),
                200);
        stranger = new Someone("boss", "boss@" + elsewhere + ".example", portal.contact(elsewhere, "boss"));
    }

    String organization() {
        return organization;
    }

    Map<Set<Role>, Someone> contacts() {
        return contacts;
    }

    /** A contact of another organization who may do everything there. */
    Someone stranger() {
        return stranger;
    }

    /** A removed contact who had all roles. */
    Someone leaver() {
        return leaver;
    }

    /** A contact with all roles, whom another administrator appointed just now. */
    Someone newcomer() {
        return newcomer;
    }

    /** A contact with all roles, who signed in more than 15 minutes ago. */
    Someone longSignedIn() {
        return longSignedIn;
    }

    /** A contact with all roles, who signed in just now without a second factor. */
    Someone withoutSecondFactor() {
        return withoutSecondFactor;
    }

    private Someone administratorSignedIn(int secondsAgo, boolean secondFactor) {
        var someone = contact(EnumSet.allOf(Role.class));
        SharedPortal.appointLongAgo(organization, someone.id());
        var authTime = Instant.now().getEpochSecond() - secondsAgo;
        return new Someone(
                someone.id(), someone.email(), portal.contact(organization, someone.id(), authTime, secondFactor));
    }

    PortalClient.As backOffice() {
        return backOffice;
    }

    PortalClient.As boss() {
        return boss;
    }

    /**
     * The number of an incident of the organization: an own incident if the caller is one of its contacts, or else a
     * new one.
     */
    String incidentOf(Someone caller) {
        return Optional.ofNullable(incidents.get(caller.id()))
                .orElseGet(() -> submitted(contacts.get(EnumSet.allOf(Role.class))));
    }

    /** The customers' path of a stored file of an incident. */
    String attachmentOf(String incident) {
        var path = "/incidents/" + incident + "/attachments";
        var awaited = done(backOffice.post("/organizations/" + organization + path, SampleRequests.FILE), 201);
        assertThat(Upload.of(awaited, SampleRequests.CONTENT).statusCode()).isEqualTo(200);
        SharedPortal.settle();
        return path + "/" + awaited.json().path("id").asText();
    }

    /** The path of a mail that came back, and that its event can make anew. It comes back each time it is sent. */
    String mailThatCameBack() {
        if (returned.isEmpty()) {
            var elsewhere = freshOrganization();
            var administrator = portal.contact(elsewhere, "boss");
            done(administrator.post("/contacts", administrator("bounce+%s@simulator.amazonses.com", elsewhere)), 201);
            done(administrator.post("/contacts", administrator("next@%s.example", elsewhere)), 201);
            returned = Optional.of(elsewhere);
        }
        SharedPortal.settle();
        for (var path = "/support/mails?limit=100"; ; ) {
            var page = done(backOffice.get(path), 200).json();
            for (var mail : page.path("items")) {
                if (mail.path("organization").asText().equals(returned.get())
                        && mail.path("resendable").asBoolean()) {
                    return "/organizations/" + returned.get() + "/mails/"
                            + mail.path("id").asText();
                }
            }
            assertThat(page.has("next")).as("a mail that came back").isTrue();
            path = "/support/mails?limit=100&cursor=" + page.path("next").asText();
        }
    }

    private static String administrator(String address, String organization) {
        return "{\"name\": \"Name\", \"email\": \"%s\", \"language\": \"en\", \"roles\": [\"ADMINISTRATOR\"]}"
                .formatted(address.formatted(organization));
    }

    /** The id of a contact without a role. */
    String freshContact() {
        return freshSomeone().id();
    }

    /** The id of a contact who has never signed in. */
    String invitedContact() {
        var added = boss.post("/contacts", """
                {"name": "Name", "email": "%s", "language": "en", "roles": []}""".formatted(freshEmail()));
        return done(added, 201).json().path("id").asText();
    }

    /** A contact without a role. */
    Someone freshSomeone() {
        return contact(Set.of());
    }

    /** The id of an administrator. The one before is removed, so that not ever more of them get mail. */
    String freshAdministrator() {
        latestAdministrator.ifPresent(before -> boss.delete("/contacts/" + before));
        var added = boss.post("/contacts", """
                {"name": "Name", "email": "%s", "language": "en", "roles": ["ADMINISTRATOR"]}""".formatted(freshEmail()));
        var id = done(added, 201).json().path("id").asText();
        latestAdministrator = Optional.of(id);
        return id;
    }

    /** The id of an administrator whose second factor the boss asked to reset. */
    String freshWaitingReset(String reason) {
        var id = freshAdministrator();
        done(boss.post("/contacts/" + id + "/two-factor-reset", reason), 202);
        return id;
    }

    String freshEmail() {
        return "contact-%d@%s.example".formatted(things.incrementAndGet(), organization);
    }

    String freshEnvironment() {
        var code = "T12345" + (char) ('A' + things.get() / 26 % 26) + (char) ('A' + things.getAndIncrement() % 26);
        done(backOffice.put("/organizations/%s/environments/%s".formatted(organization, code), ""), 201, 200);
        return code;
    }

    /** The path of a snapshot run. */
    String newSnapshotRun() {
        var path = "/organizations/%s/environments/%s".formatted(organization, freshEnvironment());
        done(backOffice.put(path + "/snapshot", SampleRequests.SNAPSHOT), 200);
        return path + "/replacements/" + SharedPortal.latestSnapshotRun(organization);
    }

    /** An analysis of the organization, always the same: only one at a time may be underway. */
    String analysis() {
        if (analysis.isEmpty()) {
            var requested =
                    boss.post("/license/analyses", SampleRequests.email("boss@%s.example".formatted(organization)));
            analysis = Optional.of(done(requested, 202).json().path("id").asText());
        }
        return analysis.get();
    }

    /**
     * A signal of the organization's own; there may be so many only, so one that is still there is taken. The last one
     * has a number that other organizations, with fewer signals, do not have.
     */
    String signal() {
        var signals = done(boss.get("/license/signals?limit=100"), 200).json().path("items");
        var last = signals.path(signals.size() - 1);
        if (!last.path("standard").asBoolean()) {
            return last.path("id").asText();
        }
        return done(boss.post("/license/signals", SampleRequests.SIGNAL), 201)
                .json()
                .path("id")
                .asText();
    }

    /** A new license request of the organization. */
    String licenseRequest() {
        return done(boss.post("/license/requests", "{\"wanted\": [], \"explanation\": \"More\"}"), 201)
                .json()
                .path("id")
                .asText();
    }

    String announcement() {
        return done(backOffice.post("/announcements", SampleRequests.ANNOUNCEMENT), 202)
                .json()
                .path("id")
                .asText();
    }

    String freshOrganization() {
        var id = "stage-" + STAGES.incrementAndGet();
        done(backOffice.put("/organizations/" + id, SampleRequests.organization(id)), 201);
        done(backOffice.put("/organizations/" + id + "/license", SampleRequests.GRANT), 204);
        return id;
    }

    String removedOrganization() {
        var id = freshOrganization();
        done(backOffice.delete("/organizations/" + id), 202);
        return id;
    }

    /** A contact with these roles, who reported an incident while still having the role for it. */
    private Someone reporter(Set<Role> roles) {
        var someone = contact(EnumSet.of(Role.INCIDENT_MANAGER));
        incidents.put(someone.id(), submitted(someone));
        done(boss.put("/contacts/" + someone.id() + "/roles", "{\"roles\": " + json(roles) + "}"), 200);
        SharedPortal.appointLongAgo(organization, someone.id());
        return someone;
    }

    private static String submitted(Someone reporter) {
        return done(reporter.client().post("/incidents", SampleRequests.INCIDENT), 201)
                .json()
                .path("number")
                .asText();
    }

    private Someone contact(Set<Role> roles) {
        var email = freshEmail();
        var added = done(
                boss.post(
                        "/contacts",
                        "{\"name\": \"Name\", \"email\": \"%s\", \"language\": \"en\", \"roles\": %s}"
                                .formatted(email, json(roles))),
                201);
        var id = added.json().path("id").asText();
        return new Someone(id, email, portal.contact(organization, id));
    }

    private static List<Set<Role>> allRoleSets() {
        var sets = new ArrayList<Set<Role>>(List.of(Set.of()));
        for (var role : Role.values()) {
            List.copyOf(sets).forEach(fewer -> {
                var more = EnumSet.of(role);
                more.addAll(fewer);
                sets.add(more);
            });
        }
        return sets;
    }

    private static String json(Set<Role> roles) {
        return roles.stream().map(role -> "\"" + role + "\"").collect(joining(", ", "[", "]"));
    }

    private static PortalClient.Reply done(PortalClient.Reply reply, Integer... statuses) {
        assertThat(reply.status()).as(reply.toString()).isIn((Object[]) statuses);
        return reply;
    }

    /** A contact, and how it calls. */
    record Someone(String id, String email, PortalClient.As client) {}
}
