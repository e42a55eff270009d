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

    private static final String USERS = "/organizations/{org}/environments/{code}/users";
    private static final String USER = USERS + "/{userCode}";
    private static final String EMPLOYEES = "/organizations/{org}/environments/{code}/employees";
    private static final String EMPLOYEE = EMPLOYEES + "/{guid}";
    private static final String DECLARATIONS = "/organizations/{org}/environments/{code}/declarations";
    private static final String DECLARATION = DECLARATIONS + "/{id}";
    private static final String CLIENTS = "/organizations/{org}/environments/{code}/clients";
    private static final String CLIENT = CLIENTS + "/{id}";
    private static final String BY_CODE = "{?code}";

    ClaimSeatsHandler(RequestPipeline pipeline, ClaimSeat claimSeat, FreeSeat freeSeat) {
        super(
                pipeline,
                claim("PUT " + USER, HolderId.Kind.USER, claimSeat),
                claim("PUT " + EMPLOYEE, HolderId.Kind.EMPLOYEE, claimSeat),
                claim("PUT " + DECLARATION, HolderId.Kind.DECLARATION, claimSeat),
                claim("PUT " + CLIENT, HolderId.Kind.CLIENT, claimSeat),
                claimByCode("PUT " + USERS, HolderId.Kind.USER, claimSeat),
                claimByCode("PUT " + EMPLOYEES, HolderId.Kind.EMPLOYEE, claimSeat),
                claimByCode("PUT " + DECLARATIONS, HolderId.Kind.DECLARATION, claimSeat),
                claimByCode("PUT " + CLIENTS, HolderId.Kind.CLIENT, claimSeat),
                free("DELETE " + USER, HolderId.Kind.USER, freeSeat),
                free("DELETE " + EMPLOYEE, HolderId.Kind.EMPLOYEE, freeSeat),
                free("DELETE " + DECLARATION, HolderId.Kind.DECLARATION, freeSeat),
                free("DELETE " + CLIENT, HolderId.Kind.CLIENT, freeSeat),
                freeByCode("DELETE " + USERS, HolderId.Kind.USER, freeSeat),
                freeByCode("DELETE " + EMPLOYEES, HolderId.Kind.EMPLOYEE, freeSeat),
                freeByCode("DELETE " + DECLARATIONS, HolderId.Kind.DECLARATION, freeSeat),
                freeByCode("DELETE " + CLIENTS, HolderId.Kind.CLIENT, freeSeat));
    }

    private static Route claim(String key, HolderId.Kind kind, ClaimSeat claimSeat) {
        return Route.system(key, request -> ClaimRequest.read(request, kind), claimSeat, ClaimResponse::registered);
    }

    private static Route claimByCode(String key, HolderId.Kind kind, ClaimSeat claimSeat) {
        return Route.system(
                key + BY_CODE, request -> ClaimRequest.readByCode(request, kind), claimSeat, ClaimResponse::registered);
    }

    private static Route free(String key, HolderId.Kind kind, FreeSeat freeSeat) {
        return Route.system(key, request -> HolderPath.removed(request, kind), freeSeat, ClaimResponse::removed);
    }

    private static Route freeByCode(String key, HolderId.Kind kind, FreeSeat freeSeat) {
        return Route.system(
                key + BY_CODE, request -> HolderPath.removedByCode(request, kind), freeSeat, ClaimResponse::removed);
    }
}
