package portal.local.aws.files;

import java.nio.charset.StandardCharsets;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;

/** The refusals of S3, in its own format. */
enum S3Refusal {
    ACCESS_DENIED(403, "AccessDenied", "Access Denied"),
    HEADERS_NOT_SIGNED(403, "AccessDenied", "There were headers present in the request which were not signed"),
    REQUEST_EXPIRED(403, "AccessDenied", "Request has expired"),
    INVALID_ACCESS_KEY_ID(
            403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."),
    SIGNATURE_DOES_NOT_MATCH(
            403,
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your key and signing method."),
    MALFORMED_SIGNATURE(
            400, "AuthorizationQueryParametersError", "The parameters of the signature are incomplete or malformed."),
    INVALID_ARGUMENT(400, "InvalidArgument", "The key is not one that this machine keeps files under."),
    INVALID_REQUEST(400, "InvalidRequest", "The local portal does not know this request."),
    MALFORMED_XML(400, "MalformedXML", "The XML you provided was not well-formed."),
    ENTITY_TOO_LARGE(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size."),
    MISSING_CONTENT_LENGTH(411, "MissingContentLength", "You must provide the Content-Length HTTP header."),
    NO_SUCH_BUCKET(404, "NoSuchBucket", "The specified bucket does not exist"),
    NO_SUCH_KEY(404, "NoSuchKey", "The specified key does not exist."),
    PRECONDITION_FAILED(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold"),
    INTERNAL_ERROR(500, "InternalError", "We encountered an internal error. Please try again.");

    private final int status;
    private final String code;
    private final String message;

    S3Refusal(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    LocalResponse answer(LocalRequest request) {
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>""".formatted(code, message, request.id());
        return LocalResponse.of(status, "application/xml", xml.getBytes(StandardCharsets.UTF_8))
                .withDefault("x-amz-request-id", request.id());
    }
}
