package portal.adapters.announcement;

import portal.domain.announcement.Audience;
import portal.platform.text.Text;

/** What people call an audience. */
public enum AudienceMessage implements Text {
    PROFIT_ADMINISTRATION("beheer van AFAS", "Profit administration"),
    TIPS_AND_NEW_RELEASES("tips en trucs en wat nieuw is in Profit", "tips and new releases"),
    PRODUCT_NEWS("productnieuws", "product news"),
    EVENTS("evenementen", "events"),
    TRAINING("opleidingen", "training");

    private final String dutch;
    private final String english;

    AudienceMessage(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public static AudienceMessage of(Audience audience) {
        return switch (audience) {
            case PROFIT_ADMINISTRATION -> PROFIT_ADMINISTRATION;
            case TIPS_AND_NEW_RELEASES -> TIPS_AND_NEW_RELEASES;
            case PRODUCT_NEWS -> PRODUCT_NEWS;
            case EVENTS -> EVENTS;
            case TRAINING -> TRAINING;
        };
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
