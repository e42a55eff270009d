package portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the contract notices errors in an answer. */
class ContractTest {
    private static final String SUMMARY = """
            "number": "INC-1001", "subject": "Slow", "severity": "LOW", "status": "OPEN", "reporter": {"id": "c1", "name": "Sanne"},
            "createdAt": "2026-11-22T09:15:30Z", "updatedAt": "2026-11-22T09:15:30Z", "messageCount": 0
            """;
    private static final String NOT_FOUND = """
            {"type": "urn:customer-portal:problem:not-found", "title": "Not found.", "status": 404, "detail": "Gone.",
             "instance": "r1", "code": "not-found"}
            """;

    private final Contract contract = Contract.ofProject();

    @Test
    void acceptsAnAnswerAsDescribed() {
        assertThat(contract.violations("GET", "/incidents/INC-1001", 200, incident("")))
                .isEmpty();
        assertThat(contract.violations("GET", "/incidents/{number}", 404, NOT_FOUND))
                .isEmpty();
        assertThat(contract.violations("GET", "/incidents", 200, "{\"items\": [{" + SUMMARY + "}]}"))
                .isEmpty();
        assertThat(contract.violations("DELETE", "/organizations/o/environments/O12345AA/clients/1", 204, ""))
                .isEmpty();
    }

    @Test
    void acceptsAnAnswerOfTheGatewayItself() {
        assertThat(contract.violations("GET", "/license", 401, "{\"message\": \"Unauthorized\"}"))
                .isEmpty();
    }

    @Test
    void refusesAMemberThatIsNotDescribed() {
        assertThat(contract.violations("GET", "/incidents/INC-1001", 200, incident(", \"secret\": 1")))
                .singleElement()
                .asString()
                .contains("GET /incidents/{number} 200", "secret");
    }

    @Test
    void refusesAMemberThatIsNotDescribedDeepDown() {
        var summary = SUMMARY.replace("\"Sanne\"", "\"Sanne\", \"secret\": 1");
        assertThat(contract.violations("GET", "/incidents", 200, "{\"items\": [{" + summary + "}]}"))
                .isNotEmpty();
        assertThat(contract.violations(
                        "GET", "/incidents", 200, "{\"items\": [{" + SUMMARY + ", \"description\": \"\"}]}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}"})
    void refusesABodyThatLacksADescribedMember(String body) {
        assertThat(contract.violations("GET", "/incidents/INC-1001", 200, body)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"403, not-found", "404, below-usage"})
    void refusesACodeThatTheStatusDoesNotHave(int status, String code) {
        var body = NOT_FOUND.replace("\"code\": \"not-found\"", "\"code\": \"" + code + "\"");
        assertThat(contract.violations("GET", "/incidents/INC-1001", status, body))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Loonstrook maart.pdf, true", "a/b.pdf, false", "a\\\\b.pdf, false", "a\\u0000.pdf, false", "a, false"})
    void takesNoNameOfAFileThatIsAPathOrHasControlCharacters(String name, boolean taken) {
        var attachment = """
                , "attachments": [{"id": "01a2028a-0e41-7a66-8c07-3b5d7f9e1a2c", "name": "%s", "type": "application/pdf", "size": 1,
                 "status": "STORED", "from": "SUPPORT", "author": {"name": "Kim"}, "at": "2026-11-22T09:15:30Z"}]}
                """.formatted(name);
        var incident = incident("").replace(", \"attachments\": []}", attachment);

        assertThat(contract.violations("GET", "/incidents/INC-1001", 200, incident)
                        .isEmpty())
                .isEqualTo(taken);
    }

    @Test
    void refusesAStatusThatIsNotDescribed() {
        assertThat(contract.violations("GET", "/incidents", 418, "")).isNotEmpty();
    }

    @Test
    void refusesContentWhereThereIsNone() {
        assertThat(contract.violations("PUT", "/organizations/o/license", 204, "{}"))
                .isNotEmpty();
    }

    @Test
    void refusesAPathThatIsNotDescribed() {
        assertThat(contract.violations("GET", "/nowhere", 404, NOT_FOUND)).isNotEmpty();
    }

    private static String incident(String more) {
        return "{" + SUMMARY + ", \"description\": \"Very\", \"messages\": [], \"statusChanges\": [],"
                + " \"attachments\": []" + more + "}";
    }
}
