package portal.local.aws.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.Header;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.QueryString;
import portal.local.aws.http.RouteTable;
import portal.local.aws.rights.Rights;
import portal.local.aws.template.Template;

/**
 * Stands in for S3, as far as it uploads and downloads files by signed links, and lists and removes them. Buckets are
 * named in the path. An arriving file leads to the same event as with S3.
 */
public final class S3Endpoint {
    /** More than any file of the portal; S3 takes 5 GB. */
    public static final int LARGEST = 100 * 1024 * 1024;

    private final Map<String, Template.Bucket> buckets;
    private final FileFolder files;
    private final Arrivals arrivals;
    private final Rights rights;
    private final Clock clock;

    public S3Endpoint(List<Template.Bucket> buckets, FileFolder files, Arrivals arrivals, Rights rights, Clock clock) {
        this.buckets = buckets.stream().collect(Collectors.toMap(Template.Bucket::name, bucket -> bucket));
        this.files = files;
        this.arrivals = arrivals;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param prefix the path of the endpoint that clients are given */
    public void addTo(RouteTable.Builder<Endpoint> routes, String prefix) {
        String file = prefix + "/{bucket}/{key+}";
        String bucket = prefix + "/{bucket}";
        routes.add("PUT", file, (request, at) -> linked(request, at, "s3:PutObject", this::put));
        routes.add("GET", file, (request, at) -> linked(request, at, "s3:GetObject", this::get));
        routes.add("GET", bucket, (request, at) -> administered(request, at, "s3:ListBucket", this::list));
        routes.add("POST", bucket, (request, at) -> administered(request, at, "s3:DeleteObject", this::remove));
        routes.add("DELETE", file, (request, at) -> administered(request, at, "s3:DeleteObject", this::removeOne));
    }

    /** Whoever signed the link has to have the right, at the moment when the link is used. */
    private LocalResponse linked(
            LocalRequest request, Map<String, String> variables, String action, Operation operation) {
        SignedUrl url = new SignedUrl(request, rights);
        Optional<S3Refusal> refusal = url.refusal(clock);
        if (refusal.isPresent()) {
            return refusal.get().answer(request);
        }
        return rights.allows(url.signer(), action)
                ? inBucket(request, variables, operation)
                : S3Refusal.ACCESS_DENIED.answer(request);
    }

    /** Handles the calls that only the SDK's clients make. On one machine it is enough that they are signed. */
    private LocalResponse administered(
            LocalRequest request, Map<String, String> variables, String action, Operation operation) {
        return request.header("authorization")
                                .filter(header -> header.startsWith("AWS4-HMAC-SHA256 Credential="))
                                .isPresent()
                        && rights.allows(request, action)
                ? inBucket(request, variables, operation)
                : S3Refusal.ACCESS_DENIED.answer(request);
    }

    private LocalResponse inBucket(LocalRequest request, Map<String, String> variables, Operation operation) {
        Template.Bucket bucket = buckets.get(variables.get("bucket"));
        String key = variables.getOrDefault("key", "");
        if (bucket == null) {
            return S3Refusal.NO_SUCH_BUCKET.answer(request);
        }
        if (!key.isEmpty() && !FileFolder.takes(key)) {
            return S3Refusal.INVALID_ARGUMENT.answer(request);
        }
        try {
            return operation.answer(request, bucket, key);
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Files cannot be used: " + e);
            return S3Refusal.INTERNAL_ERROR.answer(request);
        }
    }

    private LocalResponse put(LocalRequest request, Template.Bucket bucket, String key) throws IOException {
        if (request.header("content-length").isEmpty()) {
            return S3Refusal.MISSING_CONTENT_LENGTH.answer(request);
        }
        if (request.body().length > LARGEST) {
            return S3Refusal.ENTITY_TOO_LARGE.answer(request);
        }
        if (!files.put(bucket.name(), key, request.body(), isOnlyIfNew(request))) {
            return S3Refusal.PRECONDITION_FAILED.answer(request);
        }
        String etag = etag(request.body());
        if (bucket.tells()) {
            arrivals.tell(bucket.name(), key, etag, request);
        }
        return new LocalResponse(200, List.of(new Header("ETag", '"' + etag + '"')), new byte[0]);
    }

    private static boolean isOnlyIfNew(LocalRequest request) {
        return request.header("if-none-match").filter("*"::equals).isPresent();
    }

    private LocalResponse get(LocalRequest request, Template.Bucket bucket, String key) throws IOException {
        Optional<byte[]> found = files.get(bucket.name(), key);
        if (found.isEmpty()) {
            return S3Refusal.NO_SUCH_KEY.answer(request);
        }
        Map<String, String> query = QueryString.parse(request.query());
        LocalResponse answer = LocalResponse.of(
                        200, query.getOrDefault("response-content-type", "binary/octet-stream"), found.get())
                .withDefault("ETag", '"' + etag(found.get()) + '"')
                .withDefault("X-Content-Type-Options", "nosniff");
        return Optional.ofNullable(query.get("response-content-disposition"))
                .map(disposition -> answer.withDefault("Content-Disposition", disposition))
                .orElse(answer);
    }

    private LocalResponse list(LocalRequest request, Template.Bucket bucket, String key) throws IOException {
        Map<String, String> query = QueryString.parse(request.query());
        return "2".equals(query.get("list-type"))
                ? Listing.answer(files, bucket.name(), query)
                : S3Refusal.INVALID_REQUEST.answer(request);
    }

    private LocalResponse remove(LocalRequest request, Template.Bucket bucket, String key) throws IOException {
        if (!QueryString.parse(request.query()).containsKey("delete")) {
            return S3Refusal.INVALID_REQUEST.answer(request);
        }
        Optional<List<String>> keys = S3Xml.keys(request.body());
        if (keys.isEmpty()) {
            return S3Refusal.MALFORMED_XML.answer(request);
        }
        for (String removed : keys.get()) {
            if (FileFolder.takes(removed)) {
                files.remove(bucket.name(), removed);
            }
        }
        return S3Xml.answer("<DeleteResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"></DeleteResult>");
    }

    private LocalResponse removeOne(LocalRequest request, Template.Bucket bucket, String key) throws IOException {
        files.remove(bucket.name(), key);
        return new LocalResponse(204, List.of(), new byte[0]);
    }

    private static String etag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An operation on a bucket, or on one of its files if there is a key. */
    @FunctionalInterface
    private interface Operation {
        LocalResponse answer(LocalRequest request, Template.Bucket bucket, String key) throws IOException;
    }
}
