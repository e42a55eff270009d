package portal.mail;

import portal.domain.letter.Letter;
import portal.domain.letter.Recipient;

/** A letter as it is sent: the same in plain text and in HTML. */
record RenderedLetter(String subject, String text, String html) {

    /** @param sender the name that signs the letter */
    static RenderedLetter of(Letter letter, Recipient recipient, String sender) {
        var draft = Drafting.draft(letter, recipient);
        return new RenderedLetter(draft.subject(), PlainText.of(draft, sender), Html.of(draft, sender));
    }
}
