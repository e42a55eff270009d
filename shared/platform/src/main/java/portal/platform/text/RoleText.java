package portal.platform.text;

import java.util.ArrayList;
import java.util.List;
import portal.domain.access.Role;

/** The names of the roles, as used within a sentence. */
public enum RoleText implements Text {
    EMPLOYEE("Medewerker", "Employee (Medewerker)"),
    INCIDENT_MANAGER("Incidentenbeheer", "Incident manager (Incidentenbeheer)"),
    ADMINISTRATOR("Beheerder", "Administrator (Beheerder)");

    private final String dutch;
    private final String english;

    RoleText(String dutch, String english) {
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

    public static RoleText of(Role role) {
        return switch (role) {
            case EMPLOYEE -> EMPLOYEE;
            case INCIDENT_MANAGER -> INCIDENT_MANAGER;
            case ADMINISTRATOR -> ADMINISTRATOR;
        };
    }

    /** One of these: "Incident manager or Administrator". */
    public static Bilingual anyOf(List<Role> roles) {
        var dutch = new ArrayList<String>();
        var english = new ArrayList<String>();
        for (var role : roles) {
            dutch.add(of(role).dutch);
            english.add(of(role).english);
        }
        return new Bilingual(String.join(" of ", dutch), String.join(" or ", english));
    }
}
