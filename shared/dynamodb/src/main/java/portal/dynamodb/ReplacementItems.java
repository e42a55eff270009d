package portal.dynamodb;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Replacement;
import portal.domain.usage.Snapshot;

/** The replacement of an environment's content as an item, what it brings as some more, and back. */
final class ReplacementItems {

    /** An item has room for 400 KB, keys and names included. */
    private static final int PART = 390_000;

    private ReplacementItems() {}

    static Item item(Replacement replacement) {
        return Item.at(Keys.replacement(replacement.organization(), replacement.id()))
                .text("environment", replacement.environment())
                .text("kind", replacement.kind())
                .text("phase", replacement.status())
                .number("added", replacement.progress().added())
                .number("removed", replacement.progress().removed())
                .number("changed", replacement.progress().changed())
                .text("startedAt", replacement.startedAt())
                .build();
    }

    static Replacement replacement(OrganizationId organization, Item item) {
        return new Replacement(
                organization,
                new EnvironmentCode(item.text("environment")),
                item.key().sort(),
                item.constant("kind", Replacement.Kind.class),
                item.constant("phase", Replacement.Status.class),
                new Replacement.Progress(item.number("added"), item.number("removed"), item.number("changed")),
                item.instant("startedAt"));
    }

    static List<Item> content(Replacement replacement, Snapshot snapshot) {
        var bytes = SnapshotBytes.of(snapshot);
        return IntStream.range(0, (bytes.length + PART - 1) / PART)
                .mapToObj(part -> Item.at(Keys.replacementContent(replacement.organization(), replacement.id(), part))
                        .bytes(
                                "content",
                                Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART)))
                        .expires(replacement.startedAt().plus(UsageItems.REPLACEMENT_KEPT))
                        .build())
                .toList();
    }
}
