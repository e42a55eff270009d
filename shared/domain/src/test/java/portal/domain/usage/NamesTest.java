package portal.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final EnvironmentCode O1 = new EnvironmentCode("O12345AA");
    private static final EnvironmentCode O2 = new EnvironmentCode("O12345AB");
    private static final EnvironmentCode T1 = new EnvironmentCode("T12345AA");

    private final Names names = Names.NONE.with(O1, called("Sanne"), 1);

    @Test
    void areThoseThatTheTypeGave() {
        var both = names.with(T1, called("Testpersoon 17"), 2);

        assertThat(both.in(EnvironmentType.PRODUCTION)).isEqualTo(called("Sanne"));
        assertThat(both.in(EnvironmentType.TEST)).isEqualTo(called("Testpersoon 17"));
        assertThat(both.in(EnvironmentType.DEMO)).isEqualTo(Person.UNKNOWN);
        assertThat(both.by(T1)).isEqualTo(called("Testpersoon 17"));
    }

    @ParameterizedTest
    @CsvSource({
        "O12345AA, A12345AA",
        "O12345AA, T12345AA",
        "O12345AA, D12345AA",
        "A12345AA, T12345AA",
        "A12345AA, D12345AA",
        "T12345AA, D12345AA",
    })
    void areOverAllTypesThoseOfTheWeightiest(String weightier, String other) {
        var one = new EnvironmentCode(weightier);
        var two = new EnvironmentCode(other);

        assertThat(Names.NONE
                        .with(one, called("One"), 1)
                        .with(two, called("Two"), 2)
                        .overAllTypes())
                .isEqualTo(called("One"));
        assertThat(Names.NONE
                        .with(two, called("Two"), 1)
                        .with(one, called("One"), 2)
                        .overAllTypes())
                .isEqualTo(called("One"));
        assertThat(Names.NONE.with(two, called("Two"), 1).overAllTypes()).isEqualTo(called("Two"));
    }

    @Test
    void areGivenFirstByARegistrationFromBefore() {
        var jan = Holder.absent(new HolderId(HolderId.Kind.CLIENT, "jan"))
                .with(registration(O1, "Jan"))
                .next();

        var merged = jan.keepingNames(registration(O2, "JAN")).keepingNames(registration(O1, "Jan"));

        assertThat(merged.names().in(EnvironmentType.PRODUCTION)).isEqualTo(called("Jan"));
        assertThat(merged.names().by(O2)).isEqualTo(called("JAN"));
        assertThat(merged.spelling()).isEqualTo("Jan");
        assertThat(Holder.absent(jan.id()).keepingNames(registration(O2, "JAN")).spelling())
                .isEqualTo("JAN");
    }

    private static Registration registration(EnvironmentCode environment, String name) {
        return new Registration(environment, name, new Assignment.Mention(), called(name));
    }

    @Test
    void areWithinATypeThoseGivenLast() {
        var second = names.with(O2, called("Sanne de Wit"), 2);

        assertThat(second.in(EnvironmentType.PRODUCTION)).isEqualTo(called("Sanne de Wit"));
        assertThat(second.with(O1, called("S. de Wit"), 3).in(EnvironmentType.PRODUCTION))
                .isEqualTo(called("S. de Wit"));
        assertThat(second.with(O2, Person.UNKNOWN, 3).in(EnvironmentType.PRODUCTION))
                .isEqualTo(called("Sanne"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b\u3164"})
    void passOverWhatThereIsNothingToSeeOf(String empty) {
        var second = names.with(O2, called(empty), 2);

        assertThat(second.in(EnvironmentType.PRODUCTION)).isEqualTo(called("Sanne"));
        assertThat(second.by(O2)).isEqualTo(called(empty));
        assertThat(second.onlyOf(Set.of(O2)).in(EnvironmentType.PRODUCTION)).isEqualTo(called(empty));
    }

    @Test
    void comeWithTheAddressThatWasGivenWithThem() {
        var colleague = new Person(Optional.of("Piet"), Optional.of("piet@acme.example"));

        var reassigned = Names.NONE.with(O1, colleague, 1).with(O2, called("Sanne"), 2);

        assertThat(reassigned.in(EnvironmentType.PRODUCTION)).isEqualTo(called("Sanne"));
    }

    @Test
    void areAnAddressAloneWhenNothingElseIsGiven() {
        var address = new Person(Optional.empty(), Optional.of("sanne@acme.example"));

        assertThat(Names.NONE.with(O1, address, 1).in(EnvironmentType.PRODUCTION))
                .isEqualTo(address);
        assertThat(names.with(O2, address, 2).in(EnvironmentType.PRODUCTION)).isEqualTo(called("Sanne"));
    }

    @ParameterizedTest
    @EnumSource
    void areNoneWhenNobodyGaveOne(EnvironmentType type) {
        var taken = names.with(O1, Person.UNKNOWN, 2);

        assertThat(taken).isEqualTo(new Names(Map.of()));
        assertThat(taken.in(type)).isEqualTo(Person.UNKNOWN);
        assertThat(taken.overAllTypes()).isEqualTo(Person.UNKNOWN);
    }

    private static Person called(String name) {
        return new Person(Optional.of(name), Optional.empty());
    }
}
