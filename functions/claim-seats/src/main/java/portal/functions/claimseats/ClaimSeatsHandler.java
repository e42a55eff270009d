package portal.functions.claimseats;

import jakarta.inject.Singleton;
import portal.adapters.usage.ClaimResponse;
import portal.domain.usage.HolderId;
import portal.domain.usage.claim.ClaimSeat;
import portal.domain.usage.claim.FreeSeat;
import portal.platform.http.HttpFunction;
import portal.platform.http.RequestPipeline;
import portal.platform.http.Route;

/** The back office's paths that register or remove one holder of an environment. */
@Singleton
public final class ClaimSeatsHandler extends HttpFunction {

    private static final String USER = "/organizations/{org}/environments/{code}/users/{userCode}";
    private static final String EMPLOYEE = "/organizations/{org}/environments/{code}/employees/{guid}";
    private static final String DECLARATION = "/organizations/{org}/environments/{code}/declarations/{id}";
    private static final String CLIENT = "/organizations/{org}/environments/{code}/clients/{id}";

    ClaimSeatsHandler(RequestPipeline pipeline, ClaimSeat claimSeat, FreeSeat freeSeat) {
        super(
                pipeline,
                claim("PUT " + USER, HolderId.Kind.USER, claimSeat),
                claim("PUT " + EMPLOYEE, HolderId.Kind.EMPLOYEE, claimSeat),
                claim("PUT " + DECLARATION, HolderId.Kind.DECLARATION, claimSeat),
                claim("PUT " + CLIENT, HolderId.Kind.CLIENT, claimSeat),
                free("DELETE " + USER, HolderId.Kind.USER, freeSeat),
                free("DELETE " + EMPLOYEE, HolderId.Kind.EMPLOYEE, freeSeat),
                free("DELETE " + DECLARATION, HolderId.Kind.DECLARATION, freeSeat),
                free("DELETE " + CLIENT, HolderId.Kind.CLIENT, freeSeat));
    }

    private static Route claim(String key, HolderId.Kind kind, ClaimSeat claimSeat) {
        return Route.system(key, request -> ClaimRequest.read(request, kind), claimSeat, ClaimResponse::registered);
    }

    private static Route free(String key, HolderId.Kind kind, FreeSeat freeSeat) {
        return Route.system(key, request -> HolderPath.removed(request, kind), freeSeat, ClaimResponse::removed);
    }
}
