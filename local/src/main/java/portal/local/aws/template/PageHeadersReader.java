package portal.local.aws.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import portal.local.aws.http.Header;

/**
 * Reads the headers that CloudFront adds to the pages, so that the pages are tried under the policy that they will
 * have. That a browser has to use TLS is left out: there is none on this machine.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-responseheaderspolicy.html">ResponseHeadersPolicy</a>
 */
final class PageHeadersReader {
    private static final String POLICY = "PageHeaders";

    private final JsonNode resources;

    PageHeadersReader(JsonNode resources) {
        this.resources = resources;
    }

    /** The headers; none when the template has no such policy. */
    List<Header> headers() {
        JsonNode policy = resources.path(POLICY).at("/Properties/ResponseHeadersPolicyConfig");
        JsonNode security = policy.path("SecurityHeadersConfig");
        List<Header> headers = new ArrayList<>();
        add(headers, "Content-Security-Policy", security.at("/ContentSecurityPolicy/ContentSecurityPolicy"));
        add(headers, "Referrer-Policy", security.at("/ReferrerPolicy/ReferrerPolicy"));
        if (security.has("ContentTypeOptions")) {
            headers.add(new Header("X-Content-Type-Options", "nosniff"));
        }
        policy.at("/CustomHeadersConfig/Items")
                .forEach(item -> add(headers, TemplateReader.text(item, "Header"), item.path("Value")));
        return headers;
    }

    private static void add(List<Header> headers, String name, JsonNode value) {
        if (value.isTextual()) {
            headers.add(new Header(name, value.textValue()));
        }
    }
}
