package portal.workbook;

import java.util.zip.CRC32;

/** Joins the CRC-32 checksums of parts (ISO 3309), when the first part is written last. */
final class Checksum {

    /** The generator polynomial. The bit of the highest power is the lowest one. */
    private static final int GENERATOR = 0xEDB88320;

    private static final int ONE = 1 << 31;
    private static final int X = 1 << 30;

    private Checksum() {}

    static int of(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    /**
     * The checksum of two parts. The bytes of the second one shift the remainder of the first.
     *
     * @param length of the second part, in bytes
     */
    static int joined(int first, int second, long length) {
        return product(first, power(8 * length)) ^ second;
    }

    /** The remainder of x to this power. */
    private static int power(long exponent) {
        var result = ONE;
        var square = X;
        for (var rest = exponent; rest != 0; rest >>>= 1) {
            if ((rest & 1) == 1) {
                result = product(result, square);
            }
            square = product(square, square);
        }
        return result;
    }

    /** The remainder of a product of two polynomials. */
    private static int product(int one, int other) {
        var sum = 0;
        var shifted = other;
        for (var bit = ONE; bit != 0; bit >>>= 1) {
            if ((one & bit) != 0) {
                sum ^= shifted;
            }
            shifted = (shifted & 1) == 1 ? (shifted >>> 1) ^ GENERATOR : shifted >>> 1;
        }
        return sum;
    }
}
