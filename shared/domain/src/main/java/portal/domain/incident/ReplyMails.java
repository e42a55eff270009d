package portal.domain.incident;

import java.util.Optional;

/** The mails that were received, as they were. */
public interface ReplyMails {

    /**
     * Reads a mail.
     *
     * @return empty when it cannot be read as a mail
     * @throws RuntimeException when the store of mails does not answer
     */
    Optional<ReceivedReply> read(String mail);
}
