package portal.testing.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.Metric.CLIENTS;
import static portal.domain.usage.Metric.DECLARATIONS;
import static portal.domain.usage.Metric.ENVIRONMENTS;
import static portal.domain.usage.Metric.OUTSITE_USERS;
import static portal.domain.usage.UserKind.OUTSITE;
import static portal.testing.contract.OrganizationDriver.id;
import static portal.testing.fake.Assignments.mention;
import static portal.testing.fake.Assignments.user;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Caller;
import portal.domain.license.Holders;
import portal.domain.organization.ParticipantNumber;
import portal.domain.usage.CountingRule;
import portal.domain.usage.Environment;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Holder;
import portal.domain.usage.HolderId.Kind;
import portal.domain.usage.Pool;
import portal.testing.fake.Callers;

/** How the holders of a license are listed. */
public abstract class HoldersContract extends PortContract {
    private static final String O1 = "O12345AA";
    private static final String T1 = "T12345AA";
    private static final int MANY = 120;

    private Caller.Customer anna;
    private OrganizationDriver driver;

    @BeforeEach
    void openAnOrganizationWithTwoEnvironments() {
        var ids = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> String.format(Locale.ROOT, "j-%06d", i))
                .iterator();
        anna = caller(OrganizationDriver.ADMINISTRATOR);
        driver = new OrganizationDriver(ports(), ACME, ids::next)
                .open(Map.of(ENVIRONMENTS, 5, OUTSITE_USERS, 1_000, CLIENTS, 10, DECLARATIONS, 10));
        List.of(T1, O1).forEach(driver::environment);
    }

    @Test
    void givesHoldersInTheOrderOfTheirIdsWhereverTheyAreKept() {
        var codes = IntStream.range(0, MANY).mapToObj(i -> "user" + i).sorted().toList();
        codes.forEach(code -> claim(O1, code.toUpperCase(Locale.ROOT)));

        assertThat(ids(Optional.empty(), 10)).isEqualTo(codes);
        assertThat(ids(Optional.empty(), 1_000)).isEqualTo(codes);
    }

    @Test
    void ordersByCharacterAlsoThoseBeyondTheBasicPlane() {
        var codes = List.of(
                "!", "a", "aa", "b", "\u00e9", "\u4e00", "\uff5e", "\ud83d\ude00", "\ud83d\ude01", "\ud83d\ude01a");
        codes.forEach(code -> claim(O1, code));

        assertThat(ids(Optional.empty(), 3)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"b, b d", "c, d", "a, b d", "d, d", "e, ''"})
    void beginsAtAnIdEvenIfItDoesNotExist(String from, String expected) {
        claim(O1, "b");
        claim(O1, "d");

        assertThat(String.join(" ", ids(Optional.of(from), 5))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\n", "ORGANIZATION#globex#USER#1", "\uffff", "%", "' OR 1=1", "\ud83d\ude00"})
    void beginsAtAnyText(String from) {
        claim(O1, "jan");

        assertThat(ids(Optional.of(from), 5)).isSubsetOf("jan");
        assertThat(ids(Optional.of(from.repeat(1024 / from.getBytes(UTF_8).length)), 5))
                .isSubsetOf("jan");
    }

    @Test
    void givesEachHolderWhole() {
        claim(O1, "Jan");
        claim(T1, "JAN");

        assertThat(holders(Kind.USER, Optional.empty(), 5)).singleElement().satisfies(jan -> {
            assertThat(jan.id()).isEqualTo(id(Kind.USER, "jan"));
            assertThat(jan.spelling()).isEqualTo("JAN");
            assertThat(jan.names().in(EnvironmentType.PRODUCTION).name()).contains("Name of Jan");
            assertThat(jan.names().in(EnvironmentType.TEST).name()).contains("Name of JAN");
            assertThat(jan.assignments())
                    .isEqualTo(Map.of(
                            new EnvironmentCode(O1), user(OUTSITE),
                            new EnvironmentCode(T1), user(OUTSITE)));
        });
    }

    @Test
    void keepsToOneKindAndOneOrganization() {
        claim(O1, "x");
        driver.settle(() -> driver.claiming(id(Kind.CLIENT, "y"), OrganizationDriver.registration(O1, "y", mention())));

        assertThat(holders(Kind.USER, Optional.empty(), 5)).hasSize(1);
        assertThat(holders(Kind.CLIENT, Optional.empty(), 5)).hasSize(1);
        assertThat(holders(Kind.EMPLOYEE, Optional.empty(), 5)).isEmpty();
    }

    @Test
    void comesWithTheMemberTheLicenseAndTheCountingRule() {
        claim(O1, "x");
        driver.switchFlex(true);

        var viewed = port().holders(anna, Kind.USER, Optional.empty(), 5);
        var roll = viewed.subject().orElseThrow();

        assertThat(viewed.member().orElseThrow().name()).isEqualTo("Anna");
        assertThat(roll.license()).isEqualTo(driver.license());
        assertThat(roll.license()
                        .occupancy()
                        .get(Pool.of(OUTSITE_USERS, new EnvironmentCode(O1).type()))
                        .used())
                .isEqualTo(1);
        assertThat(roll.countingRule())
                .isEqualTo(new CountingRule(new ParticipantNumber(OrganizationDriver.PARTICIPANT), true));
        assertThat(port().environments(anna).subject().orElseThrow().countingRule())
                .isEqualTo(roll.countingRule());
    }

    @Test
    void knowsNothingOfAnOrganizationThatIsNotThere() {
        var stranger = Callers.customer("globex", OrganizationDriver.ADMINISTRATOR);
        claim(O1, "x");

        var viewed = port().holders(stranger, Kind.USER, Optional.empty(), 5);

        assertThat(viewed.member()).isEmpty();
        assertThat(viewed.subject()).isEmpty();
        assertThat(port().environments(stranger).subject()).isEmpty();
        assertThat(port().environments(stranger, first(5)).subject().items()).isEmpty();
    }

    @Test
    void showsNothingOfAnotherOrganization() {
        var ids = IntStream.iterate(1, i -> i + 1).mapToObj(i -> "g-" + i).iterator();
        var globex =
                new OrganizationDriver(ports(), GLOBEX, ids::next).open(Map.of(ENVIRONMENTS, 5, OUTSITE_USERS, 10));
        globex.environment(O1);
        globex.claim(O1, "theirs", user(OUTSITE));
        claim(O1, "ours");

        assertThat(ids(Optional.empty(), 5)).containsExactly("ours");
        assertThat(environments()).containsExactly(O1, T1);
    }

    @Test
    void givesEnvironmentsInTheOrderOfTheirCodesWithWhatTheyHold() {
        driver.environment("A12345ZZ");
        claim(O1, "x");

        assertThat(environments()).containsExactly("A12345ZZ", O1, T1);
        try (var members = port().environments(anna).subject().orElseThrow().members()) {
            assertThat(members.filter(environment -> environment.code().value().equals(O1)))
                    .extracting(environment -> environment.count(Kind.USER))
                    .containsExactly(1);
        }
    }

    @Test
    void givesEnvironmentsInPages() {
        driver.environment("A12345ZZ");

        var page = port().environments(anna, first(2));
        var rest = port().environments(anna, next(2, page.subject().next()));

        assertThat(page.member()).isPresent();
        assertThat(page.subject().items())
                .extracting(Environment::code)
                .extracting(EnvironmentCode::value)
                .containsExactly("A12345ZZ", O1);
        assertThat(rest.subject().items())
                .extracting(Environment::code)
                .extracting(EnvironmentCode::value)
                .containsExactly(T1);
        assertThat(rest.subject().next()).isEmpty();
    }

    private Holders port() {
        return ports().holders();
    }

    private void claim(String environment, String code) {
        driver.claim(environment, code, user(OUTSITE));
    }

    private List<String> ids(Optional<String> from, int expected) {
        var ids = holders(Kind.USER, from, expected).stream()
                .map(holder -> holder.id().canonical())
                .toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        return ids;
    }

    private List<Holder> holders(Kind kind, Optional<String> from, int expected) {
        try (var members = port().holders(anna, kind, from, expected)
                .subject()
                .orElseThrow()
                .members()) {
            return members.toList();
        }
    }

    private List<String> environments() {
        try (var members = port().environments(anna).subject().orElseThrow().members()) {
            return members.map(Environment::code).map(EnvironmentCode::value).toList();
        }
    }
}
