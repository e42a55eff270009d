package portal.local.aws.signins;

import portal.local.aws.http.JsonNodes;
import portal.local.aws.http.LocalResponse;

/** The refusals of a user pool, in its own format. */
final class CognitoRefusal extends Exception {
    private final String type;
    private final String explanation;

    CognitoRefusal(String type, String explanation) {
        super(type + ": " + explanation);
        this.type = type;
        this.explanation = explanation;
    }

    static CognitoRefusal invalidParameter(String explanation) {
        return new CognitoRefusal("InvalidParameterException", explanation);
    }

    static CognitoRefusal notAuthorized(String explanation) {
        return new CognitoRefusal("NotAuthorizedException", explanation);
    }

    SignInStep.Refused step() {
        return new SignInStep.Refused(type, explanation);
    }

    RecoveryStep recoveryStep() {
        return new RecoveryStep.Refused(type, explanation);
    }

    LocalResponse answer() {
        return LocalUserPool.json(400, JsonNodes.object().put("__type", type).put("message", explanation));
    }
}
