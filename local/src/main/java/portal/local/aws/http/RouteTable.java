package portal.local.aws.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route for a method and path, as API Gateway chooses among its routes. */
public final class RouteTable<T> {
    private static final String ANY_METHOD = "ANY";

    private final List<Entry<T>> entries;

    private RouteTable(List<Entry<T>> entries) {
        this.entries = entries;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * The most specific route that matches.
     *
     * @throws MalformedPath when a variable is not valid percent-encoded UTF-8
     */
    public Optional<Match<T>> find(String method, String path) {
        return findDecoded(method, path)
                .map(match -> new Match<>(match.routeKey(), decoded(match.variables()), match.target()));
    }

    /** The most specific route that matches a decoded path. */
    public Optional<Match<T>> findDecoded(String method, String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = RoutePattern.split(path);
        for (Entry<T> entry : entries) {
            if (entry.method.equals(method) || entry.method.equals(ANY_METHOD)) {
                Optional<Map<String, String>> variables = entry.pattern.match(segments);
                if (variables.isPresent()) {
                    return Optional.of(new Match<>(entry.key, variables.get(), entry.target));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether some route begins with the first segment of the path. */
    public boolean reserves(String path) {
        String first = RoutePattern.split(path).getFirst();
        return !first.isEmpty()
                && entries.stream()
                        .anyMatch(entry -> entry.pattern.segments().getFirst().equals(first));
    }

    private static Map<String, String> decoded(Map<String, String> raw) {
        Map<String, String> decoded = new LinkedHashMap<>();
        raw.forEach((name, value) -> decoded.put(name, PercentEncoding.decodePath(value)));
        return decoded;
    }

    /**
     * A route that matched.
     *
     * @param routeKey method and pattern, as in {@code GET /incidents/{number}}
     * @param variables decoded, by name, in the path's order
     */
    public record Match<T>(String routeKey, Map<String, String> variables, T target) {}

    private record Entry<T>(String method, String key, RoutePattern pattern, T target) {}

    /** Collects routes. */
    public static final class Builder<T> {
        private final List<Entry<T>> entries = new ArrayList<>();

        private Builder() {}

        public Builder<T> add(String method, String path, T target) {
            entries.add(new Entry<>(method, method + " " + path, RoutePattern.of(path), target));
            return this;
        }

        public RouteTable<T> build() {
            entries.sort(Comparator.comparing(Entry::pattern, RoutePattern.MOST_SPECIFIC_FIRST));
            return new RouteTable<>(List.copyOf(entries));
        }
    }
}
