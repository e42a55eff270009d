package portal.adapters.usage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;
import portal.domain.usage.UserKind;
import portal.domain.usage.snapshot.Snapshot;

/** A snapshot packed into few bytes, and back. */
final class SnapshotBytes {

    /** The number of the format below. Another format gets another number. */
    private static final int FORM = 2;

    /** The format of snapshots that were kept before users had a last activity. A snapshot is kept for a week. */
    private static final int WITHOUT_ACTIVITY = 1;

    private SnapshotBytes() {}

    static byte[] of(Snapshot snapshot) {
        var bytes = new ByteArrayOutputStream();
        try (var output = new DataOutputStream(new GZIPOutputStream(bytes))) {
            output.writeByte(FORM);
            output.writeInt(snapshot.registrations().size());
            for (var entry : snapshot.registrations().entrySet()) {
                output.writeUTF(entry.getKey().kind().name());
                write(output, entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Leaves out ids that are no longer valid by the current rules. */
    static Snapshot snapshot(byte[] bytes) {
        try (var input = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            var form = input.readByte();
            if (form != FORM && form != WITHOUT_ACTIVITY) {
                throw new IllegalStateException("A snapshot of an unknown form");
            }
            var lines = new ArrayList<Snapshot.Line>();
            for (int left = input.readInt(); left > 0; left--) {
                var kind = HolderId.Kind.valueOf(input.readUTF());
                var registration = registration(input, kind, form);
                HolderId.parse(kind, registration.spelling())
                        .ifPresent(holder -> lines.add(new Snapshot.Line(holder, registration)));
            }
            return Snapshot.of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream output, Registration registration) throws IOException {
        output.writeUTF(registration.environment().value());
        output.writeUTF(registration.spelling());
        switch (registration.assignment()) {
            case Assignment.User(var kinds, var blocked, var coWorking, var lastActiveAt) -> {
                write(output, kinds);
                output.writeBoolean(blocked);
                output.writeBoolean(coWorking);
                writeMoment(output, lastActiveAt);
            }
            case Assignment.Employee(var inService, var kind) -> {
                output.writeBoolean(inService);
                output.writeUTF(kind.name());
            }
            case Assignment.Mention() -> {}
        }
        write(output, registration.person().name());
        write(output, registration.person().email());
    }

    private static Registration registration(DataInputStream input, HolderId.Kind kind, int form) throws IOException {
        return new Registration(
                new EnvironmentCode(input.readUTF()),
                input.readUTF(),
                assignment(input, kind, form),
                new Person(text(input), text(input)));
    }

    private static Assignment assignment(DataInputStream input, HolderId.Kind kind, int form) throws IOException {
        return switch (kind) {
            case USER ->
                new Assignment.User(
                        kinds(input),
                        input.readBoolean(),
                        input.readBoolean(),
                        form == WITHOUT_ACTIVITY ? Optional.empty() : moment(input));
            case EMPLOYEE -> new Assignment.Employee(input.readBoolean(), EmployeeKind.valueOf(input.readUTF()));
            case DECLARATION, CLIENT -> new Assignment.Mention();
        };
    }

    private static void write(DataOutputStream output, Set<UserKind> kinds) throws IOException {
        output.writeByte(kinds.size());
        for (var kind : kinds) {
            output.writeUTF(kind.name());
        }
    }

    private static Set<UserKind> kinds(DataInputStream input) throws IOException {
        var kinds = EnumSet.noneOf(UserKind.class);
        for (int left = input.readByte(); left > 0; left--) {
            kinds.add(UserKind.valueOf(input.readUTF()));
        }
        return kinds;
    }

    private static void writeMoment(DataOutputStream output, Optional<Instant> moment) throws IOException {
        output.writeBoolean(moment.isPresent());
        if (moment.isPresent()) {
            output.writeLong(moment.get().getEpochSecond());
        }
    }

    private static Optional<Instant> moment(DataInputStream input) throws IOException {
        return input.readBoolean() ? Optional.of(Instant.ofEpochSecond(input.readLong())) : Optional.empty();
    }

    private static void write(DataOutputStream output, Optional<String> text) throws IOException {
        output.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            output.writeUTF(text.get());
        }
    }

    private static Optional<String> text(DataInputStream input) throws IOException {
        return input.readBoolean() ? Optional.of(input.readUTF()) : Optional.empty();
    }
}
