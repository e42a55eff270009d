package portal.platform.http;

import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/** One line of a function's table of routes: how a request is read, what it asks for, and how the outcome is answered. */
public sealed interface Route {

    /** As the template has it, such as {@code GET /license}. */
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
