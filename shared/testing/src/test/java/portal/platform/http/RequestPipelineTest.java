package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.Gated;
import portal.domain.audit.Action;
import portal.domain.audit.Privilege;
import portal.domain.decision.Decision;
import portal.platform.json.Json;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class RequestPipelineTest {

    private static final Privilege PRIVILEGE = new Privilege(Capability.MANAGE_LICENSE, Action.VIEW_LICENSE);
    private static final Parsed<String> READABLE = Parsed.valid("command");
    private static final Parsed<String> UNREADABLE =
            new Parsed.Invalid<>(Problem.INVALID_REQUEST, List.of(FieldError.of("/a", FieldMessage.REQUIRED)));

    private final InMemoryPortal portal = new InMemoryPortal();
    private final RequestPipeline desk = Pipelines.of(portal);
    private final List<String> served = new ArrayList<>();

    @BeforeEach
    void givenContacts() {
        Acme.in(portal);
    }

    @Test
    void servesWhoMayWithWhatWasRead() {
        assertThat(customer("anna", READABLE).status()).isEqualTo(200);
        assertThat(served).containsExactly("anna command");
    }

    @Test
    void asksWhoIsCallingBeforeAnythingElse() {
        var nobody = Event.sample("read-license-own").withoutClaims();

        assertThat(code(customer(nobody, UNREADABLE))).isEqualTo("unauthorized");
        assertThat(code(backOffice(nobody, UNREADABLE))).isEqualTo("unauthorized");
        assertThat(served).isEmpty();
    }

    @Test
    void tellsWhoMayNotDoAThingNothingOfHowItIsDone() {
        var answer = customer("carla", UNREADABLE);

        assertThat(code(answer)).isEqualTo("forbidden");
        assertThat(answer.body().orElseThrow().members()).doesNotContainKey("errors");
        assertThat(portal.auditEntries()).hasSize(1);
    }

    @Test
    void tellsWhoseSessionEndedNothingElse() {
        assertThat(code(customer("zoe", UNREADABLE))).isEqualTo("session-ended");
        assertThat(portal.auditEntries()).isEmpty();
    }

    @Test
    void tellsWhoMayWhatIsWrongWithTheRequest() {
        var answer = customer("anna", UNREADABLE);

        assertThat(code(answer)).isEqualTo("invalid-request");
        assertThat(answer.body().orElseThrow().member("errors").orElseThrow())
                .isEqualTo(new Json.Array(List.of(Json.object()
                        .put("pointer", "/a")
                        .put("code", "required")
                        .put("detail", "Dit veld is verplicht.")
                        .build())));
        assertThat(served).isEmpty();
    }

    @Test
    void sendsEverybodyToTheirOwnPaths() {
        var backOffice = Event.sample("read-license-of-organization");

        assertThat(code(customer(backOffice, READABLE))).isEqualTo("forbidden");
        assertThat(code(backOffice(Event.sample("read-license-own"), READABLE))).isEqualTo("forbidden");
        assertThat(backOffice(backOffice, READABLE).status()).isEqualTo(200);
        assertThat(served).containsExactly("7hq1vsample0register0client command");
    }

    @Test
    void tellsTheBackOfficeWhatIsWrongWithTheRequest() {
        assertThat(code(backOffice(Event.sample("read-license-of-organization"), UNREADABLE)))
                .isEqualTo("invalid-request");
    }

    private HttpResponse customer(String contact, Parsed<String> parsed) {
        return customer(Event.sample("read-license-own").calledBy(contact), parsed);
    }

    private HttpResponse customer(Event event, Parsed<String> parsed) {
        return desk.customer(
                HttpRequest.of(event.json()), PRIVILEGE, parsed, this::serve, outcome -> HttpResponse.ok(Json.EMPTY));
    }

    private Decision<Gated<String>> serve(Caller.Customer caller, String command) {
        return portal.gatekeeper().admit(caller, portal.contacts().member(caller), PRIVILEGE, "", member -> {
            served.add(caller.contact() + " " + command);
            return Decision.of("done");
        });
    }

    private HttpResponse backOffice(Event event, Parsed<String> parsed) {
        return desk.backOffice(
                HttpRequest.of(event.json()),
                parsed,
                (caller, command) -> {
                    served.add(caller.client() + " " + command);
                    return Decision.of("done");
                },
                outcome -> HttpResponse.ok(Json.EMPTY));
    }

    private static String code(HttpResponse answer) {
        return answer.body().orElseThrow().text("code").orElseThrow();
    }
}
