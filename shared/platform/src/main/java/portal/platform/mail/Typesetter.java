package portal.platform.mail;

/** Turns a text with marks for headings, lists and links into a part of a mail. */
@FunctionalInterface
public interface Typesetter {

    /** @param markdown CommonMark, in which HTML is text */
    MailBody.Article set(String markdown);
}
