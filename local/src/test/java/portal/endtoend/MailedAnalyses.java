package portal.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The files of license analyses in the mailbox. */
final class MailedAnalyses {

    private MailedAnalyses() {}

    /** The workbook that somebody was mailed. */
    static Workbook workbook(String recipient) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(attachment(recipient, ".xlsx")));
    }

    static byte[] attachment(String recipient, String ending) {
        var portal = SharedPortal.client();
        return StreamSupport.stream(portal.local("/local/mail").spliterator(), false)
                .filter(mail -> mail.path("to").get(0).asText().equals(recipient))
                .filter(mail ->
                        mail.path("attachments").path(0).path("name").asText().endsWith(ending))
                .map(mail -> "/local/mail/" + mail.path("id").asText() + "/attachments/"
                        + mail.path("attachments").get(0).path("name").asText())
                .map(portal::bytes)
                .findFirst()
                .orElseThrow();
    }
}
