package portal.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly (RFC 8259): one value and nothing after it, no duplicate names, only valid Unicode, at most 32
 * levels deep. Names are not kept in a table that requests share: names of one hash would fill it for everybody.
 */
public final class JsonReader {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 1000;

    /** Of one object in a request: no request of the API has nearly as many. */
    private static final int MOST_MEMBERS = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final int mostMembers;

    private JsonReader(int mostMembers) {
        this.mostMembers = mostMembers;
    }

    public static Json read(String text) throws MalformedJsonException {
        return new JsonReader(Integer.MAX_VALUE).document(text);
    }

    /** Reads what anybody may have written. */
    public static Json readRequest(String text) throws MalformedJsonException {
        return new JsonReader(MOST_MEMBERS).document(text);
    }

    private Json document(String text) throws MalformedJsonException {
        try (var parser = FACTORY.createParser(text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("There is something after the value");
            }
            return value;
        } catch (IOException e) {
            throw new MalformedJsonException("Not JSON", e);
        }
    }

    private Json value(JsonParser parser) throws IOException, MalformedJsonException {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> object(parser);
            case JsonTokenId.ID_START_ARRAY -> array(parser);
            case JsonTokenId.ID_STRING -> new Json.Text(unicode(parser.getText()));
            case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> new Json.Numeral(parser.getText());
            case JsonTokenId.ID_TRUE -> new Json.Flag(true);
            case JsonTokenId.ID_FALSE -> new Json.Flag(false);
            case JsonTokenId.ID_NULL -> new Json.Null();
            case JsonTokenId.ID_NO_TOKEN -> throw new MalformedJsonException("There is no value");
            default -> throw new MalformedJsonException("A value is missing");
        };
    }

    private Json object(JsonParser parser) throws IOException, MalformedJsonException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = unicode(parser.currentName());
            parser.nextToken();
            members.put(name, value(parser));
            if (members.size() > mostMembers) {
                throw new MalformedJsonException("An object has too many members");
            }
        }
        return new Json.Struct(members);
    }

    private Json array(JsonParser parser) throws IOException, MalformedJsonException {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Json.Array(elements);
    }

    /** Refuses half surrogate pairs. They cannot be stored, and all look the same. */
    private static String unicode(String text) throws MalformedJsonException {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new MalformedJsonException("A text has half a surrogate pair");
            }
        }
        return text;
    }
}
