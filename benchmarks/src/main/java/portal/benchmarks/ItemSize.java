package portal.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Computes the size of an item in bytes, by DynamoDB's documented rules. */
final class ItemSize {

    private static final int OF_A_COLLECTION = 3;
    private static final int OF_AN_ELEMENT = 1;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> attributes) {
        return attributes.entrySet().stream()
                .mapToInt(attribute -> text(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(ItemSize::text).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS ->
                value.bs().stream()
                        .mapToInt(bytes -> bytes.asByteArrayUnsafe().length)
                        .sum();
            case M -> OF_A_COLLECTION + value.m().size() * OF_AN_ELEMENT + of(value.m());
            case L -> OF_A_COLLECTION + value.l().size() * OF_AN_ELEMENT + sum(value.l());
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
        };
    }

    private static int sum(Collection<AttributeValue> values) {
        return values.stream().mapToInt(ItemSize::of).sum();
    }

    private static int text(String text) {
        return text.getBytes(UTF_8).length;
    }

    /** One byte for every two digits, and one more. */
    private static int number(String number) {
        return Math.ceilDiv(number.length(), 2) + 1;
    }
}
