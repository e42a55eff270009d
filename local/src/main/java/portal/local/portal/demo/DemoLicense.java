package portal.local.portal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import portal.domain.signal.Signal;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Person;
import portal.domain.usage.SeatCount;
import portal.domain.usage.UserKind;

/**
 * A license in use: 42 of 50 Profit users in production, people in several environments, blocked, co-working and
 * temporary users, users who are away for long, and one metric that deviates from the vendor's register.
 */
final class DemoLicense {

    private static final String MAIN = "O12345AA";
    private static final String SECOND = "O12345AB";
    private static final String TEST = "T12345AA";
    private static final String ACCEPTANCE = "A12345AA";
    private static final List<String> FIRST_NAMES =
            List.of("Sanne", "Daan", "Lotte", "Ruben", "Fatima", "Thijs", "Noor", "Mehmet", "Iris", "Koen");
    private static final List<String> LAST_NAMES =
            List.of("de Boer", "van Dijk", "Mulder", "Yilmaz", "Visser", "Meijer", "de Groot", "Bos", "Vos", "Peters");

    private final DemoClient client;
    private final String organization;

    DemoLicense(DemoClient client, String organization) {
        this.client = client;
        this.organization = organization;
    }

    void load() {
        client.grant(
                organization,
                Map.of(
                        Metric.ENVIRONMENTS, 8,
                        Metric.EMPLOYEES, 60,
                        Metric.DECLARATIONS, 20,
                        Metric.PROFIT_USERS, 50,
                        Metric.INSITE_USERS, 75,
                        Metric.OUTSITE_USERS, 25,
                        Metric.CLIENTS, 30));
        List.of(MAIN, SECOND, "O12345AC", TEST, "T12345AB", ACCEPTANCE)
                .forEach(code -> client.environment(organization, code));
        users();
        employees();
        IntStream.rangeClosed(1, 3).forEach(i -> mention(HolderId.Kind.DECLARATION, MAIN, "LH-2026-0" + i));
        IntStream.rangeClosed(1, 4).forEach(i -> mention(HolderId.Kind.CLIENT, MAIN, "CLIENT-" + (1000 + i)));
        client.history(organization);
        client.grant(organization, Map.of(Metric.OUTSITE_USERS, 30));
        client.signal(
                organization,
                new Signal.Terms(
                        "InSite-gebruikers bijna op",
                        Metric.INSITE_USERS,
                        Optional.of(EnvironmentType.PRODUCTION),
                        new SeatCount(10),
                        List.of()));
    }

    /**
     * Profit users 1-40 in the main environment, of whom the first six are also in a second production environment.
     * Users 41 and 42 are only in the second one.
     */
    private void users() {
        IntStream.rangeClosed(1, 40).forEach(i -> user(MAIN, i, false, UserKind.PROFIT, UserKind.INSITE));
        IntStream.rangeClosed(1, 6).forEach(i -> user(SECOND, i, i % 2 == 0, UserKind.PROFIT));
        IntStream.rangeClosed(41, 42).forEach(i -> user(SECOND, i, false, UserKind.PROFIT));
        IntStream.rangeClosed(43, 44).forEach(i -> user(MAIN, i, true, UserKind.PROFIT));
        IntStream.rangeClosed(45, 48).forEach(i -> user(MAIN, i, false, UserKind.INSITE));
        IntStream.rangeClosed(49, 50).forEach(i -> user(MAIN, i, false, UserKind.OUTSITE));
        IntStream.rangeClosed(1, 3).forEach(i -> user(TEST, i, false, UserKind.PROFIT));
        user(ACCEPTANCE, 1, false, UserKind.PROFIT);
        claimUser(MAIN, "54321.accountant", "Joris Kok", new Assignment.User(Set.of(UserKind.PROFIT), false, true));
    }

    /**
     * Production tells when users were last active: most of them in the last days, some long ago. Of some it knows
     * nothing, and other environments tell of nobody.
     */
    private Optional<Instant> lastActiveAt(String environment, int i) {
        if (i % 8 == 3 || !Set.of(MAIN, SECOND).contains(environment)) {
            return Optional.empty();
        }
        var days = i % 11 == 1 ? 90 + 10 * i : i % 7;
        var away = Duration.ofDays(environment.equals(MAIN) ? days : days + 3).plusMinutes(17L * i);
        return Optional.of(client.now().minus(away));
    }

    private void employees() {
        IntStream.rangeClosed(1, 10).forEach(i -> employee(i, i != 10, EmployeeKind.STAFF));
        IntStream.rangeClosed(11, 13).forEach(i -> employee(i, true, EmployeeKind.TEMPORARY));
        employee(14, true, EmployeeKind.CANDIDATE);
    }

    private void user(String environment, int i, boolean blocked, UserKind... kinds) {
        claimUser(
                environment,
                code(i),
                name(i),
                new Assignment.User(Set.of(kinds), blocked, false, lastActiveAt(environment, i)));
    }

    private void claimUser(String environment, String code, String name, Assignment.User assignment) {
        var email = code.toLowerCase(Locale.ROOT) + "@acme.example";
        var person = new Person(Optional.of(name), Optional.of(email));
        client.claim(organization, environment, HolderId.Kind.USER, code, assignment, person);
    }

    private void employee(int i, boolean inService, EmployeeKind kind) {
        var guid = new UUID(0x5eed_0000_0000_4000L, 0x8000_0000_0000_0000L + i).toString();
        var person = new Person(Optional.of(name(i)), Optional.empty());
        client.claim(
                organization, MAIN, HolderId.Kind.EMPLOYEE, guid, new Assignment.Employee(inService, kind), person);
    }

    private void mention(HolderId.Kind kind, String environment, String id) {
        client.claim(organization, environment, kind, id, new Assignment.Mention(), Person.UNKNOWN);
    }

    private static String code(int i) {
        return "12345." + FIRST_NAMES.get(i % 10).toUpperCase(Locale.ROOT) + i;
    }

    private static String name(int i) {
        return FIRST_NAMES.get(i % 10) + " " + LAST_NAMES.get(i / 10 + i % 3);
    }
}
