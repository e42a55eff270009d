// Addresses and pages: links of the portal change the page without loading the document anew.
import { createContext, useContext } from "./view.js";

/**
 * @typedef {object} Page
 * @property {string} path with variables as in /incidents/:number
 * @property {() => Promise<{default: any}>} load the module with the page's component
 * @property {string} [capability] what one needs for it
 * @property {boolean} [open] whether it is there for who is not signed in
 */

/**
 * @typedef {object} Place where one is
 * @property {string} path
 * @property {Record<string, string>} variables
 * @property {URLSearchParams} query
 * @property {Page | undefined} page
 */

/** @type {Page[]} */
let pages = [];
/** @type {(place: Place) => void} */
let moved = () => undefined;

/**
 * @param {Page[]} table
 * @param {(place: Place) => void} listener told of each new place
 */
export function start(table, listener) {
  pages = table;
  moved = listener;
  addEventListener("popstate", () => moved(here()));
  document.addEventListener("click", follow);
}

/** @returns {Place} */
export function here() {
  const path = location.pathname.length > 1 ? location.pathname.replace(/\/$/, "") : location.pathname;
  for (const page of pages) {
    const variables = match(page.path, path);
    if (variables) return { path, variables, query: new URLSearchParams(location.search), page };
  }
  return { path, variables: {}, query: new URLSearchParams(location.search), page: undefined };
}

/**
 * @param {string} pattern
 * @param {string} path
 * @returns {Record<string, string> | null}
 */
function match(pattern, path) {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  /** @type {Record<string, string>} */
  const variables = {};
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(":")) {
      if (given[i] === "") return null;
      try {
        variables[part.slice(1)] = decodeURIComponent(given[i]);
      } catch {
        return null;
      }
    } else if (part !== given[i]) {
      return null;
    }
  }
  return variables;
}

/**
 * Goes to a page of the portal.
 *
 * @param {string} address path and query
 * @param {{replace?: boolean, quiet?: boolean}} [options] whether the present place is left out of the history; whether the page
 *     stays where it is, as when only a filter changed
 */
export function go(address, { replace, quiet } = {}) {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  moved(here());
  if (!quiet) scrollTo(0, 0);
}

/** @param {MouseEvent} event */
function follow(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute("download")) return;
  if (link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return;
  if (/^\/(api|local)(\/|$)/.test(link.pathname)) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}

export const PlaceContext = createContext(/** @type {Place} */ (/** @type {unknown} */ (null)));

/** @returns {Place} */
export function usePlace() {
  return useContext(PlaceContext);
}

/**
 * Filters of a page, which are kept in its address, so that reloading, going back and passing on a link show the same.
 *
 * @template {Record<string, string>} T
 * @param {T} standard each filter with its value when the address does not name it
 * @returns {[T, (changed: Partial<T>) => void]}
 */
export function useFilters(standard) {
  const { path, query } = usePlace();
  const current = /** @type {T} */ (
    Object.fromEntries(Object.entries(standard).map(([name, value]) => [name, query.get(name) ?? value]))
  );
  return [
    current,
    changed => {
      const next = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(changed)) {
        if (value === standard[name]) next.delete(name);
        else next.set(name, String(value));
      }
      const text = next.toString();
      go(text ? `${path}?${text}` : path, { replace: true, quiet: true });
    },
  ];
}
