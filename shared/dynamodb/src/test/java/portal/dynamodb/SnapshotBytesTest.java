package portal.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.domain.contract.Clerk;
import portal.domain.fake.Presences;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Person;
import portal.domain.usage.Registration;
import portal.domain.usage.Snapshot;

class SnapshotBytesTest {
    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final int LARGEST_TRANSACTION = 4_000_000;
    private static final String ENVIRONMENT = "O12345AA";
    private static final String SURROUNDINGS = "{\"id\":\"\"},";

    @Test
    void givesBackWhatWasPacked() {
        var snapshot = Snapshot.of(List.of(
                Clerk.line(HolderId.Kind.USER, ENVIRONMENT, " Jan ", Presences.blocked()),
                Clerk.line(HolderId.Kind.EMPLOYEE, ENVIRONMENT, "ABC", Presences.outOfService(EmployeeKind.CANDIDATE)),
                Clerk.line(HolderId.Kind.CLIENT, ENVIRONMENT, "\uD83D\uDE00", Presences.mention())));

        assertThat(SnapshotBytes.snapshot(SnapshotBytes.of(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void packsEvenWhatHardlyCanBePackedIntoOneTransaction() {
        var random = new Random(20_260_302);
        var lines = IntStream.range(0, LARGEST_BODY / (HolderId.LONGEST + SURROUNDINGS.length()))
                .mapToObj(i -> random.ints(HolderId.LONGEST, 'A', 'Z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .map(id -> new Snapshot.Line(
                        Clerk.id(HolderId.Kind.DECLARATION, id),
                        new Registration(new EnvironmentCode(ENVIRONMENT), id, Presences.mention(), Person.UNKNOWN)))
                .toList();

        assertThat(SnapshotBytes.of(Snapshot.of(lines)).length).isLessThan(LARGEST_TRANSACTION);
    }
}
