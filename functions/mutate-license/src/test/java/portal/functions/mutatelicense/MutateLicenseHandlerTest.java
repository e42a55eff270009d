package portal.functions.mutatelicense;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.domain.usage.EnvironmentType.PRODUCTION;
import static portal.domain.usage.EnvironmentType.TEST;
import static portal.testing.fake.LicenseFixture.aLicense;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Action;
import portal.domain.event.EventType;
import portal.domain.license.Edition;
import portal.domain.license.Entitlement;
import portal.domain.license.MutateLicense;
import portal.domain.license.Mutation;
import portal.domain.paging.PageRequest;
import portal.domain.usage.Metric;
import portal.domain.usage.SeatCount;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.OrganizationFixture;
import portal.testing.function.BodyContract;
import portal.testing.function.CustomerFunctionContract;
import portal.testing.function.IdempotencyContract;
import portal.testing.http.Acme;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;
import portal.testing.http.Response;

class MutateLicenseHandlerTest implements CustomerFunctionContract, BodyContract, IdempotencyContract {

    private static final String ARTICLE = "'Licentie en telling van licentie-aantallen' op help.afas.nl";

    private final InMemoryPortal portal = new InMemoryPortal();
    private final OrganizationFixture acme = Acme.in(portal);
    private final MutateLicenseHandler function = new MutateLicenseHandler(
            Pipelines.of(portal),
            new MutateLicense(portal.licenses(), portal.journal()),
            new MutationRefusals(ARTICLE));

    @BeforeEach
    void givenALicense() {
        acme.with(aLicense()
                .withMaximum(Metric.PROFIT_USERS, 50)
                .using(42)
                .using(TEST, 17)
                .withMaximum(Metric.CLIENTS, 60)
                .granted(70)
                .using(3));
    }

