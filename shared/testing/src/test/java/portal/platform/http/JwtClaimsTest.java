package portal.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.access.SupportPerson;
import portal.testing.http.Event;

class JwtClaimsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Event CUSTOMER = Event.sample("read-license-own");
    private static final Event SUPPORT = Event.sample("follow-incidents-support-person");
    private static final Event BACK_OFFICE = Event.sample("read-license-of-organization");

    @Test
    void knowsAContactByItsClaims() {
        assertThat(caller(CUSTOMER))
                .contains(new Caller.Customer(
                        new OrganizationId("acme"),
                        new ContactId("anna"),
                        Instant.parse("2026-03-02T08:59:00Z"),
                        true,
                        new Origin("sample-read-license-own", "192.0.2.44")));
    }

    @Test
    void knowsTheBackOfficeByItsScope() {
        assertThat(caller(BACK_OFFICE))
                .contains(new Caller.BackOffice(
                        "7hq1vsample0register0client",
                        Set.of(Capability.KEEP_REGISTER, Capability.ANSWER_LICENSE_REQUESTS),
                        new Origin("sample-read-license-of-organization", "192.0.2.44")));
    }

    @ParameterizedTest
    @CsvSource({
        "portal/register, true",
        "openid portal/support profile, true",
        "portal/back-office, false",
        "portal/registers, false",
        "xportal/register, false",
        "PORTAL/REGISTER, false",
        "openid, false"
    })
    void requiresAnExactScope(String scope, boolean backOffice) {
        assertThat(caller(CUSTOMER.withClaim("scope", scope)).orElseThrow() instanceof Caller.BackOffice)
                .isEqualTo(backOffice);
    }

    @Test
    void knowsWhatSeveralScopesGive() {
        var both = (Caller.BackOffice) caller(BACK_OFFICE.withClaim("scope", "portal/metering portal/removal"))
                .orElseThrow();

        assertThat(both.capabilities())
                .containsExactlyInAnyOrder(Capability.METER_USAGE, Capability.REMOVE_ORGANIZATIONS);
    }

    @Test
    void takesATokenWithTheScopeForTheBackOfficeWhoeverElseItNames() {
        var both = BACK_OFFICE.calledFrom("acme", "anna");

        assertThat(caller(both).orElseThrow()).isInstanceOf(Caller.BackOffice.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T09:00:10Z, true", "2026-03-02T09:00:11Z, false"})
    void knowsNoSystemThatSignedInInTheFuture(Instant signedInAt, boolean known) {
        var seconds = Long.toString(signedInAt.getEpochSecond());
        assertThat(caller(BACK_OFFICE.withClaim("auth_time", seconds)).isPresent())
                .isEqualTo(known);
        assertThat(caller(BACK_OFFICE.withClaim("auth_time", "soon"))).isEmpty();
        assertThat(caller(BACK_OFFICE.withoutClaim("auth_time"))).isPresent();
    }

    @Test
    void knowsSomebodyOfSupportByTheClaimsThatOnlySupportHas() {
        assertThat(caller(SUPPORT))
                .contains(new Caller.BackOffice(
                        "7jd2qsample0desk0client",
                        Optional.of(new SupportPerson(
                                "0c5e7a41-95b0-4a41-8a87-2a1f4f6d7c10",
                                "Sam Visser",
                                Optional.of("sam.visser@vendor.example"),
                                Instant.parse("2026-03-02T08:59:00Z"),
                                true)),
                        Set.of(Capability.ANSWER_LICENSE_REQUESTS, Capability.GIVE_SUPPORT, Capability.WORK_AT_DESK),
                        new Origin("sample-follow-incidents-support-person", "192.0.2.44")));
        assertThat(((Caller.BackOffice)
                                caller(SUPPORT.withoutClaim("support_email")).orElseThrow())
                        .person()
                        .orElseThrow()
                        .email())
                .isEmpty();
    }

    @Test
    void givesSomebodyOfSupportNothingByOtherScopes() {
        var more = SUPPORT.withClaim("scope", "portal/register portal/desk portal/removal");

        assertThat(caller(more)).isEqualTo(caller(SUPPORT));
    }

    /** The scope alone makes nobody of support. */
    @ParameterizedTest
    @ValueSource(strings = {"support_name", "sub", "auth_time", "token_use"})
    void knowsNobodyOfSupportWhenAClaimIsMissing(String claim) {
        assertThat(caller(SUPPORT.withoutClaim(claim))).isEmpty();
        assertThat(caller(SUPPORT.withClaim(claim, " "))).as("blank").isEmpty();
    }

    @Test
    void knowsNoContactWhoHasTheScopeOfSupport() {
        var desk = "openid profile portal/desk";
        assertThat(caller(CUSTOMER.withClaim("scope", desk))).isEmpty();
        assertThat(caller(CUSTOMER.withClaim("scope", desk).withClaim("support_name", "Anna")))
                .isEmpty();
        assertThat(caller(SUPPORT.withClaim("custom:organization", "acme"))).isEmpty();
        assertThat(caller(SUPPORT.withClaim("custom:contact", "anna"))).isEmpty();
    }

    @Test
    void knowsAContactByItsClaimsWhateverSupportIsCalled() {
        assertThat(caller(CUSTOMER.withClaim("support_name", "Anna"))).isEqualTo(caller(CUSTOMER));
        assertThat(caller(SUPPORT.withClaim("scope", "openid profile"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom:organization", "custom:contact", "auth_time", "token_use"})
    void knowsNobodyWhenAClaimIsMissing(String claim) {
        assertThat(caller(CUSTOMER.withoutClaim(claim))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "custom:organization | a b",
                "custom:organization | ''",
                "custom:contact | é",
                "custom:contact | [anna eva]",
                "auth_time | ''",
                "auth_time | -1",
                "auth_time | 1.5",
                "auth_time | 99999999999999",
                "auth_time | 9999999999999999999999",
                "auth_time | 2026-03-02T08:59:00Z",
                "token_use | id",
                "token_use | ''",
                "token_use | Access"
            })
    void knowsNobodyWhenAClaimIsIllFormed(String claim, String value) {
        assertThat(caller(CUSTOMER.withClaim(claim, value))).isEmpty();
    }

    @Test
    void knowsNoSystemByAnIdToken() {
        assertThat(caller(BACK_OFFICE.withClaim("token_use", "id"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "10, true", "11, false", "3600, false"})
    void refusesASignInLaterThanClocksDiffer(int seconds, boolean known) {
        var authTime = Long.toString(NOW.plusSeconds(seconds).getEpochSecond());

        assertThat(caller(CUSTOMER.withClaim("auth_time", authTime)).isPresent())
                .isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "True", "1", "yes", ""})
    void treatsOnlyTrueAsASecondFactor(String claim) {
        var caller = (Caller.Customer)
                caller(CUSTOMER.withClaim("custom:second_factor", claim)).orElseThrow();

        assertThat(caller.secondFactor()).isFalse();
    }

    @Test
    void ignoresHeadersThatClaimToBeSomebody() {
        var event = CUSTOMER.withHeader("custom:contact", "eva").withHeader("x-forwarded-for", "198.51.100.1");

        assertThat(caller(event)).isEqualTo(caller(CUSTOMER));
    }

    private static Optional<Caller> caller(Event event) {
        return JwtClaims.caller(HttpRequest.of(event.json()), NOW);
    }
}
