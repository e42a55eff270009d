package portal.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Texts that many cells share; a cell has their number. There are only so many, so that they stay in little memory. */
final class SharedTexts {

    private static final int MOST = 5_000;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of a text; empty when there are too many. */
    OptionalInt number(String text) {
        var known = numbers.get(text);
        if (known != null) {
            return OptionalInt.of(known);
        }
        if (numbers.size() == MOST) {
            return OptionalInt.empty();
        }
        numbers.put(text, numbers.size());
        return OptionalInt.of(numbers.size() - 1);
    }

    String xml() {
        var xml = new StringBuilder(
                Xml.DECLARATION + "<sst xmlns=\"" + Xml.MAIN + "\" uniqueCount=\"" + numbers.size() + "\">");
        numbers.keySet().forEach(text -> xml.append("<si><t xml:space=\"preserve\">")
                .append(Xml.escaped(CellText.of(text)))
                .append("</t></si>"));
        return xml.append("</sst>").toString();
    }
}
