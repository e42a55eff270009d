package portal.endtoend.examples;

/** One request or check in an example. */
sealed interface Step permits Start, Request, LicenseCheck {

    /** As written. */
    ExampleFields fields();

    /** Plays the step. Throws AssertionError when the portal does something else than the example says. */
    void play(Customer customer);

    static Step of(ExampleFields fields) {
        return LicenseCheck.FIELDS.contains(fields.first()) ? new LicenseCheck(fields) : Request.of(fields);
    }
}
