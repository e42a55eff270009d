// The small parts that pages are made of. Each is one function of its properties.
import { useTexts } from "../lib/language.js";
import { usePlace } from "../lib/router.js";
import * as session from "../lib/session.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "../lib/view.js";
import { words } from "../texts/words.js";

/** @typedef {import("../lib/api.js").Problem} Problem */

/**
 * A page with its heading, which is also the title of the document. Arriving at it moves the focus there, so that a screen reader
 * says where one is.
 *
 * @param {{title: string, intro?: any, actions?: any, back?: {href: string, text: string}, children?: any}} properties
 */
export function Page({ title, intro, actions, back, children }) {
  const t = useTexts(words);
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    document.title = `${title} · ${t.product}`;
  }, [title, t]);
  useLayoutEffect(() => {
    if (document.body.dataset.visited) heading.current?.focus({ preventScroll: true });
    document.body.dataset.visited = "yes";
  }, []);
  return html`
    <header class="page-head">
      ${back && html`<a class="back" href=${back.href}><span aria-hidden="true">‹ </span>${back.text}</a>`}
      <div class="page-title">
        <h1 tabindex="-1" ref=${heading}>${title}</h1>
        ${actions && html`<div class="actions">${actions}</div>`}
      </div>
      ${intro && html`<p class="intro">${intro}</p>`}
    </header>
    ${children}
  `;
}

/** @param {{title?: string, id?: string, children?: any, kind?: string}} properties */
export function Card({ title, id, children, kind = "" }) {
  return html`<section class=${`card ${kind}`} aria-labelledby=${title && id ? id : undefined}>
    ${title && html`<h2 id=${id}>${title}</h2>`} ${children}
  </section>`;
}

/**
 * @param {{children?: any, kind?: "primary" | "quiet" | "danger", busy?: boolean, type?: "button" | "submit", [more: string]: any}} properties
 */
export function Button({ children, kind, busy, type = "button", disabled, ...more }) {
  return html`<button type=${type} class=${kind ?? ""} aria-busy=${busy ? "true" : undefined} disabled=${disabled || busy} ...${more}>
    ${children}
  </button>`;
}

/**
 * A label with its control, a hint, and what is wrong with it.
 *
 * @param {{label: string, id: string, hint?: any, error?: string, optional?: boolean, children?: any}} properties `children` is the
 *     control, which has the same id, `aria-describedby` of `described(id, ...)` and `aria-invalid`
 */
function Field({ label, id, hint, error, optional, children }) {
  const t = useTexts(words);
  return html`<div class=${error ? "field wrong" : "field"}>
    <label for=${id}>${label}${optional && html` <span class="muted">(${t.optional})</span>`}</label>
    ${hint && html`<p class="hint" id=${id + "-hint"}>${hint}</p>`} ${children}
    ${error && html`<p class="error" id=${id + "-error"}>${error}</p>`}
  </div>`;
}

/**
 * @param {string} id
 * @param {unknown} hint
 * @param {string | undefined} error
 */
function described(id, hint, error) {
  return [hint && id + "-hint", error && id + "-error"].filter(Boolean).join(" ") || undefined;
}

/**
 * @param {{label: string, id: string, value: string, onInput: (value: string) => void, hint?: any, error?: string, optional?: boolean,
 *     type?: string, [more: string]: any}} properties
 */
export function TextField({ label, id, value, onInput, hint, error, optional, type = "text", ...more }) {
  return html`<${Field} ...${{ label, id, hint, error, optional }}>
    <input
      id=${id}
      type=${type}
      value=${value}
      aria-describedby=${described(id, hint, error)}
      aria-invalid=${error ? "true" : undefined}
      onInput=${(/** @type {any} */ event) => onInput(event.currentTarget.value)}
      ...${more}
    />
  <//>`;
}

/**
 * @param {{label: string, id: string, value: string, onInput: (value: string) => void, hint?: any, error?: string, optional?: boolean,
 *     rows?: number, [more: string]: any}} properties
 */
export function TextArea({ label, id, value, onInput, hint, error, optional, rows = 6, ...more }) {
  return html`<${Field} ...${{ label, id, hint, error, optional }}>
    <textarea
      id=${id}
      rows=${rows}
      value=${value}
      aria-describedby=${described(id, hint, error)}
      aria-invalid=${error ? "true" : undefined}
      onInput=${(/** @type {any} */ event) => onInput(event.currentTarget.value)}
      ...${more}
    ></textarea>
  <//>`;
}

