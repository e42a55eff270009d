package portal.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portal.local.aws.outbox.Buses;

/** The options of the command line. */
record CommandLine(boolean help, Options options) {
    static final String HELP = """
            Usage: ./portal [--port N] [--data DIR] [--empty] [--retry-after SECONDS] [--parameter NAME=VALUE]
                   ./portal test [--fast]
                   ./portal benchmark [NAME...]
                   ./portal mutation-test [CLASSES...]
                   ./portal upload-pages STACK

              --port N    answer on port N instead of 3000; 0 takes any free one
              --data DIR  keep everything in DIR; otherwise it is gone when the portal stops. What was answered
                          is on disk, also when the portal is killed; events that were underway come again
              --empty     leave out the demo organization
              --retry-after SECONDS
                          deliver an event that failed again after SECONDS, and once more after twice as
                          long; otherwise after 60 and 120 seconds, as AWS does
              --parameter NAME=VALUE
                          use another value of a parameter of template.yaml than its default, such as
                          IncidentsPerHour=1000; may be given several times
              --help      show this

            ./portal runs the whole portal on this machine: the functions behind their routes, with a store,
            mail, tokens, events and schedules.
            ./portal test runs all checks, with --fast all but the slow ones.
            ./portal benchmark prints what requests cost and how long large ones take; benchmarks/README.md
            tells the names.
            ./portal mutation-test changes the domain's code in small ways and tells which changes no test
            noticed, of all its classes or of some, as in 'portal.domain.license.*'.
            ./portal upload-pages uploads the pages, the folder web, to the bucket of a deployed stack. It needs
            the AWS CLI and its credentials.""";

    private static final int DEFAULT_PORT = 3000;
    private static final int LAST_PORT = 65_535;

    static CommandLine parse(String[] arguments) throws Refused {
        Path root = Path.of("");
        Path data = null;
        int port = DEFAULT_PORT;
        boolean empty = false;
        Duration retryAfter = Buses.FIRST_PAUSE;
        Map<String, String> parameters = new HashMap<>();
        boolean help = false;
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--root" -> root = folder(word, words);
                case "--data" -> data = folder(word, words);
                case "--port" -> port = port(word, words);
                case "--empty" -> empty = true;
                case "--retry-after" -> retryAfter = seconds(word, words);
                case "--parameter" -> parameter(word, words, parameters);
                case "--help", "-h" -> help = true;
                default -> throw new Refused("There is no option " + word + ".");
            }
        }
        Options options = new Options(root, port, absolute(data), empty)
                .withRetryAfter(retryAfter)
                .withParameters(parameters);
        return new CommandLine(help, options);
    }

    private static @Nullable Path absolute(@Nullable Path path) {
        return path == null ? null : path.toAbsolutePath().normalize();
    }

    private static String value(String option, Iterator<String> words) throws Refused {
        if (!words.hasNext()) {
            throw new Refused(option + " needs a value.");
        }
        return words.next();
    }

    private static Path folder(String option, Iterator<String> words) throws Refused {
        String value = value(option, words);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new Refused(option + " needs a folder, not " + value + ".");
        }
    }

    private static int port(String option, Iterator<String> words) throws Refused {
        String value = value(option, words);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > LAST_PORT) {
            throw new Refused(option + " needs a number from 0 to " + LAST_PORT + ", not " + value + ".");
        }
        return Integer.parseInt(value);
    }

    private static Duration seconds(String option, Iterator<String> words) throws Refused {
        String value = value(option, words);
        if (!value.matches("\\d{1,4}")) {
            throw new Refused(option + " needs a number of seconds, not " + value + ".");
        }
        return Duration.ofSeconds(Integer.parseInt(value));
    }

    private static void parameter(String option, Iterator<String> words, Map<String, String> parameters)
            throws Refused {
        String value = value(option, words);
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new Refused(option + " needs NAME=VALUE, not " + value + ".");
        }
        parameters.put(value.substring(0, equals), value.substring(equals + 1));
    }

    /** A command line that cannot be followed. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }
}
