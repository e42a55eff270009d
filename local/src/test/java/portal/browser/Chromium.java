package portal.browser;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/** A browser and what people do with it: everything is found by what it is called. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");

    private final ChromeDriver driver;
    private final URI portal;
    private View view;

    private Chromium(ChromeDriver driver, URI portal, View view) {
        this.driver = driver;
        this.portal = portal;
        this.view = view;
    }

    /** Whether a browser and its driver are installed. */
    static boolean isThere() {
        return find(BROWSERS).isPresent() && find(DRIVERS).isPresent();
    }

    static {
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    }

    static Chromium start(URI portal, View view) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(find(BROWSERS).orElseThrow().toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=nl");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find(DRIVERS).orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        var browser = new Chromium(new ChromeDriver(service, options), portal, view);
        browser.look(view);
        return browser;
    }

    private static Optional<Path> find(List<String> names) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    View view() {
        return view;
    }

    /** Looks at the pages in another way, from the next page on. */
    void look(View another) {
        view = another;
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", view.width(), "height", 900, "deviceScaleFactor", 1, "mobile", view.narrow()));
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", view.dark() ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        devTools(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "if (location.protocol === 'http:') localStorage.setItem('language', '%s')"
                                .formatted(view.language())));
    }

    void devTools(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    void open(String path) {
        driver.get(portal + path);
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    String title() {
        return driver.getTitle();
    }

    /** Waits for a page with this heading. */
    void arrive(String heading) {
        eventually("the heading " + heading, () -> visible(By.tagName("h1"))
                .anyMatch(found -> found.getText().equals(heading)));
    }

    /** Waits for a text on the page. */
    void see(String text) {
        eventually("the text " + text, () -> text().contains(text));
    }

    void seeNot(String text) {
        eventually("no text " + text, () -> !text().contains(text));
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Presses a button or follows a link. */
    void click(String text) {
        found(
                        "a button or link " + text,
                        By.xpath(("//*[self::button or self::a or self::summary]"
                                        + "[normalize-space()=%1$s or @aria-label=%1$s]")
                                .formatted(quoted(text))))
                .click();
    }

    boolean offers(String text) {
        return visible(By.xpath("//*[self::button or self::a][normalize-space()=%s]".formatted(quoted(text))))
                .anyMatch(WebElement::isEnabled);
    }

    void fill(String label, String value) {
        var field = field(label);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(value);
    }

    void choose(String label, String option) {
        field(label)
                .findElement(By.xpath("./option[normalize-space()=%s]".formatted(quoted(option))))
                .click();
    }

    void tick(String label) {
        field(label).click();
    }

    void attach(Path file) {
        driver.findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
    }

    String value(String label) {
        return Optional.ofNullable(field(label).getDomProperty("value")).orElse("");
    }

    /** The control with a label that begins like this. */
    WebElement field(String label) {
        var labels = By.xpath("//label[starts-with(normalize-space(), %s)]".formatted(quoted(label)));
        var id = found("a label " + label, labels).getDomAttribute("for");
        return driver.findElement(By.id(Optional.ofNullable(id).orElseThrow()));
    }

    WebElement element(String selector) {
        return found(selector, By.cssSelector(selector));
    }

    /** Types without looking where: the focus is wherever it is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    WebDriver.Navigation navigation() {
        return driver.navigate();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a promise gives. */
    Object runAsync(String promise) {
        return driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1]; (%s).then(done, failure => done([String(failure)]))"
                        .formatted(promise.strip()));
    }

    /** What the console of the browser told since the last time, without what it tells of each refused request. */
    List<String> console() {
        var told = new ArrayList<String>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (!entry.getMessage().contains("Failed to load resource")) {
                told.add(entry.getMessage());
            }
        }
        return told;
    }

    /** Whether a page is there with all that it loads. */
    boolean isSettled() {
        return (Boolean) run("return document.querySelector('h1') !== null && !document.querySelector('.skeleton')");
    }

    /** By how many pixels the page is wider than the window. */
    long overflow() {
        return (Long) run("return document.documentElement.scrollWidth - window.innerWidth");
    }

    /** A picture of the whole page, as a PNG. */
    byte[] picture() {
        var shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return Base64.getDecoder().decode((String) shot.get("data"));
    }

    void eventually(String what, BooleanSupplier condition) {
        waiting(what, any -> condition.getAsBoolean());
    }

    private WebElement found(String what, By by) {
        return waiting(what, any -> visible(by).findFirst().orElse(null));
    }

    private <T> T waiting(String what, Function<WebDriver, T> condition) {
        return new FluentWait<WebDriver>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .withMessage(() -> "%s, at %s:%n%s".formatted(what, driver.getCurrentUrl(), text()))
                .until(condition);
    }

    private Stream<WebElement> visible(By by) {
        return driver.findElements(by).stream().filter(WebElement::isDisplayed);
    }

    /** A text in XPath, which knows no escapes. */
    private static String quoted(String text) {
        return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
    }

    @Override
    public void close() {
        driver.quit();
    }
}
