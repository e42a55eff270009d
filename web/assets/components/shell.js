// What surrounds each page: navigation, language, and what is said when the session ends or the connection is gone.
import * as api from "../lib/api.js";
import { LanguageContext, chosen, language, speak, useTexts } from "../lib/language.js";
import { MeContext } from "../lib/me.js";
import * as router from "../lib/router.js";
import * as session from "../lib/session.js";
import { html, useCallback, useEffect, useErrorBoundary, useRef, useState } from "../lib/view.js";
import { Button, Dialog, Page, ProblemNotice, Skeleton, Told } from "./basics.js";
import { texts } from "./shell-texts.js";

/** @typedef {import("../lib/me.js").OwnData} OwnData */

/** @type {{key: "license" | "incidents" | "contacts" | "organization" | "audit" | "me" | "help", href: string, capability?: string}[]} */
const ENTRIES = [
  { key: "license", href: "/license", capability: "MANAGE_LICENSE" },
  { key: "incidents", href: "/incidents", capability: "VIEW_OWN_INCIDENTS" },
  { key: "contacts", href: "/contacts", capability: "MANAGE_CONTACTS" },
  { key: "organization", href: "/organization", capability: "MANAGE_ORGANIZATION" },
  { key: "audit", href: "/audit", capability: "READ_AUDIT_TRAIL" },
  { key: "me", href: "/me" },
  { key: "help", href: "/help" },
];

/** @param {{pages: router.Page[], signedIn: boolean}} properties */
export function Portal({ pages, signedIn }) {
  const [place, setPlace] = useState(/** @type {router.Place | null} */ (null));
  const [spoken, setSpoken] = useState(language());
  const [own, setOwn] = useState(/** @type {OwnData | null} */ (null));
  const [problem, setProblem] = useState(/** @type {api.Problem | undefined} */ (undefined));
  const [ended, setEnded] = useState(false);

  const choose = useCallback((/** @type {import("../lib/language.js").Language} */ wanted, /** @type {boolean} */ keep) => {
    speak(wanted, keep);
    setSpoken(wanted);
  }, []);

  const readOwn = useCallback(async () => {
    setProblem(undefined);
    try {
      const { body } = await api.get("/me");
      if (chosen() === null) choose(body.language, false);
      setOwn(body);
    } catch (failure) {
      if (!(failure instanceof api.Problem)) throw failure;
      setProblem(failure);
    }
  }, []);

  useEffect(() => {
    router.start(pages, setPlace);
    setPlace(router.here());
    if (signedIn) readOwn();
    return session.onSessionEnded(() => setEnded(true));
  }, []);

  if (place === null) return null;
  const open = place.page?.open ?? false;
  return html`<${LanguageContext.Provider} value=${spoken}>
    <${router.PlaceContext.Provider} value=${place}>
      <${MeContext.Provider} value=${own && { me: own, changed: readOwn }}>
        <${Frame} own=${own} choose=${choose} withoutSession=${!signedIn}>
          ${open || signedIn
            ? own || open
              ? html`<${PageOf} key=${spoken + place.path} place=${place} own=${own} />`
              : problem && problem.status !== 401
                ? html`<${ProblemNotice} problem=${problem} again=${readOwn} />`
                : html`<${Skeleton} lines=${8} />`
            : html`<${ToSignIn} place=${place} />`}
        <//>
        ${ended && !open && html`<${SessionEnded} place=${place} />`} <${Shortcuts} own=${own} /> <${Told} />
      <//>
    <//>
  <//>`;
}

/** @param {{own: OwnData | null, choose: (wanted: any, keep: boolean) => void, withoutSession: boolean, children?: any}} properties */
function Frame({ own, choose, withoutSession, children }) {
  const t = useTexts(texts);
  const { path } = router.usePlace();
  const [menu, setMenu] = useState(false);
  const other = language() === "nl" ? "en" : "nl";
  useEffect(() => setMenu(false), [path]);
  const entries = ENTRIES.filter(entry =>
    own ? !entry.capability || own.capabilities.some(held => held === entry.capability) : entry.key === "help",
  );
  return html`
    <a class="skip" href="#content" onClick=${skip}>${t.toContent}</a>
    <header class="top">
      <a class="name" href="/">${t.product}</a>
      ${own && html`<span class="organization">${own.organization.name}</span>`}
      <span class="spacer"></span>
      ${own &&
      html`<a class="person" href="/me">${own.name}</a><button type="button" class="quiet wide-only" onClick=${session.signOut}>
          ${t.signOut}
        </button>`}
      ${withoutSession && path !== "/sign-in" && html`<a class="button" href="/sign-in">${t.signIn}</a>`}
      ${own &&
      html`<button
        type="button"
        class="quiet menu-button"
        aria-expanded=${menu ? "true" : "false"}
        aria-controls="menu"
        onClick=${() => setMenu(!menu)}
      >
        ${t.menu}
      </button>`}
      <button
        type="button"
        class="quiet"
        lang=${other}
        onClick=${() => choose(other, true)}
      >
        ${t.otherLanguage}
      </button>
    </header>
    <div class="frame">
      ${own
        ? html`<nav id="menu" class=${menu ? "menu open" : "menu"} aria-label=${t.menu}>
            <ul>
              ${entries.map(
                ({ key, href }) =>
                  html`<li key=${key}>
                    <a href=${href} aria-current=${path === href || path.startsWith(href + "/") ? "page" : undefined}>${t.entries[key]}</a>
                  </li>`,
              )}
              <li class="narrow-only"><button type="button" class="quiet" onClick=${session.signOut}>${t.signOut}</button></li>
            </ul>
          </nav>`
        : !withoutSession && html`<div class="menu"></div>`}
      <main id="content" tabindex="-1">${children}</main>
    </div>
  `;
}

