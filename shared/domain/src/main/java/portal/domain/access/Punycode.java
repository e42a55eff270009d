package portal.domain.access;

/** Writes a label of a domain in ASCII (RFC 3492). */
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_CODE = 0x80;

    private Punycode() {}

    /** @param label a short label; labels of more than 63 characters are refused elsewhere */
    static String encode(String label) {
        var input = label.codePoints().toArray();
        var output = new StringBuilder();
        for (var character : input) {
            if (character < FIRST_CODE) {
                output.appendCodePoint(character);
            }
        }
        var basic = output.length();
        if (basic > 0) {
            output.append('-');
        }
        var code = FIRST_CODE;
        var delta = 0;
        var bias = FIRST_BIAS;
        var handled = basic;
        while (handled < input.length) {
            var next = smallestFrom(code, input);
            delta += (next - code) * (handled + 1);
            code = next;
            for (var character : input) {
                if (character < code) {
                    delta++;
                } else if (character == code) {
                    append(delta, bias, output);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            code++;
        }
        return output.toString();
    }

    private static int smallestFrom(int code, int[] input) {
        var smallest = Character.MAX_CODE_POINT;
        for (var character : input) {
            if (character >= code && character < smallest) {
                smallest = character;
            }
        }
        return smallest;
    }

    private static void append(int delta, int bias, StringBuilder output) {
        var rest = delta;
        for (var k = BASE; ; k += BASE) {
            var threshold = Math.clamp(k - bias, T_MIN, T_MAX);
            if (rest < threshold) {
                output.append(digit(rest));
                return;
            }
            output.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static int adapted(int delta, int points, boolean first) {
        var rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        var k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
