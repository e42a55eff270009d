package portal.adapters.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.HolderId;
import portal.domain.usage.UserKind;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotRuns;
import portal.testing.contract.OrganizationDriver;

/** Draws the operations of a history. The same seed draws the same operations. */
record RandomOperations(Random random) {

    /** Holders that all workers claim. */
    private static final List<HolderId> SHARED = Stream.concat(
                    Stream.of("jan", "els", "piet", "54321.kim", "12345.kim").map(code -> id(HolderId.Kind.USER, code)),
                    Stream.of(HolderId.Kind.EMPLOYEE, HolderId.Kind.DECLARATION, HolderId.Kind.CLIENT)
                            .flatMap(kind -> Stream.of("1", "2", "3").map(name -> id(kind, name))))
            .toList();

    private static final List<Instant> ACTIVE_AT =
            List.of(Instant.parse("2026-02-27T16:04:05Z"), Instant.parse("2026-03-01T08:00:00Z"));

    static RandomOperations of(long seed) {
        return new RandomOperations(new Random(seed));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The holders of one worker, if several workers divide all holders. */
    static List<HolderId> holders(int one, int several) {
        return IntStream.range(0, SHARED.size())
                .filter(i -> i % several == one)
                .mapToObj(SHARED::get)
                .toList();
    }

    HolderId holder() {
        return oneOf(SHARED);
    }

    HolderId holder(HolderId.Kind kind) {
        return oneOf(SHARED.stream().filter(holder -> holder.kind() == kind).toList());
    }

    Assignment assignment(HolderId.Kind kind) {
        return switch (kind) {
            case USER -> user();
            case EMPLOYEE -> new Assignment.Employee(!oneIn(3), oneOf(List.of(EmployeeKind.values())));
            case DECLARATION, CLIENT -> new Assignment.Mention();
        };
    }

    /** A snapshot of some holders, and sometimes of more than one transaction can carry. */
    Snapshot snapshot(String environment) {
        var lines = new ArrayList<Snapshot.Line>();
        SHARED.stream()
                .filter(holder -> !oneIn(3))
                .forEach(holder -> lines.add(OrganizationDriver.line(
                        holder.kind(), environment, holder.canonical(), assignment(holder.kind()))));
        if (oneIn(8)) {
            IntStream.range(0, SnapshotRuns.GROUP + 5)
                    .forEach(i -> lines.add(OrganizationDriver.line(
                            HolderId.Kind.DECLARATION, environment, "many-" + i, new Assignment.Mention())));
        }
        return Snapshot.of(lines);
    }

    private Assignment.User user() {
        var kinds = EnumSet.noneOf(UserKind.class);
        Stream.of(UserKind.values()).filter(kind -> !oneIn(3)).forEach(kinds::add);
        return new Assignment.User(kinds, oneIn(3), oneIn(2), Optional.of(oneOf(ACTIVE_AT)));
    }

    private static HolderId id(HolderId.Kind kind, String text) {
        return OrganizationDriver.id(kind, text);
    }
}
