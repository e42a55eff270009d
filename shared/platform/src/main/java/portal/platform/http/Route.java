package portal.platform.http;

import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/** One line of a function's table of routes: the reader of the request, the use case, and the writer of the answer. */
public sealed interface Route {

    /** The route as in the template, such as {@code GET /license}. */
    String key();

    /** A route for contacts. */
    static <C, S, O> Route customer(
            String key, RequestReader<C> reader, UseCase<C, S, O> useCase, ResponseWriter<O> writer) {
        return new Customer<>(key, reader, useCase, writer);
    }

    /** A route for the vendor's own systems. */
    static <C, S, O> Route system(
            String key, RequestReader<C> reader, SystemUseCase<C, S, O> useCase, ResponseWriter<O> writer) {
        return new VendorSystem<>(key, reader, useCase, writer);
    }

    record Customer<C, S, O>(String key, RequestReader<C> reader, UseCase<C, S, O> useCase, ResponseWriter<O> writer)
            implements Route {}

    record VendorSystem<C, S, O>(
            String key, RequestReader<C> reader, SystemUseCase<C, S, O> useCase, ResponseWriter<O> writer)
            implements Route {}
}
