package portal.local.aws.login;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app. It never shows a code twice, so it waits when it has shown all that are valid. */
public final class Authenticator {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final Duration STEP = CODES.getTimeStep();
    private static final Pattern PICTURE = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)");

    private final SecretKeySpec secret;
    private final Clock clock;
    private Instant latest = Instant.EPOCH;

    private Authenticator(String base32, Clock clock) {
        this.secret = new SecretKeySpec(new Base32().decode(base32), "RAW");
        this.clock = clock;
    }

    public static Authenticator of(String base32, Clock clock) {
        return new Authenticator(base32, clock);
    }

    /** Scans the QR code of a page. */
    public static Authenticator scan(String page, Clock clock) {
        Matcher picture = PICTURE.matcher(page);
        if (!picture.find()) {
            throw new AssertionError("There is no QR code on this page: " + page);
        }
        URI link = URI.create(read(Base64.getDecoder().decode(picture.group(1))));
        Matcher found = SECRET.matcher(link.toString());
        if (!link.getScheme().equals("otpauth") || !found.find()) {
            throw new AssertionError("The QR code has no secret: " + link);
        }
        return of(found.group(1), clock);
    }

    private static String read(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            int height = image.getHeight();
            var pixels = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new GlobalHistogramBinarizer(pixels)),
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (IOException | ReaderException e) {
            throw new AssertionError(e);
        }
    }

    /** A code that is valid and was not shown before: of the step before, of this one, or of the next one. */
    public String next() throws InterruptedException {
        Instant wanted = latest.plus(STEP);
        Instant earliest = clock.instant().minus(STEP);
        latest = wanted.isBefore(earliest) ? earliest : wanted;
        while (latest.isAfter(clock.instant().plus(STEP))) {
            Thread.sleep(200);
        }
        return at(latest);
    }

    public String at(Instant time) {
        try {
            return CODES.generateOneTimePasswordString(secret, time, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}
