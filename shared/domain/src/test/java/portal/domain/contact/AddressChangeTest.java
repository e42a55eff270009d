package portal.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portal.domain.access.ContactId;
import portal.domain.access.EmailAddress;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;

class AddressChangeTest {

    @Test
    void isKeptForThirtyDays() {
        var change = new AddressChange(
                new OrganizationId("acme"),
                "c-1",
                new ContactId("carla"),
                "Carla",
                Language.NL,
                new EmailAddress("carla@acme.example"),
                new EmailAddress("carla.new@acme.example"),
                "Anna",
                Optional.empty(),
                Instant.parse("2026-03-02T09:00:00Z"));

        assertThat(change.expires()).isEqualTo(Instant.parse("2026-04-01T09:00:00Z"));
    }
}
