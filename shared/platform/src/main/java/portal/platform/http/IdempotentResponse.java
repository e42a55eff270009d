package portal.platform.http;

/**
 * An answer, and whether a repeated request with the same idempotency key gets it again.
 *
 * @param kept not so when the caller was not let in or the request could not be read: then nothing was decided
 */
record IdempotentResponse(HttpResponse answer, boolean kept) {

    static IdempotentResponse of(HttpResponse answer) {
        return new IdempotentResponse(answer, true);
    }

    static IdempotentResponse unkept(HttpResponse answer) {
        return new IdempotentResponse(answer, false);
    }
}
