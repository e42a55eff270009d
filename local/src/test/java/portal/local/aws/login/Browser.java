package portal.local.aws.login;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import portal.local.aws.http.Endpoint;
import portal.local.aws.http.Header;
import portal.local.aws.http.LocalRequest;
import portal.local.aws.http.LocalResponse;
import portal.local.aws.http.RouteTable;

/** A browser without scripts: it keeps cookies, follows redirects to the sign-in page, and sends its forms. */
public final class Browser {
    private static final Pattern INPUT = Pattern.compile("<input\\s([^>]*)>");
    private static final Pattern FORM = Pattern.compile("<form [^>]*action=\"([^\"]*)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private static final List<String> PAGES =
            List.of("/login", "/oauth2/", "/forgotPassword", "/confirmforgotPassword");

    private final Transport transport;
    private final URI url;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Sends one request. */
    @FunctionalInterface
    public interface Transport {
        Page send(String method, URI uri, List<Header> headers, String body);
    }

    /** An answer. */
    public record Page(int status, List<Header> headers, String text) {
        public String header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst()
                    .orElse("");
        }

        /** The fields of its form, with their values. */
        public Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher inputs = INPUT.matcher(text);
            while (inputs.find()) {
                Map<String, String> attributes = new LinkedHashMap<>();
                Matcher attribute = ATTRIBUTE.matcher(inputs.group(1));
                while (attribute.find()) {
                    attributes.put(attribute.group(1), attribute.group(2));
                }
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
            }
            return fields;
        }

        /** Where its form goes. */
        String action() {
            Matcher form = FORM.matcher(text);
            if (!form.find()) {
                throw new AssertionError("There is no form on this page: " + text);
            }
            return form.group(1);
        }

        /** Where its link with this text leads. */
        public String link(String label) {
            Matcher link = Pattern.compile("<a [^>]*href=\"([^\"]*)\"[^>]*>" + Pattern.quote(label) + "</a>")
                    .matcher(text);
            if (!link.find()) {
                throw new AssertionError("There is no link " + label + " on this page: " + text);
            }
            return link.group(1);
        }

        /** Where the browser was sent back to, with the parameters. */
        public URI location() {
            return URI.create(header("location"));
        }

        /** A parameter of that address. */
        public String parameter(String name) {
            return parameters(location().getRawQuery()).getOrDefault(name, "");
        }
    }

    private Browser(Transport transport, URI url) {
        this.transport = transport;
        this.url = url;
    }

    /** A browser that calls a running portal. */
    public static Browser of(URI url) {
        HttpClient http = HttpClient.newHttpClient();
        return new Browser((method, uri, headers, body) -> send(http, method, uri, headers, body), url);
    }

    static Browser of(RouteTable<Endpoint> routes) {
        return new Browser(
                (method, uri, headers, body) -> send(routes, method, uri, headers, body),
                URI.create("http://localhost"));
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** Opens a path, and follows redirects as long as they lead to the sign-in page. */
    public Page open(String path) {
        return follow(send("GET", url.resolve(path), ""));
    }

    /** Sends the form of a page with these values. */
    public Page submit(Page page, Map<String, String> values) {
        Map<String, String> fields = page.fields();
        if (!fields.keySet().containsAll(values.keySet())) {
            throw new AssertionError("The page does not ask for " + values.keySet() + ": " + page);
        }
        fields.putAll(values);
        return post(page.action(), fields);
    }

    Page post(String path, Map<String, String> fields) {
        return follow(send("POST", url.resolve(path), form(fields)));
    }

    /** Sends a form without following redirects. */
    Page send(String method, URI uri, String body, Header... more) {
        List<Header> headers = new ArrayList<>(List.of(more));
        if (!body.isEmpty()) {
            headers.add(new Header("Content-Type", "application/x-www-form-urlencoded"));
        }
        if (!cookies.isEmpty()) {
            headers.add(new Header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "))));
        }
        Page page = transport.send(method, uri, headers, body);
        page.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("set-cookie"))
                .forEach(header -> keep(header.value()));
        return page;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private Page follow(Page page) {
        String location = page.header("location");
        return PAGES.stream().anyMatch(location::startsWith) ? follow(send("GET", url.resolve(location), "")) : page;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> parameters(String query) {
        return query == null ? Map.of() : portal.local.aws.http.QueryString.parse(query);
    }

    private static Page send(HttpClient http, String method, URI uri, List<Header> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        headers.forEach(header -> request.header(header.name(), header.value()));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            List<Header> got = new ArrayList<>();
            answer.headers().map().forEach((name, values) -> values.forEach(value -> got.add(new Header(name, value))));
            return new Page(answer.statusCode(), got, answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Page send(RouteTable<Endpoint> routes, String method, URI uri, List<Header> headers, String body) {
        var match = routes.find(method, uri.getRawPath()).orElseThrow();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        LocalRequest request = new LocalRequest(
                "id",
                method,
                uri.getRawPath(),
                query,
                "HTTP/1.1",
                "127.0.0.1",
                headers,
                body.getBytes(StandardCharsets.UTF_8));
        LocalResponse answer = match.target().answer(request, match.variables());
        return new Page(answer.status(), answer.headers(), new String(answer.body(), StandardCharsets.UTF_8));
    }
}
