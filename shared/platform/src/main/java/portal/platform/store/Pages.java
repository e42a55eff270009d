package portal.platform.store;

import java.util.function.Function;
import portal.domain.paging.Page;

/** A page of items read as a page of what they stand for. */
public final class Pages {

    private Pages() {}

    public static <T> Page<T> map(Page<Item> page, Function<Item, T> mapping) {
        return new Page<>(page.items().stream().map(mapping).toList(), page.next());
    }
}