    @Test
    void changesSeveralMaximaAtOnce() {
        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.texts("/changes", "metric")).containsExactly("PROFIT_USERS", "EMPLOYEES");
        assertThat(answer.texts("/changes", "from")).containsExactly("50", "100");
        assertThat(answer.texts("/changes", "to")).containsExactly("60", "120");
        assertThat(answer.texts("/changes", "used")).containsExactly("42", "0");
        assertThat(answer.texts("/changes", "available")).containsExactly("18", "120");
        assertThat(answer.text("/by/id")).isEqualTo("anna");
        assertThat(answer.text("/by/name")).isEqualTo("Anna");
        assertThat(answer.text("/at")).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(answer.text("/reason")).isEqualTo("Overname van een zusterbedrijf");
    }

    @Test
    void keepsTheNewMaximaAndTellsOfThem() {
        var id = sample().sentTo(function).text("/id");

        assertThat(entitlement(Metric.PROFIT_USERS)).isEqualTo(both(60));
        assertThat(entitlement(Metric.EMPLOYEES)).isEqualTo(both(120));
        assertThat(history()).singleElement().satisfies(mutation -> {
            assertThat(mutation.id()).isEqualTo(id);
            assertThat(mutation.refusal()).isEmpty();
        });
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.MUTATE_LICENSE);
            assertThat(entry.subject()).isEqualTo(id);
            assertThat(entry.result()).isEqualTo("DONE");
        });
        assertThat(portal.publishedEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.LicenseMutated);
            assertThat(event.subject()).isEqualTo(id);
        });
    }

    @Test
    void refusesATargetBelowUsage() {
        var answer = Event.sample("mutate-license-below-usage").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 below-usage");
        assertThat(answer.text("/title"))
                .isEqualTo("Het gewenste aantal komt onder het werkelijke aantal in gebruik. Zie het artikel"
                        + " 'Licentie en telling van licentie-aantallen' op help.afas.nl.");
        assertThat(answer.text("/detail"))
                .isEqualTo("Gewenst aantal Profit-gebruikers: 40. In gebruik in productieomgevingen: 42."
                        + " Nog vrij te maken: 2.");
        assertThat(answer.text("/metric")).isEqualTo("PROFIT_USERS");
        assertThat(answer.text("/requested")).isEqualTo("40");
        assertThat(answer.text("/used")).isEqualTo("42");
        assertThat(answer.text("/environmentType")).isEqualTo("PRODUCTION");
        assertThat(answer.text("/seatsToFree")).isEqualTo("2");
        assertThat(answer.text("/cleanupSeats")).isEqualTo("2");
        assertThat(answer.text("/cleanup"))
                .isEqualTo("/license/metrics/PROFIT_USERS/cleanup?environmentType=PRODUCTION&seats=2");
        assertThat(answer.errors()).containsExactly("/changes/0/maximum below-usage");
        assertThat(answer.header("Content-Language")).isEqualTo("nl");
    }

    @Test
    void refusesATargetBelowUsageInEnglish() {
        var answer = Event.sample("mutate-license-below-usage")
                .withHeader("Accept-Language", "en")
                .sentTo(function);

        assertThat(answer.text("/title"))
                .isEqualTo("The requested number is lower than the actual number in use. See the article " + ARTICLE
                        + ".");
        assertThat(answer.text("/detail"))
                .isEqualTo("Requested number of Profit users: 40. In use in production environments: 42."
                        + " Still to be freed: 2.");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"140, 100, false", "141, 100, true", "180, 100, true"})
    void saysThatTheAdviceIsForTheFirstHundredSeats(int used, int seats, boolean cut) {
        acme.with(aLicense().withMaximum(Metric.PROFIT_USERS, 250).using(PRODUCTION, used));

        var dutch = Event.sample("mutate-license-below-usage").sentTo(function);
        var english = Event.sample("mutate-license-below-usage")
                .withHeader("Accept-Language", "en")
                .sentTo(function);

        assertThat(dutch.text("/seatsToFree")).isEqualTo(Integer.toString(used - 40));
        assertThat(dutch.text("/cleanupSeats")).isEqualTo(Integer.toString(seats));
        assertThat(dutch.text("/cleanup")).endsWith("&seats=" + seats);
        assertThat(dutch.text("/detail")
                        .endsWith(" Het opschoonadvies gaat over de eerste 100 plaatsen; vraag het daarna opnieuw op."))
                .isEqualTo(cut);
        assertThat(english.text("/detail")
                        .endsWith(" The cleanup advice covers the first 100 seats; ask for it again after that."))
                .isEqualTo(cut);
    }

    @Test
    void recordsARefusalByARuleAndNothingElse() {
        Event.sample("mutate-license-below-usage").sentTo(function);

        assertThat(entitlement(Metric.PROFIT_USERS)).isEqualTo(both(50));
        assertThat(history()).singleElement().satisfies(mutation -> assertThat(mutation.refusal())
                .contains("below-usage"));
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.result())
                .isEqualTo("below-usage"));
        assertThat(portal.publishedEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"41, 422", "42, 201", "43, 201"})
    void goesDownToWhatIsInUse(int target, int status) {
        assertThat(change("PROFIT_USERS", Integer.toString(target)).status()).isEqualTo(status);
    }

    @Test
    void refusesADeviationAndNamesTheRemedies() {
        var answer = Event.sample("mutate-license-deviation").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("409 deviation");
        assertThat(answer.text("/metric")).isEqualTo("CLIENTS");
        assertThat(answer.text("/portal")).isEqualTo("60");
        assertThat(answer.text("/granted")).isEqualTo("70");
        assertThat(answer.text("/detail"))
                .isEqualTo("Voor cliënten staat in het klantportaal 60, en volgens de licentie hebt u recht op 70."
                        + " Er is niets gewijzigd.");
        assertThat(answer.text("/remedies/0")).startsWith("Zet het maximum op 70");
        assertThat(answer.text("/remedies/1")).startsWith("Wacht tot morgen");
        assertThat(answer.text("/remedies/2")).contains("licentieaanvraag");
        assertThat(answer.has("/remedies/3")).isFalse();
        assertThat(entitlement(Metric.CLIENTS).maximum()).isEqualTo(new SeatCount(60));
    }

    @Test
    void setsADeviatingMaximumToTheGrantedNumber() {
        assertThat(change("CLIENTS", "70").status()).isEqualTo(201);
        assertThat(entitlement(Metric.CLIENTS)).isEqualTo(both(70));
    }

    @Test
    void refusesMoreEnvironmentsThanTheEditionAllows() {
        acme.with(aLicense().of(Edition.SMALL_BUSINESS).withMaximum(Metric.ENVIRONMENTS, 5));

        var answer = change("ENVIRONMENTS", "11");

        assertThat(answer.refusal()).isEqualTo("422 edition-limit");
        assertThat(answer.text("/limit")).isEqualTo("10");
        assertThat(answer.text("/detail"))
                .isEqualTo("Met Small Business zijn omgevingen mogelijk tot een maximum van 10.");
        assertThat(change("ENVIRONMENTS", "10").status()).isEqualTo(201);
    }

    @Test
    void changesNothingWhenOneOfSeveralIsRefused() {
        var answer = changes("{'metric':'EMPLOYEES','maximum':120},{'metric':'CLIENTS','maximum':61},"
                + "{'metric':'PROFIT_USERS','maximum':1}");

        assertThat(answer.refusal()).isEqualTo("409 deviation");
        assertThat(answer.errors()).containsExactly("/changes/1/maximum deviation", "/changes/2/maximum below-usage");
        assertThat(entitlement(Metric.EMPLOYEES)).isEqualTo(both(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"40\"", "40.5", "null", "2147483648", "-1", "1e400", "-1e-400", "true", "[]", "{}"})
    void refusesAValueThatIsNotAQuantity(String maximum) {
        var answer = change("PROFIT_USERS", maximum);

        assertThat(answer.refusal()).isEqualTo("422 invalid-quantity");
        assertThat(answer.text("/metric")).isEqualTo("PROFIT_USERS");
        assertThat(answer.errors()).containsExactly("/changes/0/maximum invalid-quantity");
        assertThat(entitlement(Metric.PROFIT_USERS)).isEqualTo(both(50));
        assertThat(history()).singleElement().satisfies(mutation -> assertThat(mutation.refusal())
                .contains("invalid-quantity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "6e1", "60.0"})
    void takesAWholeNumberHoweverItIsWritten(String maximum) {
        assertThat(change("PROFIT_USERS", maximum).status()).isEqualTo(201);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = sample().withQuery("dryRun", "yes").withBody("""
                        {"changes": [{"metric": "SEATS", "maximum": 1}, {"metric": "CLIENTS"}, 7,
                         {"metric": "EMPLOYEES", "maximum": 1}, {"metric": "EMPLOYEES", "maximum": 2, "unit": 1}],
                         "reason": 5, "note": ""}
                        """).sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 invalid-request");
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "/changes/0/metric not-allowed",
                        "/changes/1/maximum required",
                        "/changes/2 not-an-object",
                        "/changes/4 duplicate",
                        "/changes/4/unit unknown-field",
                        "/reason not-a-text",
                        "dryRun not-a-flag",
                        "/note unknown-field");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/changes required",
                "{'changes': null}|/changes required",
                "{'changes': {}}|/changes not-a-list",
                "{'changes': []}|/changes count"
            })
    void needsAtLeastOneChange(String body, String error) {
        var answer = sample().withBody(body.replace('\'', '"')).sentTo(function);

        assertThat(answer.errors()).containsExactly(error);
        assertNothingWritten();
    }

    @Test
    void doesADryRunWithoutWritingAnything() {
        var answer = Event.sample("mutate-license-dry-run").sentTo(function);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.texts("/changes", "available")).containsExactly("0");
        assertThat(answer.has("/id")).isFalse();
        assertThat(entitlement(Metric.PROFIT_USERS)).isEqualTo(both(50));
        assertThat(history()).isEmpty();
        assertNothingWritten();
    }

    @Test
    void refusesADryRunWithoutWritingAnything() {
        var answer = Event.sample("mutate-license-below-usage")
                .withQuery("dryRun", "true")
                .sentTo(function);

        assertThat(answer.refusal()).isEqualTo("422 below-usage");
        assertThat(history()).isEmpty();
        assertNothingWritten();
    }

    @Test
    void doesNotReplayADryRun() {
        sample().withQuery("dryRun", "true").sentTo(function);

        var answer = sample().sentTo(function);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).doesNotContainKey("Idempotent-Replayed");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\"1\", 201", "*, 201", "`\"7\", \"1\"`, 201", "\"2\", 412", "W/\"1\", 412", "1, 412", "\"\", 412"
            })
    void changesTheLicenseOnlyWhenItIsTheOneSeen(String tags, int status) {
        var answer = sample().withHeader("If-Match", tags).sentTo(function);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 412) {
            assertThat(answer.refusal()).isEqualTo("412 precondition-failed");
            assertNothingWritten();
        }
    }

    @Test
    void givesARefusalAgainAlsoWhenTheRuleWouldNotRefuseAnyMore() {
        var below = Event.sample("mutate-license-below-usage").withHeader("Idempotency-Key", "below");
        var first = below.sentTo(function);
        acme.with(aLicense());

        var second = below.sentTo(function);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(history()).hasSize(1);
    }

    @Test
    void storesNoAnswerToAnUnreadableRequest() {
        sample().withBody("{").sentTo(function);

        assertThat(sample().sentTo(function).status()).isEqualTo(201);
    }

    @Test
    void tellsOthersWhichRoleIsNeeded() {
        var answer = Event.sample("mutate-license-by-incident-manager").sentTo(function);

        assertThat(answer.refusal()).isEqualTo("403 forbidden");
        assertThat(answer.text("/detail")).contains("de rol Beheerder nodig");
        assertThat(portal.auditEntries()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo(Action.MUTATE_LICENSE));
    }

    private Response change(String metric, String maximum) {
        return changes("{'metric':'" + metric + "','maximum':" + maximum + "}");
    }

    private Response changes(String changes) {
        var body = "{'changes':[" + changes + "]}";
        return sample().withoutHeader("Idempotency-Key")
                .withBody(body.replace('\'', '"'))
                .sentTo(function);
    }

    private Entitlement entitlement(Metric metric) {
        return acme.license().entitlement(metric);
    }

    private static Entitlement both(int seats) {
        return new Entitlement(new SeatCount(seats), new SeatCount(seats));
    }

    private List<Mutation> history() {
        var page = new PageRequest(PageRequest.LARGEST, Optional.empty());
        return portal.licenses().history(acme.caller("anna"), page).subject().items();
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return Event.sample("mutate-license-raise");
    }

    @Override
    public String anotherBody() {
        return sample().body().replace("120", "121");
    }
}
