package portal.functions.issuetokenclaims;

import jakarta.inject.Singleton;
import java.util.Optional;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.access.SupportPerson;
import portal.domain.secondfactor.RecordSigningIn;
import portal.platform.event.UserPoolEvent;
import portal.platform.event.UserPoolFunction;
import portal.platform.json.Json;

/**
 * Handles Cognito's pre token generation trigger (version 2). It puts the organization, the contact and the use of a
 * second factor into the access token, because Cognito's tokens do not contain them. The user pool requires a second
 * factor, so a contact who signs in has enrolled one. Nobody gets a token for the desk of support who is not of
 * support: Cognito lets every user of the pool sign in with every client.
 */
@Singleton
final class IssueTokenClaimsHandler extends UserPoolFunction {

    private static final String REFRESH = "TokenGeneration_RefreshTokens";

    private final RecordSigningIn recordSigningIn;

    IssueTokenClaimsHandler(RecordSigningIn recordSigningIn) {
        this.recordSigningIn = recordSigningIn;
    }

    @Override
    protected Json.Struct response(UserPoolEvent event) {
        var support = SupportMember.of(event);
        if (event.asksFor(SupportPerson.SCOPE) && support.isEmpty()) {
            throw new SignInRefused();
        }
        if (!event.source().equals(REFRESH)) {
            record(event);
        }
        var claims = Json.object()
                .put("custom:second_factor", "true")
                .putIfPresent(UserPoolEvent.ORGANIZATION, event.attribute(UserPoolEvent.ORGANIZATION))
                .putIfPresent(UserPoolEvent.CONTACT, event.attribute(UserPoolEvent.CONTACT));
        if (support.isPresent()) {
            support.get().addTo(claims);
        }
        var access = Json.object().put("claimsToAddOrOverride", claims.build()).build();
        var details = Json.object().put("accessTokenGeneration", access).build();
        return Json.object().put("claimsAndScopeOverrideDetails", details).build();
    }

    /** Records the sign-in and the enrollment. Signing in succeeds even if the store fails or hangs. */
    private void record(UserPoolEvent event) {
        var organization = event.organization();
        var contact = event.contact();
        if (organization.isPresent() && contact.isPresent()) {
            inTime(event, () -> recorded(organization.get(), contact.get()));
        }
    }

    /** If this comes back late, it writes what is still true. */
    private Optional<ContactId> recorded(OrganizationId organization, ContactId contact) {
        recordSigningIn.signedInWithSecondFactor(organization, contact);
        return Optional.of(contact);
    }
}
