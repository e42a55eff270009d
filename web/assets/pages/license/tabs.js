// The pages about the license, side by side.
import { useTexts } from "../../lib/language.js";
import { usePlace } from "../../lib/router.js";
import { html } from "../../lib/view.js";
import { texts } from "./texts.js";

/** @type {{key: "overview" | "users" | "mutations" | "requests" | "signals" | "analyses", href: string}[]} */
const TABS = [
  { key: "overview", href: "/license" },
  { key: "users", href: "/license/users" },
  { key: "mutations", href: "/license/mutations" },
  { key: "requests", href: "/license/requests" },
  { key: "signals", href: "/license/signals" },
  { key: "analyses", href: "/license/analyses" },
];

export function LicenseTabs() {
  const t = useTexts(texts).tabs;
  const { path } = usePlace();
  return html`<nav class="tabs" aria-label=${t.label}>
    ${TABS.map(({ key, href }) => html`<a key=${key} href=${href} aria-current=${isAt(path, href) ? "page" : undefined}>${t[key]}</a>`)}
  </nav>`;
}

/** @param {string} path @param {string} href */
function isAt(path, href) {
  return path === href || (href !== "/license" && path.startsWith(href + "/"));
}
