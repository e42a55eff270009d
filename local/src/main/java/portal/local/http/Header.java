package portal.local.http;

/** One header line. */
public record Header(String name, String value) {}
