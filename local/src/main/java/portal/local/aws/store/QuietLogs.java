package portal.local.aws.store;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the log of the embedded engine out of the portal's output. */
final class QuietLogs {
    private static final Logger NATIVE_ENGINE = Logger.getLogger("com.almworks.sqlite4java");

    private QuietLogs() {}

    static void install() {
        NATIVE_ENGINE.setLevel(Level.OFF);
        System.setProperty("org.eclipse.jetty.LEVEL", "WARN");
        System.setProperty("log4j2.level", "OFF");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
    }
}
