package portal.adapters.usage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import portal.adapters.table.Keys;
import portal.domain.access.OrganizationId;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.SnapshotRun;
import portal.platform.store.Item;

/** Converts a snapshot run and its content to items, and back. */
final class SnapshotRunItems {

    /** An item has room for 400 KB, keys and names included. */
    private static final int PART = 390_000;

    private SnapshotRunItems() {}

    static Item item(SnapshotRun snapshotRun) {
        return Item.at(Keys.snapshotRun(snapshotRun.organization(), snapshotRun.id()))
                .text("environment", snapshotRun.environment())
                .text("kind", snapshotRun.kind())
                .text("phase", snapshotRun.status())
                .number("added", snapshotRun.progress().added())
                .number("removed", snapshotRun.progress().removed())
                .number("changed", snapshotRun.progress().changed())
                .text("startedAt", snapshotRun.startedAt())
                .text("reportedBy", snapshotRun.reportedBy())
                .build();
    }

    static SnapshotRun snapshotRun(OrganizationId organization, Item item) {
        return new SnapshotRun(
                organization,
                new EnvironmentCode(item.text("environment")),
                item.key().sort(),
                item.constant("kind", SnapshotRun.Kind.class),
                item.constant("phase", SnapshotRun.Status.class),
                new SnapshotRun.Progress(item.number("added"), item.number("removed"), item.number("changed")),
                item.instant("startedAt"),
                item.optionalText("reportedBy"));
    }

    static List<Item> content(SnapshotRun snapshotRun, Snapshot snapshot) {
        var bytes = SnapshotBytes.of(snapshot);
        return IntStream.range(0, (bytes.length + PART - 1) / PART)
                .mapToObj(part -> Item.at(Keys.snapshotContent(snapshotRun.organization(), snapshotRun.id(), part))
                        .bytes(
                                "content",
                                Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART)))
                        .expires(snapshotRun.expires())
                        .build())
                .toList();
    }
}
