package portal.platform.event;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portal.domain.mail.InboundMail;
import portal.platform.http.ErrorLog;
import portal.platform.json.Json;

/**
 * A function that reacts to mails that Amazon SES received, by a rule that has stored them before
 * (https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda-event.html). An event may come several
 * times. A failed event is thrown back, so that Lambda delivers it again and finally puts it in the failure queue.
 */
public abstract class InboundMailFunction implements RequestStreamHandler {

    protected InboundMailFunction() {}

    /** Reacts to one mail. A repeated call has no second effect. */
    protected abstract void received(InboundMail mail);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
            throws IOException {
        for (var record : elements(EventJson.read(input), "Records")) {
            if (record instanceof Json.Struct struct) {
                receive(mail(struct.object("ses")));
            }
        }
    }

    private void receive(InboundMail mail) {
        try {
            received(mail);
        } catch (RuntimeException fault) {
            ErrorLog.log(mail.id(), fault);
            throw fault;
        }
    }

    private static InboundMail mail(Json.Struct ses) {
        var receipt = ses.object("receipt");
        var id = ses.object("mail")
                .text("messageId")
                .orElseThrow(() -> new IllegalStateException("The event lacks the id of the mail"));
        return new InboundMail(
                id,
                texts(receipt, "recipients"),
                verdict(receipt, "dmarcVerdict").equals("PASS"),
                verdict(receipt, "virusVerdict").equals("FAIL"));
    }

    private static String verdict(Json.Struct receipt, String name) {
        return receipt.object(name).text("status").orElse("");
    }

    private static List<String> texts(Json.Struct struct, String name) {
        var texts = new ArrayList<String>();
        for (var element : elements(struct, name)) {
            if (element instanceof Json.Text text) {
                texts.add(text.value());
            }
        }
        return texts;
    }

    private static List<Json> elements(Json.Struct struct, String name) {
        return struct.member(name)
                .filter(Json.Array.class::isInstance)
                .map(array -> ((Json.Array) array).elements())
                .orElse(List.of());
    }
}
