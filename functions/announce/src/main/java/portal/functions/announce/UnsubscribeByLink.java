package portal.functions.announce;

import java.util.Optional;
import portal.domain.access.Origin;
import portal.domain.announcement.Audience;
import portal.domain.announcement.Subscription;
import portal.domain.announcement.Unsubscribe;
import portal.domain.mail.SignedTexts;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;

/**
 * Lets whoever has the link of a mail take its reader out of an audience. Opening the link asks, because mail programs
 * open links by themselves; only a POST does it (RFC 8058).
 */
final class UnsubscribeByLink {

    private static final int LONGEST = 1_000;

    private final SignedTexts signedTexts;
    private final Unsubscribe unsubscribe;

    UnsubscribeByLink(SignedTexts signedTexts, Unsubscribe unsubscribe) {
        this.signedTexts = signedTexts;
        this.unsubscribe = unsubscribe;
    }

    /** The body of a POST tells no more than the request itself. */
    static Parsed<Command> read(HttpRequest request) {
        return Parsed.valid(new Command(request.pathParameter("token"), request.origin()));
    }

    Outcome ask(Command command) {
        return subscription(command)
                .<Outcome>map(found -> new Outcome.Asked(found.audience()))
                .orElseGet(Outcome.NoSuchLink::new);
    }

    Outcome unsubscribe(Command command) {
        var found = subscription(command);
        if (found.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        unsubscribe.unsubscribe(found.get(), command.origin());
        return new Outcome.Unsubscribed(found.get().audience());
    }

    private Optional<Subscription> subscription(Command command) {
        return command.token().length() > LONGEST
                ? Optional.empty()
                : signedTexts.verified(command.token()).flatMap(Subscription::of);
    }

    /** @param token of the link */
    record Command(String token, Origin origin) {}

    /** What the page says. */
    sealed interface Outcome {

        record Asked(Audience audience) implements Outcome {}

        record Unsubscribed(Audience audience) implements Outcome {}

        record NoSuchLink() implements Outcome {}
    }
}
