package portal.adapters.text;

import java.util.Optional;
import portal.domain.usage.EnvironmentType;
import portal.domain.usage.Metric;
import portal.domain.usage.UserKind;
import portal.platform.text.Bilingual;
import portal.platform.text.Text;

/** The terms of the business, as used within a sentence. */
public enum TermMessage implements Text {
    ENVIRONMENTS("omgevingen", "environments"),
    EMPLOYEES("medewerkers", "employees"),
    DECLARATIONS("aangiften", "declarations"),
    PROFIT_USERS("Profit-gebruikers", "Profit users"),
    INSITE_USERS("InSite-gebruikers", "InSite users"),
    OUTSITE_USERS("OutSite-gebruikers", "OutSite users"),
    CLIENTS("cliënten", "clients"),
    IN_PRODUCTION("in productieomgevingen", "in production environments"),
    IN_TEST("in testomgevingen", "in test environments"),
    IN_ACCEPTANCE("in acceptomgevingen", "in acceptance environments"),
    IN_DEMO("in demo-omgevingen", "in demo environments"),
    PRODUCTION_ENVIRONMENTS("productieomgevingen", "production environments"),
    TEST_ENVIRONMENTS("testomgevingen", "test environments"),
    ACCEPTANCE_ENVIRONMENTS("acceptomgevingen", "acceptance environments"),
    DEMO_ENVIRONMENTS("demo-omgevingen", "demo environments"),
    PROFIT("Profit", "Profit"),
    INSITE("InSite", "InSite"),
    OUTSITE("OutSite", "OutSite"),
    AND("en", "and");

    private final String dutch;
    private final String english;

    TermMessage(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }

    public static TermMessage of(Metric metric) {
        return switch (metric) {
            case ENVIRONMENTS -> ENVIRONMENTS;
            case EMPLOYEES -> EMPLOYEES;
            case DECLARATIONS -> DECLARATIONS;
            case PROFIT_USERS -> PROFIT_USERS;
            case INSITE_USERS -> INSITE_USERS;
            case OUTSITE_USERS -> OUTSITE_USERS;
            case CLIENTS -> CLIENTS;
        };
    }

    /** The type as a place: "in production environments". */
    public static TermMessage in(EnvironmentType type) {
        return switch (type) {
            case PRODUCTION -> IN_PRODUCTION;
            case TEST -> IN_TEST;
            case ACCEPTANCE -> IN_ACCEPTANCE;
            case DEMO -> IN_DEMO;
        };
    }

    /** The type as a place, with a space before it; an empty text for all types. */
    public static Bilingual within(Optional<EnvironmentType> type) {
        return type.isEmpty()
                ? new Bilingual("", "")
                : new Bilingual(
                        " " + in(type.get()).dutch(), " " + in(type.get()).english());
    }

    public static TermMessage environments(EnvironmentType type) {
        return switch (type) {
            case PRODUCTION -> PRODUCTION_ENVIRONMENTS;
            case TEST -> TEST_ENVIRONMENTS;
            case ACCEPTANCE -> ACCEPTANCE_ENVIRONMENTS;
            case DEMO -> DEMO_ENVIRONMENTS;
        };
    }

    public static TermMessage of(UserKind kind) {
        return switch (kind) {
            case PROFIT -> PROFIT;
            case INSITE -> INSITE;
            case OUTSITE -> OUTSITE;
        };
    }
}
