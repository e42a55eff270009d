import type * as client from "oidc-client-ts";

declare global {
  const oidc: typeof client;
}
