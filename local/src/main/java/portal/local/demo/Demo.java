package portal.local.demo;

import portal.local.LocalPortal;

/** Fills a fresh portal with an organization to play with. */
public final class Demo {
    private Demo() {}

    public static void load(LocalPortal portal) {
        portal.people();
    }
}
