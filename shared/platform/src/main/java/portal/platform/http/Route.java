package portal.platform.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import portal.domain.usecase.SystemUseCase;
import portal.domain.usecase.UseCase;

/** One line of a function's table of routes: the reader of the request, the use case, and the writer of the answer. */
public sealed interface Route {

    Signature signature();

    /** This route, which heeds {@code If-Match} and {@code If-None-Match: *}; others refuse them. */
    Route guarded();

    /** The route as in the template, such as {@code GET /license}. */
    default String key() {
        return signature().key();
    }

    /**
     * A route for contacts.
     *
     * @param pattern as the template has it, with all query parameters that it takes: {@code GET
     *     /contacts{?limit,cursor}} (RFC 6570); others are refused
     */
    static <C, S, O> Route customer(
            String pattern, RequestReader<C> reader, UseCase<C, S, O> useCase, ResponseWriter<O> writer) {
        return new Customer<>(Signature.of(pattern), reader, useCase, writer);
    }

    /**
     * A route for the vendor's own systems, or the people of its support.
     *
     * @param pattern as for contacts
     */
    static <C, S, O> Route system(
            String pattern, RequestReader<C> reader, SystemUseCase<C, S, O> useCase, ResponseWriter<O> writer) {
        return new VendorSystem<>(Signature.of(pattern), reader, useCase, writer);
    }

    /**
     * A route for everybody, without a caller: what the request has tells all. A change that it makes may be made
     * twice.
     *
     * @param pattern as for contacts
     */
    static <C, O> Route open(
            String pattern, RequestReader<C> reader, Function<C, O> useCase, ResponseWriter<O> writer) {
        return new Open<>(Signature.of(pattern), reader, useCase, writer);
    }

    /**
     * What a route takes.
     *
     * @param parameters the names of its query parameters
     * @param guarded whether it heeds {@code If-Match} and {@code If-None-Match: *}
     */
    record Signature(String key, Set<String> parameters, boolean guarded) {

        private static final String QUERY = "{?";

        public Signature {
            parameters = Set.copyOf(parameters);
        }

        static Signature of(String pattern) {
            var query = pattern.indexOf(QUERY);
            return query < 0
                    ? new Signature(pattern, Set.of(), false)
                    : new Signature(pattern.substring(0, query), names(pattern.substring(query)), false);
        }

        private static Set<String> names(String query) {
            return Set.of(query.substring(QUERY.length(), query.length() - 1).split(","));
        }

        private Signature withGuard() {
            return new Signature(key, parameters, true);
        }

        /** What comes with a request but is not taken. The route refuses it instead of acting all the same. */
        List<FieldError> errors(HttpRequest request) {
            var errors = new ArrayList<FieldError>(0);
            if (!request.method().equals("GET")) {
                addPreconditions(request, errors);
            }
            addParameters(request, errors);
            return errors;
        }

        private void addPreconditions(HttpRequest request, List<FieldError> errors) {
            if (request.header(IfMatch.IF_MATCH).isPresent() && !guarded) {
                errors.add(FieldError.ofParameter(IfMatch.IF_MATCH, FieldMessage.NO_PRECONDITION));
            }
            var ifNoneMatch = request.header(IfMatch.IF_NONE_MATCH);
            var heeded = guarded && ifNoneMatch.map(String::strip).equals(Optional.of("*"));
            if (ifNoneMatch.isPresent() && !heeded) {
                errors.add(FieldError.ofParameter(IfMatch.IF_NONE_MATCH, FieldMessage.NO_PRECONDITION));
            }
        }

        /** Adds the parameters that are unknown, in any spelling but their own, and those given twice. */
        private void addParameters(HttpRequest request, List<FieldError> errors) {
            var seen = new HashSet<String>();
            var refused = new LinkedHashSet<String>();
            for (var name : request.queryNames()) {
                if (!seen.add(name) || !parameters.contains(name)) {
                    refused.add(name);
                }
            }
            for (var name : refused) {
                errors.add(FieldError.ofParameter(name, FieldMessage.UNKNOWN_PARAMETER));
            }
        }
    }

    record Customer<C, S, O>(
            Signature signature, RequestReader<C> reader, UseCase<C, S, O> useCase, ResponseWriter<O> writer)
            implements Route {

        @Override
        public Route guarded() {
            return new Customer<>(signature.withGuard(), reader, useCase, writer);
        }
    }

    record VendorSystem<C, S, O>(
            Signature signature, RequestReader<C> reader, SystemUseCase<C, S, O> useCase, ResponseWriter<O> writer)
            implements Route {

        @Override
        public Route guarded() {
            return new VendorSystem<>(signature.withGuard(), reader, useCase, writer);
        }
    }

    record Open<C, O>(Signature signature, RequestReader<C> reader, Function<C, O> useCase, ResponseWriter<O> writer)
            implements Route {

        @Override
        public Route guarded() {
            return new Open<>(signature.withGuard(), reader, useCase, writer);
        }
    }
}
