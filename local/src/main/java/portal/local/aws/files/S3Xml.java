package portal.local.aws.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import portal.local.aws.http.LocalResponse;

/** Reads and writes the XML of S3. */
final class S3Xml {
    private S3Xml() {}

    static LocalResponse answer(String body) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body;
        return LocalResponse.of(200, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The keys in a request to remove files; empty when it is not XML. */
    static Optional<List<String>> keys(byte[] request) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList keys = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(request))
                    .getElementsByTagName("Key");
            return Optional.of(IntStream.range(0, keys.getLength())
                    .mapToObj(i -> keys.item(i).getTextContent())
                    .toList());
        } catch (SAXException | IOException malformed) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
