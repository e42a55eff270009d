package portal.domain.mail;

import java.util.Optional;

/**
 * Signs texts for links that do something without a sign-in. Nobody else can make such a link, and what it does needs
 * not be stored. Every method throws StoreUnavailable when the store, which has the key, does not answer.
 */
public interface SignedTexts {

    /** The text with its signature, in letters, digits, hyphens, underscores and a point. */
    String sign(String text);

    /** A code of the text that nobody else can make, for where a signature is too long: 26 of 0-9 and a-v. */
    String code(String text);

    /** Whether this is the code of the text. */
    boolean isCode(String code, String text);

    /** The text that was signed; empty when the signature is not right. */
    Optional<String> verified(String signed);
}
