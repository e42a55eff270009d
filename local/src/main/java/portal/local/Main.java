package portal.local;

import java.io.IOException;
import java.net.BindException;
import java.util.logging.Level;
import java.util.logging.Logger;
import portal.local.CommandLine.Refused;
import portal.local.aws.template.InvalidTemplate;

/** Runs the local portal from the command line until it is stopped. */
public final class Main {
    private static final Logger ALL_LOGS = Logger.getLogger("");

    private Main() {}

    public static void main(String[] arguments) {
        ALL_LOGS.setLevel(Level.SEVERE);
        Opened opened = new Opened();
        Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "stop"));
        try {
            DataSnapshot snapshot = opened.add(DataSnapshot.in(System.getProperty("portal.folder")));
            CommandLine command = CommandLine.parse(arguments);
            if (command.help()) {
                System.out.println(CommandLine.HELP);
            } else {
                run(command.options(), snapshot, opened);
            }
        } catch (IOException e) {
            fail("The portal cannot start: " + e.getMessage());
        } catch (Refused refused) {
            fail(refused.getMessage() + " (./portal --help explains)");
        }
    }

    private static void run(Options options, DataSnapshot snapshot, Opened opened) {
        try {
            opened.add(DataFolder.claim(options.data()));
            snapshot.copy(options.root());
            LocalPortal portal =
                    opened.add(LocalPortal.start(options.withBuiltKey().withRoot(snapshot.folder())));
            System.out.println("The portal is ready at " + portal.url()
                    + " (a development tool: only this machine can reach it). Ctrl-C stops it.");
            portal.warmUp();
        } catch (BindException taken) {
            fail("Port %d cannot be used (%s): stop what uses it, or choose another with --port N."
                    .formatted(options.port(), taken.getMessage()));
        } catch (IOException | InvalidTemplate e) {
            fail("The portal cannot start: " + e.getMessage());
        }
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }
}