/** @param {Event} event */
function skip(event) {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

/** @param {{place: router.Place, own: OwnData | null}} properties */
function PageOf({ place, own }) {
  const t = useTexts(texts);
  const [component, setComponent] = useState(/** @type {{show: any} | null} */ (null));
  const [missing, setMissing] = useState(false);
  const [broken, again] = useErrorBoundary(failure => console.error(failure));
  const page = place.page;
  const denied = page?.capability && !own?.capabilities.some(held => held === page.capability);
  useEffect(() => {
    if (denied) return;
    page?.load().then(
      module => setComponent({ show: module.default }),
      () => setMissing(true),
    );
  }, [page]);
  if (broken) {
    return html`<${Page} title=${t.broken}><p>${t.brokenText}</p><${Button} onClick=${again}>${t.again}<//><//>`;
  }
  if (!page) return html`<${Page} title=${t.noSuchPage} intro=${t.noSuchPageText}><p><a href="/">${t.toStart}</a></p><//>`;
  if (denied) return html`<${Page} title=${t.denied} intro=${t.deniedText} />`;
  if (missing) return html`<${ProblemNotice} problem=${new api.Problem(0, {})} again=${loadAnew} />`;
  if (component === null) return html`<${Skeleton} lines=${8} />`;
  return html`<${component.show} ...${place.variables} />`;
}

/** A browser does not ask again for a module that it could not get. So the document is loaded anew, once there is a connection. */
function loadAnew() {
  fetch("/config.json", { cache: "no-store" }).then(
    () => location.reload(),
    () => undefined,
  );
}

/** @param {{place: router.Place}} properties */
function ToSignIn({ place }) {
  useEffect(() => {
    const wanted = place.query.size ? `${place.path}?${place.query}` : place.path;
    router.go(wanted === "/" ? "/sign-in" : "/sign-in?" + new URLSearchParams({ to: wanted }), { replace: true });
  }, []);
  return html`<${Skeleton} lines=${4} />`;
}

/** Nobody can go on from here but by signing in; what was typed is kept. @param {{place: router.Place}} properties */
function SessionEnded({ place }) {
  const t = useTexts(texts);
  const here = place.query.size ? `${place.path}?${place.query}` : place.path;
  return html`<${Dialog} title=${t.ended} onClose=${() => undefined}>
    <p>${t.endedText}</p>
    <p class="actions"><${Button} kind="primary" onClick=${() => session.signIn(here)}>${t.signIn}<//></p>
  <//>`;
}

/** The keys that lead somewhere, and the list of them. @param {{own: OwnData | null}} properties */
function Shortcuts({ own }) {
  const t = useTexts(texts);
  const [shown, setShown] = useState(false);
  const first = useRef("");
  const entries = ENTRIES.filter(entry => !entry.capability || own?.capabilities.some(held => held === entry.capability));
  useEffect(() => {
    /** @param {KeyboardEvent} event */
    function pressed(event) {
      const target = /** @type {Element} */ (event.target);
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, dialog")) return;
      if (event.key === "?") setShown(true);
      else if (event.key === "/") {
        const search = document.querySelector("main input[type=search]");
        if (search instanceof HTMLElement) {
          event.preventDefault();
          search.focus();
        }
      } else if (first.current === "g") {
        const entry = entries.find(({ key }) => t.keys[key] === event.key.toLowerCase());
        if (entry) router.go(entry.href);
      }
      first.current = event.key === "g" ? "g" : "";
    }
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [own, t]);
  if (!shown) return null;
  return html`<${Dialog} title=${t.shortcuts} onClose=${() => setShown(false)}>
    <dl class="keys">
      <dt><kbd>?</kbd></dt>
      <dd>${t.shortcuts}</dd>
      <dt><kbd>/</kbd></dt>
      <dd>${t.toSearch}</dd>
      ${entries.map(
        ({ key }) =>
          html`<dt key=${key}><kbd>g</kbd> <kbd>${t.keys[key]}</kbd></dt>
            <dd>${t.entries[key]}</dd>`,
      )}
    </dl>
  <//>`;
}
