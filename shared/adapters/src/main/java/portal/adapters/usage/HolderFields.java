package portal.adapters.usage;

import java.util.Optional;
import java.util.function.Supplier;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Person;
import portal.domain.usage.UserKind;
import portal.platform.http.Fields;

/** What an environment tells of a holder, as read from a request body. */
public record HolderFields(Assignment assignment, Person person) {

    private static final int LONGEST = 200;

    /** For a declaration or a client, which has no fields. */
    public static final HolderFields MENTION = new HolderFields(new Assignment.Mention(), Person.UNKNOWN);

    /** Reads the fields of a user. Call the supplier only when there are no errors. */
    public static Supplier<HolderFields> user(Fields fields) {
        var kinds = fields.required("kinds").constants(UserKind.class);
        var blocked = fields.optional("blocked").flag();
        var coWorking = fields.optional("coWorking").flag();
        var lastActiveAt = fields.optional("lastActiveAt").timestamp();
        var name = fields.optional("name").anyText(LONGEST);
        var email = fields.optional("email").anyText(LONGEST);
        return () -> new HolderFields(
                new Assignment.User(kinds.orElseThrow(), blocked.orElse(false), coWorking.orElse(false), lastActiveAt),
                new Person(name, email));
    }

    /** Reads the fields of an employee. Call the supplier only when there are no errors. */
    public static Supplier<HolderFields> employee(Fields fields) {
        var inService = fields.required("inService").flag();
        var kind = fields.required("kind").constant(EmployeeKind.class);
        var name = fields.optional("name").anyText(LONGEST);
        return () -> new HolderFields(
                new Assignment.Employee(inService.orElseThrow(), kind.orElseThrow()),
                new Person(name, Optional.empty()));
    }
}
