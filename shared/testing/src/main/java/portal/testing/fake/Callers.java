package portal.testing.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import portal.domain.access.Caller;
import portal.domain.access.Capability;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.Origin;
import portal.domain.access.SupportPerson;

/** Callers for tests. */
public final class Callers {
    public static final Origin ORIGIN = new Origin("request-1", "192.0.2.1");

    private Callers() {}

    /** A contact who signed in with a second factor a minute before {@link InMemoryPortal#START}. */
    public static Caller.Customer customer(String organization, String contact) {
        return new Caller.Customer(
                new OrganizationId(organization),
                new ContactId(contact),
                InMemoryPortal.START.minus(Duration.ofMinutes(1)),
                true,
                ORIGIN);
    }

    public static Caller.Customer signedInAt(Instant moment, Caller.Customer caller) {
        return new Caller.Customer(
                caller.organization(), caller.contact(), moment, caller.secondFactor(), caller.origin());
    }

    public static Caller.Customer withoutSecondFactor(Caller.Customer caller) {
        return new Caller.Customer(
                caller.organization(), caller.contact(), caller.authenticatedAt(), false, caller.origin());
    }

    /** A system of the vendor with every scope. */
    public static Caller.BackOffice backOffice() {
        return backOffice("register", ORIGIN);
    }

    /** Somebody of the vendor's support, who signed in as contacts do here. */
    public static Caller.BackOffice support(String id, String name) {
        var signedIn = InMemoryPortal.START.minus(Duration.ofMinutes(1));
        return new Caller.BackOffice(
                "desk",
                Optional.of(new SupportPerson(id, name, Optional.empty(), signedIn, true)),
                Capability.ofScopes(List.of(SupportPerson.SCOPE)),
                ORIGIN);
    }

    /** A system of the vendor with every scope, by another name and from elsewhere. */
    public static Caller.BackOffice backOffice(String client, Origin origin) {
        return new Caller.BackOffice(client, EnumSet.allOf(Capability.class), origin);
    }
}
