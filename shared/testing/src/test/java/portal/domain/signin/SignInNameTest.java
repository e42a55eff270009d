package portal.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.OrganizationId;
import portal.domain.organization.Organization;
import portal.domain.organization.OrganizationDetails;
import portal.domain.organization.ParticipantNumber;
import portal.testing.fake.ContactFixture;
import portal.testing.fake.InMemoryPortal;

class SignInNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sanne de Boer  | sanne
            SANNE          | sanne
            Björk Ångström | bjork
            Łukasz         | lukasz
            Straße         | strasse
            J. de Vries    | j-de-vries
            Anne-Marie Kok | anne
            李伟           | li
            Ｓａｎｎｅ     | sanne
            123            | 123
            """)
    void isOfTheFirstNameInAscii(String name, String expected) {
        assertThat(name("northwind", "Northwind B.V.", name, 1)).isEqualTo("northwind." + expected);
    }

    @Test
    void isOfTheNameOfAnOrganizationWhoseIdNobodyCanRemember() {
        var id = "01a21b37-35f9-738f-a730-6a9976f67877";

        assertThat(name(id, "Köhler & Zonen B.V.", "Sanne", 1)).isEqualTo("kohler-zonen-b-v.sanne");
        assertThat(name(id, "A very long name of an organization", "Sanne", 1)).isEqualTo("a-very-long-name-of.sanne");
        assertThat(name(id, "株式会社", "Sanne", 1)).isEqualTo("01a21b37-35f9-738f-a.sanne");
        assertThat(name("-", "株式会社", "Sanne", 1)).isEqualTo("portal.sanne");
    }

    @Test
    void hasANumberWhenItIsTaken() {
        assertThat(name("acme", "Acme", "Sanne", 2)).isEqualTo("acme.sanne2");
        assertThat(name("acme", "Acme", "Sanne", 11)).isEqualTo("acme.sanne11");
    }

    @Test
    void isShortWhateverIsGiven() {
        assertThat(name("x".repeat(64), "n".repeat(200), "n".repeat(200), 123_456))
                .hasSizeLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@b.example", "Acme.sanne", "acme sanne", "acme/sanne", "ácme", ".acme"})
    void hasNothingElseInIt(String value) {
        assertThatThrownBy(() -> new SignInName(value)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String name(String id, String organization, String person, int attempt) {
        var of = new Organization(
                new OrganizationId(id),
                organization,
                new ParticipantNumber("12345"),
                1,
                new OrganizationDetails(Optional.empty(), Optional.empty(), Optional.empty()),
                InMemoryPortal.START,
                Optional.empty(),
                1);
        var contact = ContactFixture.aContact("c-1")
                .named(person)
                .mailedAt("li.wei@mail.example")
                .in(of.id());
        return SignInName.of(of, contact, attempt).value();
    }
}