/**
 * @param {{label: string, id: string, value: string, options: [string, string][], onInput: (value: string) => void, hint?: any,
 *     error?: string, [more: string]: any}} properties `options` are pairs of value and text
 */
export function Select({ label, id, value, options, onInput, hint, error, ...more }) {
  return html`<${Field} ...${{ label, id, hint, error }}>
    <select
      id=${id}
      aria-describedby=${described(id, hint, error)}
      aria-invalid=${error ? "true" : undefined}
      onChange=${(/** @type {any} */ event) => onInput(event.currentTarget.value)}
      ...${more}
    >
      ${options.map(([option, text]) => html`<option key=${option} value=${option} selected=${option === value}>${text}</option>`)}
    </select>
  <//>`;
}

/** @param {{label: any, id: string, checked: boolean, onInput: (checked: boolean) => void, hint?: any, [more: string]: any}} properties */
export function Checkbox({ label, id, checked, onInput, hint, ...more }) {
  return html`<div class="check">
    <input
      type="checkbox"
      id=${id}
      checked=${checked}
      aria-describedby=${described(id, hint, undefined)}
      onChange=${(/** @type {any} */ event) => onInput(event.currentTarget.checked)}
      ...${more}
    />
    <div><label for=${id}>${label}</label>${hint && html`<p class="hint" id=${id + "-hint"}>${hint}</p>`}</div>
  </div>`;
}

/** @param {{tone?: "good" | "warn" | "bad" | "plain", children?: any}} properties */
export function Badge({ tone = "plain", children }) {
  return html`<span class=${"badge " + tone}>${children}</span>`;
}

/** What stands where something will be, in its size. @param {{lines?: number}} properties */
export function Skeleton({ lines = 3 }) {
  const t = useTexts(words);
  return html`<div class="skeleton" role="status" aria-label=${t.loading}>
    ${Array.from({ length: lines }, (_, i) => html`<span key=${i}></span>`)}
  </div>`;
}

/** Nothing is there, and what one can do. @param {{title: string, text?: any, children?: any}} properties */
export function Empty({ title, text, children }) {
  return html`<div class="empty">
    <p><strong>${title}</strong></p>
    ${text && html`<p>${text}</p>`} ${children}
  </div>`;
}

/** @param {{tone?: "info" | "good" | "warn" | "bad", title?: string, children?: any, role?: string}} properties */
export function Notice({ tone = "info", title, children, role }) {
  return html`<div class=${"notice " + tone} role=${role}>
    ${title && html`<p><strong>${title}</strong></p>`} ${children}
  </div>`;
}

/**
 * What went wrong, in words, with the number to mention. A recent second factor that is missing can be made up for in place. When somebody
 * else was first, the page has loaded that meanwhile (`useAction`).
 *
 * @param {{problem: Problem | undefined, again?: () => void, omit?: string[]}} properties `omit` are pointers whose errors stand beside
 *     their fields
 */
