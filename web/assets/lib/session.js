// Who is signed in: OpenID Connect with the managed login, authorization code with PKCE (docs/decisions/0042-pages-without-a-build.md).

/**
 * @typedef {object} Config what the stack says of itself in /config.json
 * @property {string} api where the API is, on this origin
 * @property {string} signIn where the managed login is
 * @property {string} clientId the app client of these pages
 * @property {string} [deskClientId] the app client of the vendor's support
 */

/** How long before its end a token is renewed, in seconds. */
const RENEW_BEFORE = 60;

/** @type {import("oidc-client-ts").UserManager} */
let manager;
/** @type {Config} */
let config;
/** @type {Promise<unknown> | null} */
let renewing = null;
/** @type {Set<() => void>} */
const listeners = new Set();
let ended = false;

/** @param {Config} settings */
export async function start(settings) {
  config = settings;
  manager = new oidc.UserManager({
    authority: settings.signIn,
    metadata: {
      issuer: settings.signIn,
      authorization_endpoint: settings.signIn + "/oauth2/authorize",
      token_endpoint: settings.signIn + "/oauth2/token",
      revocation_endpoint: settings.signIn + "/oauth2/revoke",
    },
    client_id: settings.clientId,
    redirect_uri: location.origin,
    scope: "openid profile",
    automaticSilentRenew: false,
    monitorSession: false,
    // A link in a mail opens a new tab, which should not ask for a second factor again.
    userStore: new oidc.WebStorageStateStore({ store: localStorage }),
    stateStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
  });
  await manager.clearStaleState();
}

/** Whether this address is where the managed login leads back to. */
export function isReturning() {
  const query = new URLSearchParams(location.search);
  return location.pathname === "/" && query.has("state") && (query.has("code") || query.has("error"));
}

/**
 * Gets the tokens after signing in.
 *
 * @returns {Promise<string>} the page that was asked for before
 */
export async function comeBack() {
  const user = await manager.signinCallback();
  ended = false;
  keepDraftsOf(user?.profile.sub ?? "");
  const state = /** @type {{path?: string} | undefined} */ (user?.state);
  return state?.path?.startsWith("/") ? state.path : "/";
}

/** What somebody else was typing in this tab is forgotten. @param {string} who */
function keepDraftsOf(who) {
  const before = sessionStorage.getItem("drafts-of");
  if (before !== null && before !== who) sessionStorage.clear();
  sessionStorage.setItem("drafts-of", who);
}

/** @returns {Promise<boolean>} whether there is a session that has not ended, as far as this device knows */
export async function isSignedIn() {
  const user = await manager.getUser();
  return user !== null && (!user.expired || Boolean(user.refresh_token));
}

/**
 * Leads to the managed login, and back to a page.
 *
 * @param {string} path the page to come back to
 * @param {{hint?: string, again?: boolean}} [options] a name to fill in; whether to ask even who is signed in
 */
export async function signIn(path, { hint, again } = {}) {
  await manager.signinRedirect({
    state: { path },
    login_hint: hint,
    prompt: again ? "login" : undefined,
    extraQueryParams: { lang: "en" },
  });
}

/** @returns {Promise<string | null>} a token that is valid for a while; null when one has to sign in */
export async function accessToken() {
  const user = await manager.getUser();
  if (user === null) return null;
  if ((user.expires_in ?? 0) > RENEW_BEFORE) return user.access_token;
  if (!user.refresh_token) return user.expired ? null : user.access_token;
  renewing ??= manager.signinSilent().finally(() => {
    renewing = null;
  });
  try {
    await renewing;
  } catch (failure) {
    // Not reaching the managed login is no reason to give up a session.
    if (!(failure instanceof oidc.ErrorResponse)) throw failure;
    return null;
  }
  return (await manager.getUser())?.access_token ?? null;
}

/** Forgets the session on this device, and leaves the managed login. */
export async function signOut() {
  const user = await manager.getUser();
  if (user?.refresh_token) {
    await manager.revokeTokens(["refresh_token"]).catch(() => undefined);
  }
  await forget();
  const query = new URLSearchParams({ client_id: config.clientId, logout_uri: location.origin });
  location.assign(config.signIn + "/logout?" + query);
}

/** Forgets the session on this device, and what was typed: the next one here may be somebody else. */
export async function forget() {
  sessionStorage.clear();
  await manager.removeUser();
}

/** The API refused the session: it was ended, here or elsewhere. */
export function sessionEnded() {
  if (ended) return;
  ended = true;
  listeners.forEach(listener => listener());
}

/** @param {() => void} listener told when the API refuses the session */
export function onSessionEnded(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

