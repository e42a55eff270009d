package portal.local.aws.login;

import java.time.Instant;

/** Who entered all that was asked for, and when. */
record SignedIn(String subject, Instant at) {}
