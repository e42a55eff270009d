package portal.platform.text;

/** The names of the months in dates. The constants are named as in {@link java.time.Month}. */
public enum MonthMessage implements Text {
    JANUARY("januari", "January"),
    FEBRUARY("februari", "February"),
    MARCH("maart", "March"),
    APRIL("april", "April"),
    MAY("mei", "May"),
    JUNE("juni", "June"),
    JULY("juli", "July"),
    AUGUST("augustus", "August"),
    SEPTEMBER("september", "September"),
    OCTOBER("oktober", "October"),
    NOVEMBER("november", "November"),
    DECEMBER("december", "December");

    private final String dutch;
    private final String english;

    MonthMessage(String dutch, String english) {
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
}
