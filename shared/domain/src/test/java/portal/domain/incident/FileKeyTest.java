package portal.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.OrganizationId;

class FileKeyTest {
    private static final FileKey KEY = new FileKey(new OrganizationId("acme"), new IncidentNumber(1001), "a-1");

    @Test
    void readsBackAsItWasWritten() {
        assertThat(KEY).hasToString("acme/INC-1001/a-1");
        assertThat(FileKey.parse("acme/INC-1001/a-1")).contains(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a-1",
                "acme/INC-1001",
                "acme/INC-1001/a-1/x",
                "/INC-1001/a-1",
                "ac.me/INC-1001/a-1",
                "acme/1/a"
            })
    void knowsNoOtherKeys(String key) {
        assertThat(FileKey.parse(key)).isEmpty();
    }

    @Test
    void distinguishesOrganizationsWhoseIdsBeginTheSame() {
        assertThat(KEY.toString()).startsWith(FileKey.allOf(new OrganizationId("acme")));
        assertThat(KEY.toString()).doesNotStartWith(FileKey.allOf(new OrganizationId("ac")));
    }
}
