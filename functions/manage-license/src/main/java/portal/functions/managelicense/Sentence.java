package portal.functions.managelicense;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import portal.adapters.text.ExplanationMessage;
import portal.adapters.text.TermMessage;
import portal.domain.access.Language;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Explanation;
import portal.domain.usage.Pool;
import portal.domain.usage.UserKind;

/** Writes in a sentence why something counts or does not. */
record Sentence(Language language) {

    /** Keeps a sentence readable: it names at most this many environments, and gives the number of the others. */
    private static final int MOST_NAMED = 10;

    String explaining(Explanation explanation) {
        var reason = explanation.reason();
        var environments = list(reason.environments());
        return switch (reason.why()) {
            case ACTIVE -> ExplanationMessage.ACTIVE.in(language, environments);
            case BLOCKED_EVERYWHERE ->
                ExplanationMessage.BLOCKED_EVERYWHERE.in(
                        language, type(explanation.pool()), kind(explanation.pool()), environments);
            case COUNTS_ELSEWHERE ->
                ExplanationMessage.COUNTS_ELSEWHERE.in(
                        language, reason.elsewhere().orElseThrow().digits(), environments);
            case NO_KIND -> ExplanationMessage.NO_KIND.in(language);
            case IN_SERVICE -> ExplanationMessage.IN_SERVICE.in(language, environments);
            case OUT_OF_SERVICE -> ExplanationMessage.OUT_OF_SERVICE.in(language, environments);
            case EXEMPT_BY_FLEX -> ExplanationMessage.EXEMPT_BY_FLEX.in(language);
            case PRESENT -> ExplanationMessage.PRESENT.in(language, environments);
            case EXISTS -> ExplanationMessage.EXISTS.in(language);
        };
    }

    private String type(Pool pool) {
        return TermMessage.environments(pool.type().orElseThrow()).in(language);
    }

    private String kind(Pool pool) {
        return Arrays.stream(UserKind.values())
                .filter(kind -> kind.metric() == pool.metric())
                .map(kind -> TermMessage.of(kind).in(language))
                .collect(joining());
    }

    /** Such as "O12345AA, O12345AB and O12345AC". */
    private String list(List<EnvironmentCode> environments) {
        var words = new ArrayList<>(environments.stream()
                .limit(MOST_NAMED)
                .map(EnvironmentCode::value)
                .toList());
        var unnamed = environments.size() - words.size();
        if (unnamed > 0) {
            words.add(ExplanationMessage.AND_MORE.in(language, unnamed));
        }
        var last = words.removeLast();
        return words.isEmpty() ? last : String.join(", ", words) + " " + TermMessage.AND.in(language) + " " + last;
    }
}
