package portal.functions.announce;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import portal.domain.access.Language;
import portal.domain.announcement.Announce;
import portal.domain.announcement.Announcement.Content;
import portal.domain.announcement.Audience;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The body of {@code POST /announcements}. */
final class AnnounceRequest {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINK = 2_000;

    private AnnounceRequest() {}

    static Parsed<Announce.Command> read(HttpRequest request) {
        return RequestBody.read(request, fields -> {
            var audience = fields.required("audience").constant(Audience.class);
            var subject = fields.required("subject").object(given -> BothLanguages.lines(given, LONGEST_SUBJECT));
            var text = fields.required("text").object(given -> BothLanguages.texts(given, LONGEST_TEXT));
            var link = link(fields.optional("link"));
            return () -> new Announce.Command(
                    audience.orElseThrow(), contents(subject.orElseThrow(), text.orElseThrow()), link);
        });
    }

    private static Map<Language, Content> contents(BothLanguages subject, BothLanguages text) {
        return Map.of(
                Language.NL,
                        new Content(subject.dutch().orElseThrow(), text.dutch().orElseThrow()),
                Language.EN,
                        new Content(
                                subject.english().orElseThrow(), text.english().orElseThrow()));
    }

    private static Optional<String> link(Field field) {
        var address = field.line(1, LONGEST_LINK);
        if (address.isPresent() && !isWebAddress(address.get())) {
            field.refuse(FieldMessage.NOT_A_WEB_ADDRESS);
            return Optional.empty();
        }
        return address;
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A text in both languages: each reader has one of them. */
    private record BothLanguages(Optional<String> dutch, Optional<String> english) {

        static BothLanguages lines(Fields given, int longest) {
            return new BothLanguages(
                    given.required("nl").line(1, longest), given.required("en").line(1, longest));
        }

        static BothLanguages texts(Fields given, int longest) {
            return new BothLanguages(
                    given.required("nl").text(1, longest), given.required("en").text(1, longest));
        }
    }
}
