package portal.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.access.Action;
import portal.domain.access.Capability;
import portal.domain.access.Privilege;
import portal.domain.access.WithMember;
import portal.domain.usecase.Nothing;
import portal.domain.usecase.UseCase;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.testing.fake.InMemoryPortal;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class HttpFunctionTest {

    private static final Event SAMPLE = Event.sample("reset-two-factor-of-colleague");

    private final InMemoryPortal portal = new InMemoryPortal();

    @BeforeEach
    void givenContacts() {
        Acme.in(portal);
    }

    @Test
    void handsOnWhatTheRequestSays() {
        var call = new HttpRequest[1];

        SAMPLE.withQuery("q", "a b").sentTo(function(received -> {
            call[0] = received;
            return HttpResponse.noContent();
        }));

        assertThat(call[0].routeKey()).isEqualTo("POST /contacts/{id}/two-factor-reset");
        assertThat(call[0].method()).isEqualTo("POST");
        assertThat(call[0].path()).isEqualTo("/contacts/bram/two-factor-reset");
        assertThat(call[0].pathParameter("id")).isEqualTo("bram");
        assertThat(call[0].queryParameter("q")).contains("a b");
        assertThat(call[0].header("IDEMPOTENCY-KEY")).contains("0b7a1d33-reset");
        assertThat(call[0].claims()).containsEntry("custom:contact", "anna");
        assertThat(call[0].origin().sourceAddress()).isEqualTo("192.0.2.44");
        assertThat(call[0].body()).isEqualTo(new HttpRequest.Body.Text(SAMPLE.body()));
    }

    @Test
    void writesTheAnswerAsApiGatewayWantsIt() throws Exception {
        var body = Json.object().put("name", "é😀").build();

        var output = SAMPLE.outputOf(function(call -> HttpResponse.created("/made", body)));

        assertThat(JsonReader.read(output))
                .isEqualTo(Json.object()
                        .put("statusCode", 201)
                        .put(
                                "headers",
                                Json.object()
                                        .put("Content-Type", "application/json")
                                        .put("Location", "/made")
                                        .put("X-Request-Id", "sample-reset-two-factor-of-colleague")
                                        .put("Cache-Control", "no-store")
                                        .build())
                        .put("body", "{\"name\":\"é😀\"}")
                        .put("isBase64Encoded", false)
                        .build());
    }

    @Test
    void answersAFaultWithoutTellingWhatItWas() {
        var answer = SAMPLE.sentTo(function(call -> {
            throw new IllegalStateException("secret");
        }));

        assertThat(answer.refusal()).isEqualTo("500 internal-error");
        assertThat(answer.header("X-Request-Id")).isEqualTo("sample-reset-two-factor-of-colleague");
        assertThat(answer.text("/instance")).isEqualTo("sample-reset-two-factor-of-colleague");
        assertThat(answer.body()).doesNotContain("secret", "Exception", "portal.platform", "portal.testing");
    }

    @Test
    void doesNotTreatBinaryBytesAsText() {
        var invalid = SAMPLE.withBytes((byte) 0xFF);

        invalid.sentTo(function(call -> {
            assertThat(call.body()).isEqualTo(new HttpRequest.Body.NotText());
            return HttpResponse.noContent();
        }));
    }

    @Test
    void failsOnSomethingThatIsNotAnEvent() {
        var input = new ByteArrayInputStream("{".getBytes(UTF_8));

        assertThatThrownBy(() -> function(call -> HttpResponse.noContent())
                        .handleRequest(input, new ByteArrayOutputStream(), null))
                .isInstanceOf(IOException.class);
    }

    @Test
    void takesNoTwoRoutesOfOneKey() {
        var route = route(request -> HttpResponse.noContent());

        assertThatThrownBy(() -> new HttpFunction(Pipelines.of(portal), route, route) {})
                .hasMessageContaining(route.key());
    }

    private HttpFunction function(Function<HttpRequest, HttpResponse> handling) {
        return new HttpFunction(Pipelines.of(portal), route(handling)) {};
    }

    private Route route(Function<HttpRequest, HttpResponse> handling) {
        var anybody = new Privilege(Capability.VIEW_OWN_DATA, Action.VIEW_OWN_DATA);
        return Route.customer(
                "POST /contacts/{id}/two-factor-reset{?q}",
                RequestReader::nothing,
                UseCase.<Nothing, String>query(
                        anybody,
                        (caller, nothing) -> new WithMember<>(portal.contacts().member(caller), "")),
                (request, outcome) -> handling.apply(request));
    }
}
