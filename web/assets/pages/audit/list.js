// The audit trail: who did what, or tried to, newest first.
import { Badge, Button, Card, Empty, MoreOf, Page, Select, Table, TextField } from "../../components/basics.js";
import { readContacts } from "../../lib/contacts.js";
import { dateTime, useTexts } from "../../lib/language.js";
import { useList, useLoad } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { useFilters } from "../../lib/router.js";
import { html, useEffect, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./texts.js";

/** @typedef {import("../../../types/api").components["schemas"]["AuditEntry"]} Entry */

const ALL = { actor: "", action: "", from: "", to: "" };
/** A day as one types it passes years such as 0002. */
const DAY = /^[2-9]\d{3}-\d\d-\d\d$/;

export default function AuditTrail() {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { me } = useMe();
  const [filters, filter] = useFilters(ALL);
  // The list would refuse what it does not know: an address may hold anything.
  const action = filters.action in t.actions ? filters.action : "";
  const from = isDay(filters.from) ? filters.from : "";
  const to = isDay(filters.to) ? filters.to : "";
  const actor = filters.actor.trim().slice(0, 200);
  const list = useList("/audit", { actor, action, from, to, limit: 50 });
  const contacts = useLoad(async signal => (me.capabilities.includes("MANAGE_CONTACTS") ? readContacts(signal) : []), []);
  const named = contacts.data?.find(({ id }) => id === actor)?.name;
  const filtered = Boolean(actor || action || from || to);
  const actions = Object.entries(t.actions).sort(([, a], [, b]) => a.localeCompare(b));

  return html`<${Page} title=${t.title} intro=${t.intro}>
    <${Card}>
      <div class="filters" role="search">
        <${Committed}
          label=${t.actor}
          id="actor"
          type="search"
          list="actors"
          autocomplete="off"
          maxlength="200"
          hint=${t.actorHint}
          value=${named ?? filters.actor}
          onCommit=${(/** @type {string} */ value) => filter({ actor: value.trim() })}
        />
        <datalist id="actors">${contacts.data?.map(({ id, name }) => html`<option key=${id} value=${name}></option>`)}</datalist>
        <${Select}
          label=${t.action}
          id="action"
          value=${action}
          options=${[["", w.all], ...actions]}
          onInput=${(/** @type {string} */ value) => filter({ action: value })}
        />
        ${(/** @type {["from", "to"]} */ (["from", "to"])).map(
          name =>
            html`<${Committed}
              key=${name}
              label=${t[name]}
              id=${name}
              type="date"
              value=${name === "from" ? from : to}
              error=${list.problem?.at(name)}
              onCommit=${(/** @type {string} */ value) => (value === "" || isDay(value)) && filter({ [name]: value })}
            />`,
        )}
      </div>
      ${filtered && html`<p><${Button} onClick=${() => filter(ALL)}>${t.clear}<//></p>`}
    <//>
    <${MoreOf}
      list=${list}
      omit=${["from", "to"]}
      empty=${filtered
        ? html`<${Empty} title=${t.none} text=${t.noneText}><${Button} onClick=${() => filter(ALL)}>${t.clear}<//><//>`
        : html`<${Empty} title=${t.empty} text=${t.emptyText} />`}
    >
      ${(/** @type {Entry[]} */ entries) => html`<${Rows} entries=${entries} />`}
    <//>
  <//>`;
}

/** @param {string} text */
function isDay(text) {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}

/**
 * A field whose text counts when one leaves it, chooses or presses Enter: half a name finds nothing.
 *
 * @param {{value: string, onCommit: (value: string) => void, label: string, id: string, [more: string]: any}} properties
 */
function Committed({ value, onCommit, ...more }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return html`<${TextField}
    ...${more}
    value=${typed}
    onInput=${setTyped}
    onChange=${(/** @type {any} */ event) => onCommit(event.currentTarget.value)}
  />`;
}

/** @param {{entries: Entry[]}} properties */
function Rows({ entries }) {
  const t = useTexts(texts);
  return html`<${Table}
    caption=${t.caption}
    head=${[t.when, t.who, t.action, t.about, t.result, t.origin]}
    rows=${entries.map(entry => ({
      key: entry.id,
      cells: [
        html`<div><${When} entry=${entry} /></div>`,
        html`<bdi>${entry.actor.name}</bdi>`,
        html`<div>
          <a href=${"/audit/" + entry.id}>${t.actions[entry.action] ?? entry.action}</a>
          ${entry.note && html`<div class="muted small"><bdi>${entry.note}</bdi></div>`}
        </div>`,
        aboutOf(entry) ? html`<bdi>${aboutOf(entry)}</bdi>` : html`<span class="muted">–</span>`,
        html`<${Result} of=${entry.result} />`,
        html`<div class="muted small">${entry.sourceAddress && html`<div>${entry.sourceAddress}</div>`}<div>${entry.requestId}</div></div>`,
      ],
    }))}
  />`;
}

/** What tells people something: the id of what has no name does not. @param {Entry} entry */
function aboutOf({ subject, subjectName }) {
  return subjectName ?? (subject && /^[0-9a-f-]{36}$/.test(subject) ? undefined : subject);
}

/** @param {{entry: Entry}} properties */
export function When({ entry: { at, count, lastAt } }) {
  const t = useTexts(texts);
  return html`${dateTime(at)}${count > 1 && html`<div class="muted small">${t.times(count, lastAt && dateTime(lastAt))}</div>`}`;
}

/** @param {{of: string}} properties */
export function Result({ of }) {
  const t = useTexts(texts);
  if (of === "DONE") return html`<div><${Badge} tone="good">${t.done}<//></div>`;
  const said = /** @type {Record<string, string>} */ (t.refusals)[of];
  return html`<div>
    <${Badge} tone="bad">${t.refused}<//>
    <div class="small">${said}${said && " "}<code class="muted">${of}</code></div>
  </div>`;
}
