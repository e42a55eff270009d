package portal.local.aws.login;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;

/** Hands requests to the library that reads the protocol, and answers its errors. */
final class OAuthRequests {
    private OAuthRequests() {}

    /** A form that was posted. */
    static HTTPRequest form(LocalRequest request) throws ParseException {
        HTTPRequest form = new HTTPRequest(HTTPRequest.Method.POST, URI.create("http://localhost" + request.path()));
        form.setContentType(request.header("content-type").orElse("text/plain"));
        request.header("authorization").ifPresent(form::setAuthorization);
        form.setBody(new String(request.body(), StandardCharsets.UTF_8));
        return form;
    }

    static ErrorObject error(GeneralException malformed) {
        ErrorObject error = malformed.getErrorObject();
        return error == null ? OAuth2Error.INVALID_REQUEST : error;
    }

    /** Cognito answers each error with 400. */
    static LocalResponse refused(ErrorObject error) {
        return LocalResponse.json(400, JsonNodes.object().put("error", error.getCode()));
    }
}
