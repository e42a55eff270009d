package portal.platform.http;

/**
 * Answers with an outcome.
 *
 * @param <O> the outcomes of the use case
 */
@FunctionalInterface
public interface ResponseWriter<O> {

    HttpResponse write(HttpRequest request, O outcome);
}
