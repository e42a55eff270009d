package portal.adapters.organization;

import portal.platform.http.Problem;
import portal.platform.text.Bilingual;

/** The refusals of the back office's changes of an organization. */
public final class OrganizationProblems {

    public static final Problem PARTICIPANT_IN_USE = new Problem(
            "participant-in-use",
            409,
            new Bilingual(
                    "Het deelnemersnummer kan niet meer worden gewijzigd.",
                    "The participant number can no longer be changed."),
            new Bilingual(
                    "Er zijn omgevingen geregistreerd onder het huidige nummer.",
                    "There are environments registered under the current number."));

    public static final Problem ORGANIZATION_BEING_REMOVED = new Problem(
            "organization-being-removed",
            409,
            new Bilingual("De organisatie wordt verwijderd.", "The organization is being removed."),
            new Bilingual(
                    "Er is nog iets over van de organisatie die dit id had. Probeer het opnieuw als de verwijdering klaar is.",
                    "Something is left of the organization that had this id. Try again when the removal is done."));

    public static final Problem REMOVAL_BEGUN = new Problem(
            "removal-begun",
            409,
            new Bilingual("De verwijdering is begonnen.", "The removal has begun."),
            new Bilingual(
                    "De organisatie bestaat niet meer. De verwijdering kan niet meer worden ingetrokken.",
                    "The organization no longer exists. Its removal cannot be called off any more."));

    private OrganizationProblems() {}
}
