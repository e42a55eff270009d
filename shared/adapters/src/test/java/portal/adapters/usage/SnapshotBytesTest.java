package portal.adapters.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;
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
                        HolderId.Kind.EMPLOYEE, ENVIRONMENT, "ABC", Assignments.outOfService(EmployeeKind.CANDIDATE)),
                OrganizationDriver.line(HolderId.Kind.CLIENT, ENVIRONMENT, "\uD83D\uDE00", Assignments.mention())));

        assertThat(SnapshotBytes.snapshot(SnapshotBytes.of(snapshot))).isEqualTo(snapshot);
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
