package portal.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.OrganizationId;
import portal.domain.decision.Receipt;
import portal.platform.json.Json;
import portal.platform.json.JsonReader;
import portal.platform.json.JsonWriter;
import portal.platform.json.MalformedJsonException;

/**
 * The key with which a caller may repeat a POST for 24 hours. A repetition gets the first answer and has no further
 * effect.
 *
 * @param organization the organization that the request is about
 * @param scope the caller and the path; the same key of another caller or for another path is a different key
 * @param fingerprint the fingerprint of everything that the answer depends on
 */
record IdempotencyKey(Optional<OrganizationId> organization, String value, String scope, String fingerprint) {

    static final String HEADER = "Idempotency-Key";
    private static final int SHORTEST = 1;
    private static final int LONGEST = 255;

    private static final Duration KEPT = Duration.ofHours(24);

    /** Empty when the request has no key, or has no effect to repeat: it is not a POST, or it is a dry run. */
    static Optional<IdempotencyKey> of(HttpRequest request, Caller caller) {
        var key = request.header(HEADER);
        var dryRun = request.queryParameter("dryRun").equals(Optional.of("true"));
        if (key.isEmpty() || !request.method().equals("POST") || dryRun) {
            return Optional.empty();
        }
        var scope = hash(identity(caller), request.path());
        var fingerprint = hash(
                request.rawQuery(),
                request.header("If-Match").orElse(""),
                request.header("If-None-Match").orElse(""),
                request.body().toString());
        return Optional.of(new IdempotencyKey(organization(request, caller), key.get(), scope, fingerprint));
    }

    /** What is wrong with the key that came with a request. */
    static List<FieldError> errors(HttpRequest request) {
        var key = request.header(HEADER);
        return key.isEmpty() || !request.method().equals("POST") || isPossible(key.get())
                ? List.of()
                : List.of(FieldError.ofParameter(HEADER, FieldMessage.length(SHORTEST, LONGEST)));
    }

    private static boolean isPossible(String key) {
        return key.length() >= SHORTEST && key.length() <= LONGEST;
    }

    Receipt receipt(HttpResponse answer, Instant now) {
        var kept = Json.object()
                .put("status", answer.status())
                .put("headers", new Json.Struct(headers(answer)))
                .putIfPresent("body", answer.body())
                .build();
        return new Receipt(organization, hash(scope, value), fingerprint, JsonWriter.write(kept), now.plus(KEPT));
    }

    /** A receipt that nobody gets again. It finds out whether there is an earlier one. */
    Receipt expired(HttpResponse answer, Instant now) {
        return receipt(answer, now.minus(KEPT).minusSeconds(1));
    }

    static HttpResponse replay(Receipt receipt) {
        try {
            var kept = (Json.Struct) JsonReader.read(receipt.answer());
            var status = (Json.Numeral) kept.member("status").orElseThrow();
            var body = kept.member("body");
            return new HttpResponse(
                            status.whole().orElseThrow().intValue(),
                            kept.object("headers").texts(),
                            body.isPresent() ? Optional.of((Json.Struct) body.get()) : Optional.empty())
                    .with("Idempotent-Replayed", "true");
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("A receipt cannot be read", e);
        }
    }

    private static Map<String, Json> headers(HttpResponse answer) {
        var headers = Json.object();
        for (var header : answer.headers().entrySet()) {
            headers.put(header.getKey(), header.getValue());
        }
        return headers.members();
    }

    private static Optional<OrganizationId> organization(HttpRequest request, Caller caller) {
        return caller instanceof Caller.Customer customer
                ? Optional.of(customer.organization())
                : Optional.ofNullable(request.pathParameters().get("org")).flatMap(OrganizationId::parse);
    }

    private static String identity(Caller caller) {
        if (caller instanceof Caller.Customer customer) {
            return customer.organization() + " " + customer.contact();
        }
        var vendor = (Caller.BackOffice) caller;
        return vendor.person().isPresent() ? vendor.name() : "back-office " + vendor.client();
    }

    /** Hashes parts of any length. Different lists of parts never give the same input. */
    private static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
