// The conversation about an incident, writing, closing and reopening. Support's desk uses it with its own path.
import { Badge, Button, Card, Notice, ProblemNotice, TextArea, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { dateTime, useTexts } from "../../lib/language.js";
import { useAction, useDraft } from "../../lib/load.js";
import { html, useEffect, useRef } from "../../lib/view.js";
import { Download } from "./files.js";
import { texts } from "./texts.js";
import { MOST, uploadsOf } from "./uploads.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Incident"]} Incident
 * @typedef {import("../../../types/api").components["schemas"]["Author"]} Author
 * @typedef {import("./live.js").Live} Live
 * @typedef {"CUSTOMER" | "SUPPORT"} Side
 */

const LONGEST = 20_000;
/** From how many entries on there is a link to the latest one. */
const MANY = 5;

/**
 * What was said and done, in the order of time.
 *
 * @param {{path: string, live: Live, incident: Incident, isOwn: (from: Side, by: Author) => boolean, author?: string}} properties `path`
 *     is that of the incident in the API, `author` the employee of support who writes
 */
export function Conversation({ path, live, incident, isOwn, author }) {
  const t = useTexts(texts).conversation;
  const { earlier, messages, seen } = live;
  const toFocus = useRef(/** @type {number | null} */ (null));
  const first = messages[0]?.id;

  // The button that was pressed may be gone, so the focus goes to what it brought.
  useEffect(() => {
    if (toFocus.current === null || first === toFocus.current) return;
    toFocus.current = null;
    document.getElementById(`message-${first}`)?.focus({ preventScroll: true });
  }, [first]);

  const from = earlier ? Date.parse(messages[0].at) : -Infinity;
  const entries = [
    ...messages.map(message => ({ at: message.at, key: `message-${message.id}`, message })),
    ...incident.statusChanges.map(change => ({ at: change.at, key: `status-${change.at}-${change.status}`, change })),
    ...incident.attachments.map(attachment => ({ at: attachment.at, key: attachment.id, attachment })),
  ]
    .filter(({ at }) => Date.parse(at) >= from)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

  return html`<${Card} title=${t.title} id="conversation">
    ${entries.length > MANY && html`<p><a href="#latest">${t.toLatest}</a></p>`}
    <ol class="messages">
      <li class="message">
        <${Head} from="CUSTOMER" by=${incident.reporter} at=${incident.createdAt} isOwn=${isOwn} what=${t.description} />
        <div class="text" dir="auto">${incident.description}</div>
      </li>
      ${earlier &&
      html`<li key="earlier" class="stack">
        <p class="row">
          <${Button}
            busy=${earlier.busy}
            onClick=${() => {
              toFocus.current = first;
              earlier.run();
            }}
            >${t.earlier}<//
          >
          <span class="muted">${t.earlierCount(first - 1)}</span>
        </p>
        <${ProblemNotice} problem=${earlier.problem} />
      </li>`}
      ${entries.map(entry => {
        if ("message" in entry) {
          const { id, from: side, author, text, at } = entry.message;
          return html`<li key=${entry.key} id=${entry.key} tabindex="-1" class=${side === "SUPPORT" ? "message support" : "message"}>
            <${Head} from=${side} by=${author} at=${at} isOwn=${isOwn} isNew=${id > seen && !isOwn(side, author)} />
            <div class="text" dir="auto">${text}</div>
          </li>`;
        }
        if ("change" in entry) {
          const { status, from: side, by, reason, at } = entry.change;
          return html`<li key=${entry.key} class="step">
            <${Who} from=${side} by=${by} isOwn=${isOwn} /> ${status === "CLOSED" ? t.closed : t.reopened} · ${dateTime(at)}
            ${reason && html`<div class="text" dir="auto">${t.reason} ${reason}</div>`}
          </li>`;
        }
        const { attachment } = entry;
        return html`<li key=${entry.key} class="step">
          <${Who} from=${attachment.from} by=${attachment.author} isOwn=${isOwn} /> ${t.attached} · ${dateTime(attachment.at)}
          <${Download} path=${path} attachment=${attachment} />
        </li>`;
      })}
    </ol>
    <div id="latest" tabindex="-1">
      ${incident.status === "OPEN" && html`<${Write} path=${path} live=${live} room=${MOST - incident.attachments.length} author=${author} />`}
    </div>
  <//>`;
}

/**
 * @param {{from: Side, by: Author, at: string, isOwn: (from: Side, by: Author) => boolean, what?: string, isNew?: boolean}} properties
 */
