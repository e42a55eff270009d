package portal.local.aws.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A route's path as API Gateway writes it: fixed segments, {@code {variable}} segments, and a greedy last
 * {@code {rest+}}.
 */
record RoutePattern(List<String> segments) {
    /** Patterns with more and earlier fixed segments come first. Greedy ones come last. */
    static final Comparator<RoutePattern> MOST_SPECIFIC_FIRST = Comparator.comparing(RoutePattern::rank);

    static RoutePattern of(String path) {
        return new RoutePattern(split(path));
    }

    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** The raw values of the variables by name, if the path matches. A variable is never empty. */
    Optional<Map<String, String>> match(List<String> path) {
        if (isGreedy() ? path.size() < segments.size() : path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String pattern = segments.get(i);
            if (!isVariable(pattern)) {
                if (!pattern.equals(path.get(i))) {
                    return Optional.empty();
                }
            } else if (isGreedy(pattern)) {
                variables.put(pattern.substring(1, pattern.length() - 2), rest(path, i));
            } else if (path.get(i).isEmpty()) {
                return Optional.empty();
            } else {
                variables.put(pattern.substring(1, pattern.length() - 1), path.get(i));
            }
        }
        return Optional.of(variables);
    }

    private String rank() {
        List<String> ranks = new ArrayList<>();
        segments.forEach(segment -> ranks.add(isGreedy(segment) ? "2" : isVariable(segment) ? "1" : "0"));
        return (isGreedy() ? "1" : "0") + String.join("", ranks);
    }

    private boolean isGreedy() {
        return isGreedy(segments.getLast());
    }

    private static String rest(List<String> path, int from) {
        return String.join("/", path.subList(from, path.size()));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
        return isVariable(segment) && segment.endsWith("+}");
    }
}
