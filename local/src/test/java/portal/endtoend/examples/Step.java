package portal.endtoend.examples;

/** One thing that happens in an example, or that is looked at. */
sealed interface Step permits Start, Request, LicenseCheck {

    /** As written. */
    ExampleFields fields();

    /** Throws AssertionError when the portal does not do what the example says. */
    void play(Customer customer);

    static Step of(ExampleFields fields) {
        return LicenseCheck.FIELDS.contains(fields.first()) ? new LicenseCheck(fields) : Request.of(fields);
    }
}
