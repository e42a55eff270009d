package portal.platform.http;

import portal.domain.usecase.Nothing;

/**
 * Reads what a request asks for.
 *
 * @param <C> the command of the use case
 */
@FunctionalInterface
public interface RequestReader<C> {

    /** Returns the command, or all errors of the request. */
    Parsed<C> read(HttpRequest request);

    /** Reads a request that consists of its path only. */
    static Parsed<Nothing> nothing(HttpRequest request) {
        return Parsed.nothing();
    }
}
