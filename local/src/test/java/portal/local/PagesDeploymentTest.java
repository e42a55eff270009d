package portal.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.local.aws.http.Header;
import portal.local.aws.template.TemplateReader;
import portal.local.aws.template.YamlTree;

/** Checks what the template says of the pages. */
class PagesDeploymentTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
    private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    /** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html */
    private static final String ALL_VIEWER_EXCEPT_HOST_HEADER = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

    private static JsonNode template;
    private static JsonNode distribution;

    @BeforeAll
    static void read() throws IOException {
        template = tree("template.yaml");
        distribution = template.at("/Resources/Distribution/Properties/DistributionConfig");
    }

    @Test
    void opensTheBucketToTheDistributionAlone() {
        JsonNode bucket = template.at("/Resources/Pages/Properties");
        assertThat(bucket.path("PublicAccessBlockConfiguration")).hasSize(4).allMatch(JsonNode::asBoolean);
        assertThat(bucket.has("WebsiteConfiguration")).isFalse();

        JsonNode policy = template.at("/Resources/PagesPolicy/Properties/PolicyDocument/Statement");
        assertThat(policy)
                .filteredOn(statement -> statement.path("Effect").asText().equals("Allow"))
                .hasSize(2)
                .allSatisfy(statement -> {
                    assertThat(statement.at("/Principal/Service").asText()).isEqualTo("cloudfront.amazonaws.com");
                    assertThat(statement
                                    .at("/Condition/StringEquals/aws:SourceArn/Fn::Sub")
                                    .asText())
                            .endsWith(":distribution/${Distribution}");
                })
                .extracting(statement -> statement.path("Action").asText())
                .containsExactlyInAnyOrder("s3:GetObject", "s3:ListBucket");
        assertThat(policy.at("/0/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");

        JsonNode access = template.at("/Resources/PagesAccess/Properties/OriginAccessControlConfig");
        assertThat(access.path("SigningBehavior").asText()).isEqualTo("always");
        assertThat(origin("pages").path("OriginAccessControlId").toString()).contains("PagesAccess");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/*, pages, " + CACHING_OPTIMIZED + ", none",
        "/config.json, pages, " + CACHING_DISABLED + ", PageConfig",
        "/api/*, api, " + CACHING_DISABLED + ", ApiPaths",
    })
    void sendsEachPathWhereItBelongs(String path, String origin, String cache, String function) {
        JsonNode behavior = StreamSupport.stream(
                        distribution.path("CacheBehaviors").spliterator(), false)
                .filter(each -> each.path("PathPattern").asText().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(behavior.path("TargetOriginId").asText()).isEqualTo(origin);
        assertThat(behavior.path("CachePolicyId").asText()).isEqualTo(cache);
        assertThat(behavior.at("/FunctionAssociations/0/FunctionARN/Fn::GetAtt/0")
                        .asText("none"))
                .isEqualTo(function);
    }

    @Test
    void leadsToTheDocumentWithoutErrorPagesWhichWouldReplaceAnswersOfTheApi() {
        JsonNode pages = distribution.path("DefaultCacheBehavior");
        assertThat(pages.at("/FunctionAssociations/0/FunctionARN/Fn::GetAtt/0").asText())
                .isEqualTo("PageAddresses");
        assertThat(pages.path("CachePolicyId").asText()).isEqualTo(CACHING_OPTIMIZED);
        assertThat(distribution.has("CustomErrorResponses")).isFalse();
    }

    @Test
    void passesWhatTheApiNeedsButNotTheHost() {
        JsonNode api = StreamSupport.stream(distribution.path("CacheBehaviors").spliterator(), false)
                .filter(each -> each.path("TargetOriginId").asText().equals("api"))
                .findFirst()
                .orElseThrow();
        assertThat(api.path("OriginRequestPolicyId").asText()).isEqualTo(ALL_VIEWER_EXCEPT_HOST_HEADER);
        assertThat(api.path("ViewerProtocolPolicy").asText()).isEqualTo("https-only");
        assertThat(api.path("AllowedMethods")).extracting(JsonNode::asText).contains("GET", "POST", "PUT", "DELETE");
        assertThat(origin("api").at("/CustomOriginConfig/OriginProtocolPolicy").asText())
                .isEqualTo("https-only");
    }

    @Test
    void runsNothingThatIsNotAFileOfThePages() throws IOException {
        List<Header> headers =
                TemplateReader.read(ROOT.resolve("template.yaml"), Map.of()).pageHeaders();
        String policy = headers.stream()
                .filter(header -> header.name().equals("Content-Security-Policy"))
                .map(Header::value)
                .findFirst()
                .orElseThrow();

        assertThat(policy.split("; *"))
                .containsExactly(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "img-src 'self' data:",
                        "connect-src 'self' https://SignInDomain.auth.eu-west-1.amazoncognito.com"
                                + " https://Attachments.RegionalDomainName",
                        "manifest-src 'self'",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'");
        assertThat(headers)
                .extracting(Header::name)
                .contains(
                        "Referrer-Policy",
                        "X-Content-Type-Options",
                        "Permissions-Policy",
                        "Cross-Origin-Opener-Policy");
        assertThat(template.findValues("StrictTransportSecurity")).hasSize(2).allSatisfy(sts -> assertThat(
                        sts.path("AccessControlMaxAgeSec").asLong())
                .isEqualTo(2 * 365 * 24 * 60 * 60));
    }

    @Test
    void addsThePolicyToEveryPartOfThePages() {
        assertThat(distribution
                        .at("/DefaultCacheBehavior/ResponseHeadersPolicyId/Ref")
                        .asText())
                .isEqualTo("PageHeaders");
        assertThat(distribution.path("CacheBehaviors")).hasSize(3).allSatisfy(behavior -> assertThat(
                        behavior.at("/ResponseHeadersPolicyId/Ref").asText())
                .isEqualTo(behavior.path("TargetOriginId").asText().equals("api") ? "ApiHeaders" : "PageHeaders"));
    }

    /**
     * The functions and the client of the pages have to know where the pages are. So nothing that the distribution is
     * made from may ask it for its domain.
     */
    @Test
    void takesTheAddressOfThePagesFromTheParameterAlone() {
        assertThat(template.path("Resources").toString()).doesNotContain("Distribution.DomainName", "\"DomainName\"]");
        assertThat(template.at("/Outputs/PagesDomain/Value/Fn::GetAtt").toString())
                .isEqualTo("[\"Distribution\",\"DomainName\"]");
    }

    @Test
    void answersForTheHostOfThePagesOnlyWithACertificate() {
        assertThat(distribution.at("/Aliases/Fn::If/0").asText()).isEqualTo("OwnDomain");
        assertThat(distribution
                        .at("/ViewerCertificate/Fn::If/1/MinimumProtocolVersion")
                        .asText())
                .isEqualTo("TLSv1.2_2021");
        assertThat(distribution.at("/WebACLId/Fn::If/0").asText()).isEqualTo("BehindWebAcl");
        for (String optional : List.of("PortalCertificateArn", "PortalWebAclArn")) {
            JsonNode parameter = template.path("Parameters").path(optional);
            assertThat(parameter.path("Default").asText("none")).isEmpty();
            assertThat(Pattern.matches(parameter.path("AllowedPattern").asText(), ""))
                    .isTrue();
        }
        assertThat(allows("PortalCertificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/12ab-34cd"))
                .isTrue();
        assertThat(allows("PortalCertificateArn", "arn:aws:acm:eu-west-1:123456789012:certificate/12ab-34cd"))
                .as("CloudFront takes certificates of us-east-1 only")
                .isFalse();
        assertThat(allows("PortalWebAclArn", "arn:aws:wafv2:us-east-1:123456789012:global/webacl/portal/12ab-34cd"))
                .isTrue();
        assertThat(allows("PortalWebAclArn", "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/portal/12ab-34cd"))
                .as("a web ACL for an API of a region")
                .isFalse();
    }

    @Test
    void countsTheRequestsOfEachAddress() throws IOException {
        JsonNode acl = tree("web-acl.yaml").at("/Resources/WebAcl/Properties");
        JsonNode rate = acl.at("/Rules/0/Statement/RateBasedStatement");

        assertThat(acl.path("Scope").asText()).isEqualTo("CLOUDFRONT");
        assertThat(acl.path("DefaultAction").has("Allow")).isTrue();
        assertThat(acl.at("/Rules/0/Action").has("Block")).isTrue();
        assertThat(rate.path("AggregateKeyType").asText()).isEqualTo("IP");
        assertThat(rate.path("EvaluationWindowSec").asInt()).isEqualTo(300);
        assertThat(rate.at("/Limit/Ref").asText()).isEqualTo("RequestsPerAddress");
    }

    private static boolean allows(String parameter, String value) {
        return Pattern.matches(
                template.path("Parameters")
                        .path(parameter)
                        .path("AllowedPattern")
                        .asText(),
                value);
    }

    private static JsonNode origin(String id) {
        return StreamSupport.stream(distribution.path("Origins").spliterator(), false)
                .filter(origin -> origin.path("Id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode tree(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(ROOT.resolve(file))) {
            return YamlTree.read(reader);
        }
    }
}
