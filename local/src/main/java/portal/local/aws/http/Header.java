package portal.local.aws.http;

/** One header line. */
public record Header(String name, String value) {}
