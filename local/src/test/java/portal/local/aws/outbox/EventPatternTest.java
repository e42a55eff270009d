package portal.local.aws.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.local.aws.http.JsonNodes;

class EventPatternTest {
    private static final String EVENT = "{'source':'portal','detail':{'type':'Happened','tags':['a','b'],'count':3}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'source':['portal']} | true",
                "{'source':['other','portal']} | true",
                "{'source':['other']} | false",
                "{'source':['portal'],'detail':{'type':['Other']}} | false",
                "{'detail':{'type':['Happened'],'count':[3]}} | true",
                "{'detail':{'count':['3']}} | false",
                "{'detail':{'tags':['b']}} | true",
                "{'detail':{'type':[{'prefix':'Hap'}]}} | true",
                "{'detail':{'type':[{'prefix':'hap'}]}} | false",
                "{'detail':{'missing':[{'exists':false}]}} | true",
                "{'detail':{'type':[{'exists':false}]}} | false",
                "{'detail':{'type':[{'anything-but':['Other']}]}} | true",
                "{'detail':{'type':[{'anything-but':['Happened']}]}} | false",
                "{'missing':{'type':['Happened']}} | false",
            })
    void matchesAsEventBridgeDoes(String pattern, boolean matches) {
        assertThat(EventPattern.matches(json(pattern), json(EVENT))).isEqualTo(matches);
    }

    private static JsonNode json(String text) {
        return JsonNodes.read(text.replace('\'', '"'));
    }
}
