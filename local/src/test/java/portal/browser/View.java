package portal.browser;

/**
 * How somebody looks at the pages.
 *
 * @param width of the window, in pixels
 * @param language nl or en
 */
record View(int width, String language, boolean dark) {

    static final View DESK = new View(1280, "nl", false);
    static final View PHONE = new View(375, "en", true);

    boolean narrow() {
        return width < 768;
    }

    @Override
    public String toString() {
        return width + "-" + language + (dark ? "-dark" : "");
    }
}
