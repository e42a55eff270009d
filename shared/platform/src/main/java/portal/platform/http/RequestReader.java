package portal.platform.http;

import portal.domain.usecase.Nothing;

/**
 * Reads what a request asks for.
 *
 * @param <C> the command of the use case
 */
@FunctionalInterface
public interface RequestReader<C> {

    /** Everything that is wrong with the request at once, or the command. */
    Parsed<C> read(HttpRequest request);

    /** For a request that says nothing but its path. */
    static Parsed<Nothing> nothing(HttpRequest request) {
        return Parsed.nothing();
    }
}
