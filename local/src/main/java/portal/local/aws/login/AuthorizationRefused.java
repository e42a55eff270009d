package portal.local.aws.login;

import com.nimbusds.oauth2.sdk.ErrorObject;

/** A request of a client that is refused with an error of OAuth 2.0. */
final class AuthorizationRefused extends Exception {
    private final transient ErrorObject error;

    AuthorizationRefused(ErrorObject error) {
        super(error.getCode());
        this.error = error;
    }

    ErrorObject error() {
        return error;
    }
}
