package portal.local.aws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private final RouteTable<String> routes = RouteTable.<String>builder()
            .add("GET", "/files/{rest+}", "greedy")
            .add("GET", "/files/{name}", "variable")
            .add("GET", "/files/fixed", "fixed")
            .add("GET", "/files/{name}/pages/{page}", "deep")
            .add("PUT", "/files/{name}", "put")
            .build();

    @ParameterizedTest
    @CsvSource({
        "GET, /files/fixed, fixed",
        "GET, /files/other, variable",
        "GET, /files/other/more, greedy",
        "GET, /files/a/pages/2, deep",
        "PUT, /files/a, put",
        "PUT, /files/fixed, put",
    })
    void choosesTheMostSpecificRoute(String method, String path, String expected) {
        assertThat(routes.find(method, path).orElseThrow().target()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /file", "PUT, /files/", "PUT, /files/a/", "DELETE, /files/a", "PUT, //files/a"})
    void findsNothingElse(String method, String path) {
        assertThat(routes.find(method, path)).isEmpty();
    }

    @Test
    void decodesVariables() {
        RouteTable.Match<String> match =
                routes.find("GET", "/files/a%2Fb/pages/%C3%A9+1").orElseThrow();
        assertThat(match.variables()).containsEntry("name", "a/b").containsEntry("page", "\u00e9+1");
        assertThat(match.routeKey()).isEqualTo("GET /files/{name}/pages/{page}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%ff", "%C3", "%ED%A0%80"})
    void refusesTextThatIsNotPercentEncodedUtf8(String variable) {
        assertThatThrownBy(() -> routes.find("PUT", "/files/" + variable)).isInstanceOf(MalformedPath.class);
    }
}
