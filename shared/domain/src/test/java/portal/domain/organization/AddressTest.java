package portal.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void hasACountryOfTwoCapitalLetters() {
        assertThat(Address.isCountry("NL")).isTrue();
        assertThat(new Address("Street 1", "1234 AB", "City", "NL").country()).isEqualTo("NL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N", "NLD", "nl", "N1", "ÅÄ", "NL\n"})
    void refusesAnyOtherCountry(String country) {
        assertThat(Address.isCountry(country)).isFalse();
        assertThatThrownBy(() -> new Address("Street 1", "1234 AB", "City", country))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
