package portal.adapters.page;

import java.util.Locale;
import portal.domain.access.ContactId;
import portal.domain.access.Language;
import portal.domain.access.OrganizationId;
import portal.domain.signin.SignInName;

/**
 * The addresses of the portal's pages that mails lead to (docs/domain.md, section 8). All pages ask to sign in and then
 * come back, except those for signing in and for help.
 *
 * @param portal where the portal is, without a slash at the end
 */
public record PortalPages(String portal) {

    /** Where one signs in, with the name filled in. */
    public String signIn(SignInName name, Language language) {
        return "%s/sign-in?login_hint=%s&lang=%s"
                .formatted(portal, name, language.name().toLowerCase(Locale.ROOT));
    }

    /** How to reach the vendor, also for who may not sign in. */
    public String help() {
        return portal + "/help";
    }

    /** One's own data. */
    public String me() {
        return portal + "/me";
    }

    public String contacts() {
        return portal + "/contacts";
    }

    public String contact(ContactId contact) {
        return "%s/%s".formatted(contacts(), contact);
    }

    /** Where a waiting reset is approved or called off. */
    public String secondFactorReset(ContactId contact) {
        return contact(contact) + "/two-factor-reset";
    }

    public String organization() {
        return portal + "/organization";
    }

    /** Where the contacts and the data of the organization are confirmed. */
    public String contactCheck() {
        return organization() + "/check";
    }

    public String auditEntry(String id) {
        return "%s/audit/%s".formatted(portal, id);
    }

    public String incident(String number) {
        return "%s/incidents/%s".formatted(portal, number);
    }

    public String license() {
        return portal + "/license";
    }

    public String licenseRequest(String id) {
        return "%s/requests/%s".formatted(license(), id);
    }

    public String signal(String id) {
        return "%s/signals/%s".formatted(license(), id);
    }

    /** Where the license analysis is asked for. */
    public String licenseAnalyses() {
        return license() + "/analyses";
    }

    /** An incident as the vendor's support sees it. */
    public String incidentAtSupport(String number) {
        return "%s/support/incidents/%s".formatted(portal, number);
    }

    /** A license request as the vendor sees it. */
    public String licenseRequestAtSupport(OrganizationId organization, String id) {
        return "%s/license/requests/%s".formatted(atSupport(organization), id);
    }

    /** A mutation as the vendor sees it. */
    public String mutationAtSupport(OrganizationId organization, String id) {
        return "%s/license/mutations/%s".formatted(atSupport(organization), id);
    }

    private String atSupport(OrganizationId organization) {
        return "%s/support/organizations/%s".formatted(portal, organization);
    }
}
