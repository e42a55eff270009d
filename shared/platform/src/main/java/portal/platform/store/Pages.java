package portal.platform.store;

import java.util.function.Function;
import portal.domain.paging.Page;

/** Converts a page of items to a page of the values that they store. */
public final class Pages {

    private Pages() {}

    public static <T> Page<T> map(Page<Item> page, Function<Item, T> mapping) {
        return new Page<>(page.items().stream().map(mapping).toList(), page.next());
    }
}
