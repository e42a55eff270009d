package portal.lambda.http;

/**
 * An answer, and whether a repeated request with the same idempotency key gets it again.
 *
 * @param kept not so when the caller was not let in or the request could not be read: then nothing was decided
 */
record Reply(Answer answer, boolean kept) {

    static Reply of(Answer answer) {
        return new Reply(answer, true);
    }

    static Reply unkept(Answer answer) {
        return new Reply(answer, false);
    }
}