function Head({ from, by, at, isOwn, what, isNew }) {
  const t = useTexts(texts).conversation;
  return html`<div class="spread">
    <span>
      <strong><${Who} ...${{ from, by, isOwn }} /></strong>${what && html` <span class="muted small">· ${what}</span>`}
      ${isNew && html` <${Badge} tone="good">${t.isNew}<//>`}
    </span>
    <time class="muted small" datetime=${at}>${dateTime(at)}</time>
  </div>`;
}

/** @param {{from: Side, by: Author, isOwn: (from: Side, by: Author) => boolean}} properties */
function Who({ from, by, isOwn }) {
  const t = useTexts(texts).conversation;
  const note = isOwn(from, by) ? t.you : from === "SUPPORT" && by.name !== t.support ? t.support : "";
  return html`<bdi>${by.name}</bdi>${note && html` <span class="muted small">(${note})</span>`}`;
}

/** @param {{path: string, live: Live, room: number, author?: string}} properties `author` is the employee of support who writes */
export function Write({ path, live, room, author }) {
  const t = useTexts(texts).conversation;
  const [text, setText, forget] = useDraft(draftOf(path), "");
  const action = useAction((body, key) => api.send("POST", path + "/messages", body, { key }));
  const length = [...text].length;

  useEffect(() => {
    if (action.problem?.code === "incident-closed") live.refresh();
  }, [action.problem]);

  /** @param {Event} event */
  async function send(event) {
    event.preventDefault();
    const answer = await action.run({ text, ...(author && { author }) });
    if (!answer) return;
    forget();
    live.wrote(answer.body);
    tell(t.sent);
  }

  return html`<form
    onSubmit=${send}
    novalidate
    onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
    }}
  >
    <${TextArea}
      label=${t.text}
      id="message"
      value=${text}
      onInput=${setText}
      hint=${length > LONGEST * 0.9 ? t.length(length, LONGEST) : t.textHint}
      error=${action.problem?.at("/text")}
      dir="auto"
      onPaste=${(/** @type {ClipboardEvent} */ event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        // Text that comes with a picture of itself, as from a sheet, is pasted as text.
        if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
        event.preventDefault();
        uploadsOf(path).add(files, { room, author });
      }}
    />
    <${ProblemNotice} problem=${action.problem} omit=${["/text"]} />
    <p class="actions"><${Button} kind="primary" type="submit" busy=${action.busy} disabled=${text.trim() === ""}>${t.send}<//></p>
  </form>`;
}

/** @param {string} path */
function draftOf(path) {
  return "message." + path;
}

/**
 * Closes an incident, or reopens it. Both can be undone, so nothing is asked but the reason, for who wants to give one.
 *
 * @param {{path: string, live: Live, incident: Incident, onBehalfOf?: string}} properties `onBehalfOf` is the employee of support
 */
export function Status({ path, live, incident, onBehalfOf }) {
  const t = useTexts(texts).status;
  const [reason, setReason, forget] = useDraft("reason." + path, "");
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const action = useAction(body => api.send("PUT", path + "/status", body));
  const open = incident.status === "OPEN";

  /** @param {Event} event */
  async function change(event) {
    event.preventDefault();
    const body = { status: open ? "CLOSED" : "OPEN", ...(reason.trim() && { reason }), ...(onBehalfOf && { onBehalfOf }) };
    const answer = await action.run(body);
    if (!answer) return;
    forget();
    live.set(answer.body);
    tell(open ? t.isClosed : t.isReopened);
    box.current?.focus();
  }

  return html`<div ref=${box} tabindex="-1">
    <${Card} title=${open ? t.close : t.reopen} id="status">
      ${open
        ? html`<p>${t.closeText}</p>`
        : html`<${Notice} tone="info"
            ><p>${t.reopenText}</p>
            <${DraftKept} path=${path} /><//
          >`}
      <form onSubmit=${change} novalidate>
        <${TextArea}
          label=${t.reason}
          id="reason"
          value=${reason}
          onInput=${setReason}
          hint=${t.reasonHint}
          error=${action.problem?.at("/reason")}
          optional
          rows=${2}
          maxlength="500"
          dir="auto"
        />
        <${ProblemNotice} problem=${action.problem} omit=${["/reason"]} />
        <p class="actions"><${Button} kind=${open ? undefined : "primary"} type="submit" busy=${action.busy}>${open ? t.close : t.reopen}<//></p>
      </form>
    <//>
  </div>`;
}

/** Says that a message that was being written is still there. @param {{path: string}} properties */
function DraftKept({ path }) {
  const t = useTexts(texts).status;
  const [draft] = useDraft(draftOf(path), "");
  return draft.trim() ? html`<p>${t.draftKept}</p>` : null;
}
