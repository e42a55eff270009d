package portal.workbook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import portal.adapters.text.WorkbookMessage;
import portal.domain.access.Language;
import portal.domain.license.Edition;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.UserKind;
import portal.domain.usage.Why;

/** Writes the values of an analysis in one language. */
record WorkbookWording(Language language) {

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

    String why(Why why) {
        return say(
                switch (why) {
                    case ACTIVE -> WorkbookMessage.WHY_ACTIVE;
                    case BLOCKED_EVERYWHERE -> WorkbookMessage.WHY_BLOCKED_EVERYWHERE;
                    case COUNTS_ELSEWHERE -> WorkbookMessage.WHY_COUNTS_ELSEWHERE;
                    case NO_KIND -> WorkbookMessage.WHY_NO_KIND;
                    case IN_SERVICE -> WorkbookMessage.WHY_IN_SERVICE;
                    case OUT_OF_SERVICE -> WorkbookMessage.WHY_OUT_OF_SERVICE;
                    case EXEMPT_BY_FLEX -> WorkbookMessage.WHY_EXEMPT_BY_FLEX;
                    case PRESENT -> WorkbookMessage.WHY_PRESENT;
                    case EXISTS -> WorkbookMessage.WHY_EXISTS;
                });
    }

    /** Such as {@code O12345AA, T12345AA}. */
    String environments(Collection<EnvironmentCode> environments) {
        return environments.stream().map(EnvironmentCode::value).collect(joining(", "));
    }

    /** Such as {@code O12345AA (Profit, InSite); O12345AB (Profit, blocked)}. */
    String users(Map<EnvironmentCode, Assignment.User> environments) {
        return list(environments, this::user);
    }

    /** Such as {@code O12345AA (staff, in service)}. */
    String employees(Map<EnvironmentCode, Assignment.Employee> environments) {
        return list(environments, this::employee);
    }

    private List<String> user(Assignment.User user) {
        var remarks = new ArrayList<>(kinds(user.kinds()));
        if (user.coWorking()) {
            remarks.add(say(WorkbookMessage.CO_WORKING));
        }
        if (user.blocked()) {
            remarks.add(say(WorkbookMessage.BLOCKED));
        }
        return remarks;
    }

    private List<String> kinds(Collection<UserKind> kinds) {
        return kinds.isEmpty()
                ? List.of(say(WorkbookMessage.NO_KIND))
                : Stream.of(UserKind.values())
                        .filter(kinds::contains)
                        .map(this::kind)
                        .toList();
    }

    private List<String> employee(Assignment.Employee employee) {
        return List.of(
                kind(employee.kind()),
                say(employee.inService() ? WorkbookMessage.IN_SERVICE : WorkbookMessage.OUT_OF_SERVICE));
    }

    private static <P> String list(Map<EnvironmentCode, P> environments, Function<P, List<String>> remarks) {
        return new TreeMap<>(environments)
                .entrySet().stream()
                        .map(entry ->
                                "%s (%s)".formatted(entry.getKey(), String.join(", ", remarks.apply(entry.getValue()))))
                        .collect(joining("; "));
    }
}
