package portal.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.contract.LocalDynamoDb;
import portal.domain.decision.Backoff;
import portal.domain.decision.StoreUnavailable;
import portal.domain.decision.TransactionRunner;
import portal.testing.fake.InMemoryPortal;
import portal.testing.fake.SettableClock;

class DynamoDbSignedTextsTest {

    private final Table table = LocalDynamoDb.emptyTable();

    @Test
    void readsWhatItSignedItselfAndWhatAnotherFunctionSigned() {
        var signed = signedTexts().sign("subscription acme anna é");

        assertThat(signed).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
        assertThat(signedTexts().verified(signed)).contains("subscription acme anna é");
        assertThat(signedTexts().sign("subscription acme anna é")).isEqualTo(signed);
    }

    @Test
    void takesNothingThatIsChanged() {
        var signed = signedTexts().sign("anna");
        var other = signedTexts().sign("bram");
        var ofOneBodyAndAnother = signed.split("\\.", -1)[0] + "." + other.split("\\.", -1)[1];
        var unsigned = Base64.getUrlEncoder().encodeToString("anna".getBytes(UTF_8)) + ".";

        for (var changed : new String[] {ofOneBodyAndAnother, unsigned, signed + "A", signed.substring(1)}) {
            assertThat(signedTexts().verified(changed)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a", "a.b.c", "é.ü", "%.%", "YW5uYQ.", ".YW5uYQ"})
    void takesNoGarbage(String garbage) {
        assertThat(signedTexts().verified(garbage)).isEmpty();
    }

    @Test
    void makesACodeThatFitsInAnAddress() {
        var codes = IntStream.range(0, 200)
                .mapToObj(i -> signedTexts().code("reply " + i))
                .distinct()
                .toList();

        assertThat(codes).hasSize(200).allMatch(code -> code.matches("[0-9a-v]{26}"));
        assertThat(signedTexts().isCode(codes.get(7), "reply 7")).isTrue();
        assertThat(signedTexts().isCode(codes.get(7), "reply 8")).isFalse();
        assertThat(signedTexts().isCode("", "reply 7")).isFalse();
    }

    @Test
    void hasOneKeyAlthoughManyNeedItFirst() {
        var signed = IntStream.range(0, 8)
                .parallel()
                .mapToObj(worker -> signedTexts().sign("anna"))
                .distinct();

        assertThat(signed).hasSize(1);
    }

    @Test
    void hasAnotherKeyInAnotherPortal() {
        var elsewhere = signedTexts(LocalDynamoDb.emptyTable()).sign("anna");

        assertThat(signedTexts().verified(elsewhere)).isEmpty();
    }

    @Test
    void saysSoWhenTheStoreDoesNotAnswer() {
        var signed = signedTexts().sign("anna");
        var unreachable = signedTexts(new Table(table.client(), "no-such-table"));

        assertThatThrownBy(() -> unreachable.verified(signed)).isInstanceOf(StoreUnavailable.class);
    }

    private DynamoDbSignedTexts signedTexts() {
        return signedTexts(table);
    }

    private static DynamoDbSignedTexts signedTexts(Table table) {
        var transactions = new DynamoDbTransactions(table, new SettableClock(InMemoryPortal.START), UUID::randomUUID);
        var runner = new TransactionRunner(transactions, new Backoff(new Random(7), pause -> {}));
        return new DynamoDbSignedTexts(table, runner, ThreadLocalRandom.current());
    }
}
