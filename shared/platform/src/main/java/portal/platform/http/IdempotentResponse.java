package portal.platform.http;

/**
 * An answer, and whether a repeated request with the same idempotency key gets it again.
 *
 * @param kept false when the caller was denied access or the request could not be read; nothing was decided then
 */
record IdempotentResponse(HttpResponse answer, boolean kept) {

    static IdempotentResponse of(HttpResponse answer) {
        return new IdempotentResponse(answer, true);
    }

    static IdempotentResponse unkept(HttpResponse answer) {
        return new IdempotentResponse(answer, false);
    }
}
