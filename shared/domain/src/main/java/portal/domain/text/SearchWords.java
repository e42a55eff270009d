package portal.domain.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that somebody looks for (docs/domain.md, section 8). Case, accents and invisible characters do not matter, and
 * a part of a word is enough.
 */
public final class SearchWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<String> words;

    public SearchWords(String typed) {
        words = Arrays.stream(folded(typed).split(" ")).distinct().toList();
    }

    /** Whether each word is in at least one of the texts. */
    public boolean areIn(String... texts) {
        var all = Arrays.stream(texts).map(SearchWords::folded).toList();
        return words.stream().allMatch(word -> all.stream().anyMatch(text -> text.contains(word)));
    }

    private static String folded(String text) {
        var decomposed = Normalizer.normalize(Invisible.without(text), Normalizer.Form.NFKD);
        return ACCENTS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
