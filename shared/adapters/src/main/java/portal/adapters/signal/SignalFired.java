package portal.adapters.signal;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import portal.adapters.text.TermMessage;
import portal.domain.access.Recipient;
import portal.domain.license.Cleanup;
import portal.domain.signal.Firing;
import portal.domain.usage.Metric;
import portal.domain.usage.Pool;
import portal.platform.mail.HarmlessText;
import portal.platform.mail.MailBody.Button;
import portal.platform.mail.MailBody.Figure;
import portal.platform.mail.MailBody.Points;
import portal.platform.mail.MailBody.Row;
import portal.platform.mail.MailBody.Section;
import portal.platform.mail.Notification;
import portal.platform.mail.Wording;

/**
 * The mail that hardly any seats are available: the numbers first, then whom to block or what to remove, and where.
 *
 * @param advice for each pool of the firing that has any
 * @param page of the signal
 */
public record SignalFired(List<Recipient> recipients, Firing firing, List<Cleanup> advice, String page)
        implements Notification {

    public SignalFired {
        recipients = List.copyOf(recipients);
        advice = List.copyOf(advice);
    }

    @Override
    public String subject(Wording in) {
        if (firing.pools().size() > 1) {
            var metric = in.say(TermMessage.of(firing.terms().metric()));
            return Wording.capitalized(in.say(
                    SignalMailMessage.TITLE_OF_TYPES,
                    metric,
                    in.number(firing.pools().size())));
        }
        var numbers = firing.pools().getFirst();
        return Wording.capitalized(
                numbers.available() < 0
                        ? in.say(
                                SignalMailMessage.TITLE_OVER,
                                named(numbers.pool(), in),
                                in.number(-numbers.available()))
                        : in.say(SignalMailMessage.TITLE, named(numbers.pool(), in), in.number(numbers.available())));
    }

    @Override
    public String opening(Wording in) {
        return firing.pools().stream().map(numbers -> sentence(numbers, in)).collect(joining(" "));
    }

    @Override
    public List<Section> facts(Wording in) {
        var facts = new ArrayList<Section>();
        if (firing.pools().size() == 1) {
            facts.add(figure(firing.pools().getFirst(), in));
        }
        facts.add(table(in));
        for (var cleanup : advice) {
            facts.add(advice(cleanup, in));
        }
        return facts;
    }

    @Override
    public Button button(Wording in) {
        return in.button(SignalMailMessage.TO_THE_SIGNAL, page);
    }

    @Override
    public List<Section> details(Wording in) {
        return List.of(
                in.definitions(
                        in.definition(SignalMailMessage.SIGNAL, firing.terms().name()),
                        in.definition(
                                SignalMailMessage.THRESHOLD,
                                in.number(firing.terms().threshold().value()))),
                in.points(SignalMailMessage.NEXT, SignalMailMessage.NEXT_ONCE, SignalMailMessage.NEXT_MORE));
    }

    @Override
    public String reason(Wording in) {
        return in.say(SignalMailMessage.BECAUSE_SIGNAL);
    }

    private static Section figure(Firing.Numbers numbers, Wording in) {
        var label = numbers.available() < 0 ? SignalMailMessage.TOO_MANY : SignalMailMessage.STILL_AVAILABLE;
        return new Figure(in.number(Math.abs(numbers.available())), in.say(label, named(numbers.pool(), in)));
    }

    private static String sentence(Firing.Numbers numbers, Wording in) {
        return in.say(
                numbers.available() < 0 ? SignalMailMessage.OVER : SignalMailMessage.LEFT,
                named(numbers.pool(), in),
                in.number(numbers.maximum().value()),
                in.number(numbers.used()),
                in.number(Math.abs(numbers.available())));
    }

    private Section table(Wording in) {
        var rows = new ArrayList<Row>();
        for (var numbers : firing.pools()) {
            rows.add(in.row(
                    Wording.capitalized(named(numbers.pool(), in)),
                    numbers.maximum().value(),
                    numbers.used(),
                    numbers.available()));
        }
        return in.table(
                SignalMailMessage.NUMBERS,
                List.of(
                        SignalMailMessage.WHERE,
                        SignalMailMessage.MAXIMUM,
                        SignalMailMessage.USED,
                        SignalMailMessage.AVAILABLE),
                rows);
    }

    private static Points advice(Cleanup cleanup, Wording in) {
        var pool = cleanup.pool().pool();
        var steps = new ArrayList<String>();
        for (var step : cleanup.steps()) {
            steps.add(step(pool, step, in));
        }
        return new Points(in.say(SignalMailMessage.ADVICE, named(pool, in)), steps);
    }

    private static String step(Pool pool, Cleanup.Step step, Wording in) {
        var holder = HarmlessText.ofName(step.holder());
        if (pool.metric() == Metric.ENVIRONMENTS) {
            return in.say(SignalMailMessage.REMOVE_ENVIRONMENT, holder);
        }
        var who = step.name().isPresent() && !step.name().get().isBlank()
                ? "%s (%s)".formatted(holder, HarmlessText.ofName(step.name().get()))
                : holder;
        var environments = new StringJoiner(", ");
        for (var environment : step.environments()) {
            environments.add(environment.value());
        }
        return switch (step.treatment()) {
            case BLOCK -> in.say(SignalMailMessage.BLOCK, who, environments);
            case REMOVE -> in.say(SignalMailMessage.REMOVE, who, environments);
        };
    }

    /** The metric, and where it is counted if that is per type: "Profit users in production environments". */
    private static String named(Pool pool, Wording in) {
        return in.say(TermMessage.of(pool.metric()))
                + TermMessage.within(pool.type()).in(in.language());
    }
}
