package portal.platform.http;

/** An answer, and whether a repeated request with the same idempotency key gets it again. */
record IdempotentResponse(HttpResponse answer, Keeping keeping) {

    static IdempotentResponse of(HttpResponse answer) {
        return new IdempotentResponse(answer, Keeping.KEPT);
    }

    static IdempotentResponse unkept(HttpResponse answer) {
        return new IdempotentResponse(answer, Keeping.NOT_KEPT);
    }

    static IdempotentResponse unlessAnswered(HttpResponse answer) {
        return new IdempotentResponse(answer, Keeping.UNLESS_ANSWERED);
    }

    /** What becomes of the answer. */
    enum Keeping {
        KEPT,
        /** The caller was denied access, or the request could not be read. Nothing was decided. */
        NOT_KEPT,
        /**
         * The caller has the right, but would have to sign in again or to wait. If the request was answered before,
         * that answer is given again. This one is not kept: the request is looked at again.
         */
        UNLESS_ANSWERED
    }
}
