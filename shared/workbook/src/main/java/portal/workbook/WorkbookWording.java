package portal.workbook;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import portal.adapters.text.WorkbookMessage;
import portal.domain.access.Language;
import portal.domain.analysis.HolderRow;
import portal.domain.license.Cleanup;
import portal.domain.license.Edition;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.UserKind;

/** Writes the values of an analysis in one language. For use by one thread. */
final class WorkbookWording {

    private final Language language;

    /** What is said again and again. */
    private final Map<WorkbookMessage, String> said = new EnumMap<>(WorkbookMessage.class);

    private final Map<Set<UserKind>, String> kinds = new HashMap<>();
    private final Map<Seat, String> reasons = new HashMap<>();

    WorkbookWording(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    String say(WorkbookMessage message) {
        return said.computeIfAbsent(message, unsaid -> unsaid.in(language));
    }

    String say(WorkbookMessage message, Object... values) {
        return message.in(language, values);
    }

    /**
     * The footer of a printed page, with the spreadsheet program's codes for the page number and the number of pages.
     */
    String footer() {
        return say(WorkbookMessage.PAGE, "&P", "&N");
    }

    String edition(Edition edition) {
        return say(
                switch (edition) {
                    case SMALL_BUSINESS -> WorkbookMessage.EDITION_SMALL_BUSINESS;
                    case STANDARD -> WorkbookMessage.EDITION_STANDARD;
                    case ENTERPRISE -> WorkbookMessage.EDITION_ENTERPRISE;
                });
    }

    String metric(Metric metric) {
        return say(
                switch (metric) {
                    case ENVIRONMENTS -> WorkbookMessage.METRIC_ENVIRONMENTS;
                    case EMPLOYEES -> WorkbookMessage.METRIC_EMPLOYEES;
                    case DECLARATIONS -> WorkbookMessage.METRIC_DECLARATIONS;
                    case PROFIT_USERS -> WorkbookMessage.METRIC_PROFIT_USERS;
                    case INSITE_USERS -> WorkbookMessage.METRIC_INSITE_USERS;
                    case OUTSITE_USERS -> WorkbookMessage.METRIC_OUTSITE_USERS;
                    case CLIENTS -> WorkbookMessage.METRIC_CLIENTS;
                });
    }

    String type(EnvironmentType type) {
        return say(
                switch (type) {
                    case PRODUCTION -> WorkbookMessage.TYPE_PRODUCTION;
                    case TEST -> WorkbookMessage.TYPE_TEST;
                    case ACCEPTANCE -> WorkbookMessage.TYPE_ACCEPTANCE;
                    case DEMO -> WorkbookMessage.TYPE_DEMO;
                });
    }

    String kind(UserKind kind) {
        return say(
                switch (kind) {
                    case PROFIT -> WorkbookMessage.KIND_PROFIT;
                    case INSITE -> WorkbookMessage.KIND_INSITE;
                    case OUTSITE -> WorkbookMessage.KIND_OUTSITE;
                });
    }

    String kind(EmployeeKind kind) {
        return say(
                switch (kind) {
                    case STAFF -> WorkbookMessage.KIND_STAFF;
                    case TEMPORARY -> WorkbookMessage.KIND_TEMPORARY;
                    case CANDIDATE -> WorkbookMessage.KIND_CANDIDATE;
                });
    }

    String treatment(Cleanup.Treatment treatment) {
        return say(
                switch (treatment) {
                    case BLOCK -> WorkbookMessage.TO_BLOCK;
                    case REMOVE -> WorkbookMessage.TO_REMOVE;
                });
    }

    /** Why a row has a seat or none, and which other environment has it. */
    String why(HolderRow row) {
        return reasons.computeIfAbsent(new Seat(row.why(), row.countedIn()), this::reason);
    }

    private String reason(Seat row) {
        return switch (row.why()) {
            case COUNTS -> say(WorkbookMessage.WHY_COUNTS);
            case COUNTED_ALREADY ->
                say(
                        WorkbookMessage.WHY_COUNTED_ALREADY,
                        row.countedIn().orElseThrow().value());
            case BLOCKED -> beside(row, WorkbookMessage.WHY_BLOCKED);
            case COUNTS_ELSEWHERE -> beside(row, WorkbookMessage.WHY_COUNTS_ELSEWHERE);
            case NO_KIND -> beside(row, WorkbookMessage.WHY_NO_KIND);
            case OUT_OF_SERVICE -> beside(row, WorkbookMessage.WHY_OUT_OF_SERVICE);
            case EXEMPT_BY_FLEX -> say(WorkbookMessage.WHY_EXEMPT_BY_FLEX);
        };
    }

    private String beside(Seat row, WorkbookMessage why) {
        return row.countedIn()
                .map(other -> say(why) + say(WorkbookMessage.WHY_IN_ANOTHER, other.value()))
                .orElse(say(why));
    }

    /** Such as {@code Profit, InSite}. */
    String kinds(Set<UserKind> of) {
        return kinds.computeIfAbsent(of, this::list);
    }

    private String list(Set<UserKind> of) {
        return of.isEmpty()
                ? say(WorkbookMessage.NO_KIND)
                : Stream.of(UserKind.values())
                        .filter(of::contains)
                        .map(this::kind)
                        .collect(joining(", "));
    }

    /** What decides the text about a row. */
    private record Seat(HolderRow.Why why, Optional<EnvironmentCode> countedIn) {}
}
