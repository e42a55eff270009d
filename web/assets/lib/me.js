// The contact who is signed in, for all pages.
import { createContext, useContext } from "./view.js";

/** @typedef {import("../../types/api").components["schemas"]["OwnData"]} OwnData */

export const MeContext = createContext(/** @type {{me: OwnData, changed: () => void} | null} */ (null));

/** @returns {{me: OwnData, changed: () => void}} `changed` is to be called when one's own data were changed */
export function useMe() {
  const value = useContext(MeContext);
  if (value === null) throw new Error("This page is for people who are signed in.");
  return value;
}
