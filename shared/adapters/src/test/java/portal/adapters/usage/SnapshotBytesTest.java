package portal.adapters.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;
import portal.domain.usage.UserKind;
import portal.domain.usage.snapshot.Snapshot;
import portal.testing.contract.OrganizationDriver;
import portal.testing.fake.Assignments;

class SnapshotBytesTest {
    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final int LARGEST_TRANSACTION = 4_000_000;
    private static final String ENVIRONMENT = "O12345AA";
    private static final String SURROUNDINGS = "{\"id\":\"\"},";

    @Test
    void givesBackWhatWasPacked() {
        var snapshot = Snapshot.of(List.of(
                OrganizationDriver.line(HolderId.Kind.USER, ENVIRONMENT, " Jan ", Assignments.blocked()),
                OrganizationDriver.line(
                        HolderId.Kind.USER,
                        ENVIRONMENT,
                        "Els",
                        Assignments.activeAt("0000-01-01T00:00:00Z", UserKind.PROFIT, UserKind.INSITE)),
                OrganizationDriver.line(
                        HolderId.Kind.EMPLOYEE, ENVIRONMENT, "ABC", Assignments.outOfService(EmployeeKind.CANDIDATE)),
                OrganizationDriver.line(HolderId.Kind.CLIENT, ENVIRONMENT, "\uD83D\uDE00", Assignments.mention())));

        assertThat(SnapshotBytes.snapshot(SnapshotBytes.of(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void unpacksASnapshotFromBeforeUsersHadAnActivity() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var output = new DataOutputStream(new GZIPOutputStream(bytes))) {
            output.writeByte(1);
            output.writeInt(2);
            for (var code : List.of("Jan", "Els")) {
                output.writeUTF("USER");
                output.writeUTF(ENVIRONMENT);
                output.writeUTF(code);
                output.writeByte(1);
                output.writeUTF("PROFIT");
                output.writeBoolean(true);
                output.writeBoolean(false);
                output.writeBoolean(true);
                output.writeUTF("Name of " + code);
                output.writeBoolean(false);
            }
        }

        assertThat(SnapshotBytes.snapshot(bytes.toByteArray()))
                .isEqualTo(Snapshot.of(List.of(
                        OrganizationDriver.line(
                                HolderId.Kind.USER, ENVIRONMENT, "Jan", Assignments.blocked(UserKind.PROFIT)),
                        OrganizationDriver.line(
                                HolderId.Kind.USER, ENVIRONMENT, "Els", Assignments.blocked(UserKind.PROFIT)))));
    }

    @Test
    void packsEvenHardlyCompressibleContentIntoOneTransaction() {
        var random = new Random(20_260_302);
        var lines = IntStream.range(0, LARGEST_BODY / (HolderId.LONGEST + SURROUNDINGS.length()))
                .mapToObj(i -> random.ints(HolderId.LONGEST, 'A', 'Z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .map(id -> new Snapshot.Line(
                        OrganizationDriver.id(HolderId.Kind.DECLARATION, id),
                        new Registration(new EnvironmentCode(ENVIRONMENT), id, Assignments.mention(), Person.UNKNOWN)))
                .toList();

        assertThat(SnapshotBytes.of(Snapshot.of(lines)).length).isLessThan(LARGEST_TRANSACTION);
    }
}