export function ProblemNotice({ problem, again, omit = [] }) {
  const t = useTexts(words);
  const { path, query } = usePlace();
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (problem && !again) box.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  if (!problem) return null;
  if (problem.code === "recent-second-factor-required") {
    const here = query.size ? `${path}?${query}` : path;
    return html`<div ref=${box}>
      <${Notice} tone="info" title=${t.recent.title} role="alert">
        <p>${t.recent.text}</p>
        <${Button} kind="primary" onClick=${() => session.signIn(here, { again: true })}>${t.recent.button}<//>
      <//>
    </div>`;
  }
  if (problem.status === 412) {
    return html`<div ref=${box}><${Notice} tone="warn" role="alert"><p>${t.conflict}</p><//></div>`;
  }
  const known = /** @type {Record<string, string[]>} */ (t.problems)[problem.code];
  const title = problem.title || (known ?? t.problems.unknown)[0];
  const isBesideFields =
    problem.code === "invalid-request" && problem.errors.length > 0 && problem.errors.every(error => omit.includes(error.pointer));
  const detail = isBesideFields ? t.besideFields : problem.title ? problem.detail : (known ?? t.problems.unknown)[1];
  const others = problem.errors.filter(error => !omit.includes(error.pointer) && error.detail !== detail);
  return html`<div ref=${box}>
    <${Notice} tone=${problem.status === 0 || problem.status === 429 ? "warn" : "bad"} title=${title} role="alert">
      ${detail && detail !== title && html`<p>${detail}</p>`}
      ${problem.retryAfter > 0 && problem.code !== "too-many" && html`<p>${t.wait(problem.retryAfter)}</p>`}
      ${others.length > 0 && html`<ul>${others.map(error => html`<li key=${error.pointer + error.code}>${error.detail}</li>`)}</ul>`}
      ${problem.requestId && html`<p class="muted small">${t.mention(problem.requestId)}</p>`}
      ${again && html`<${Button} onClick=${again}>${t.tryAgain}<//>`}
    <//>
  </div>`;
}

/**
 * What was loaded: a skeleton meanwhile, the problem when it failed.
 *
 * @template T
 * @param {{from: import("../lib/load.js").Loaded<T>, lines?: number, children: (data: T) => any}} properties
 */
export function Load({ from, lines = 5, children }) {
  return html`
    <${ProblemNotice} problem=${from.problem} again=${from.again} />
    ${from.data === undefined ? from.loading && html`<${Skeleton} lines=${lines} />` : children(from.data)}
  `;
}

/**
 * A list that goes on: items, skeleton, problem, and the button for more.
 *
 * @param {{list: ReturnType<typeof import("../lib/load.js").useList>, empty: any, omit?: string[], children: (items: any[]) => any}} properties
 *     `omit` are pointers whose errors stand beside their fields
 */
export function MoreOf({ list, empty, omit, children }) {
  const t = useTexts(words);
  return html`
    ${list.items !== undefined && (list.items.length > 0 ? children(list.items) : !list.loading && !list.problem && empty)}
    ${list.loading && html`<${Skeleton} lines=${list.items ? 2 : 6} />`}
    <${ProblemNotice} problem=${list.problem} again=${list.more ?? list.again} omit=${omit} />
    ${list.more && !list.problem && html`<p><${Button} onClick=${list.more}>${t.more}<//></p>`}
  `;
}

/**
 * Asks before something that cannot be undone, or takes a short form.
 *
 * @param {{title: string, onClose: () => void, children?: any}} properties it is open as long as it is there
 */
export function Dialog({ title, onClose, children }) {
  const t = useTexts(words);
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return html`<dialog
    ref=${dialog}
    aria-labelledby="dialog-title"
    onCancel=${(/** @type {Event} */ event) => {
      event.preventDefault();
      onClose();
    }}
  >
    <div class="dialog-head">
      <h2 id="dialog-title">${title}</h2>
      <button type="button" class="quiet icon" aria-label=${t.close} onClick=${onClose}>×</button>
    </div>
    ${children}
  </dialog>`;
}

/**
 * A table that becomes a list of cards on a phone.
 *
 * @param {{caption: string, head: any[], rows: {key: string, cells: any[]}[]}} properties the caption is for screen readers
 */
export function Table({ caption, head, rows }) {
  return html`<table class="cards">
    <caption class="unseen">
      ${caption}
    </caption>
    <thead>
      <tr>${head.map((text, i) => html`<th key=${i} scope="col">${text}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ key, cells }) =>
          html`<tr key=${key}>${cells.map((cell, i) => html`<td key=${i} data-label=${head[i]}>${cell}</td>`)}</tr>`,
      )}
    </tbody>
  </table>`;
}

/** @type {(text: string) => void} */
let say = () => undefined;

/** Tells what happened, also to a screen reader; it goes away by itself. @param {string} text */
export function tell(text) {
  say(text);
}

/** Where `tell` shows its texts. */
export function Told() {
  const [told, setTold] = useState({ text: "", at: 0 });
  useEffect(() => {
    say = text => setTold({ text, at: Date.now() });
  }, []);
  useEffect(() => {
    if (!told.text) return undefined;
    const timer = setTimeout(() => setTold({ text: "", at: 0 }), 7000);
    return () => clearTimeout(timer);
  }, [told]);
  return html`<div class="told" role="status">${told.text && html`<p>${told.text}</p>`}</div>`;
}
