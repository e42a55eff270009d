// The contacts of the organization: who they are, what they may do, and whether they can sign in.
import { Badge, Button, Card, Empty, MoreOf, Page, Select, Table, TextField } from "../../components/basics.js";
import { date, useTexts } from "../../lib/language.js";
import { useList } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { useFilters } from "../../lib/router.js";
import { html, useEffect, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./texts.js";

/** @typedef {import("../../../types/api").components["schemas"]["Contact"]} Contact */

/** How long one has to stop typing before the list is asked for, in milliseconds. */
const PAUSE = 300;
/** @type {["EMPLOYEE", "INCIDENT_MANAGER", "ADMINISTRATOR"]} */
export const ROLES = ["EMPLOYEE", "INCIDENT_MANAGER", "ADMINISTRATOR"];
const ALL = { q: "", role: "", status: "" };

export default function Contacts() {
  const t = useTexts(texts);
  const w = useTexts(words);
  const [filters, filter] = useFilters(ALL);
  const [typed, setTyped] = useState(filters.q);
  // The list would refuse what it does not know: an address may hold anything.
  const role = ROLES.find(each => each === filters.role) ?? "";
  const status = filters.status in t.statuses ? filters.status : "";
  const list = useList("/contacts", { q: filters.q.trim().slice(0, 200), role, status, limit: 50 });
  const filtered = Boolean(filters.q.trim() || role || status);

  useEffect(() => {
    if (typed === filters.q) return undefined;
    const timer = setTimeout(() => filter({ q: typed }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => setTyped(filters.q), [filters.q]);

  return html`<${Page}
    title=${t.list.title}
    intro=${t.list.intro}
    actions=${html`<a class="button primary" href="/contacts/new">${t.list.add}</a>`}
  >
    <${Card}>
      <div class="filters" role="search">
        <${TextField}
          label=${t.list.search}
          id="q"
          type="search"
          autocomplete="off"
          maxlength="200"
          value=${typed}
          onInput=${setTyped}
        />
        <${Select}
          label=${t.list.role}
          id="role"
          value=${role}
          options=${[["", w.all], ...ROLES.map(each => [each, w.roles[each]])]}
          onInput=${(/** @type {string} */ value) => filter({ role: value })}
        />
        <${Select}
          label=${t.list.status}
          id="status"
          value=${status}
          options=${[["", w.all], ...Object.entries(t.statuses)]}
          onInput=${(/** @type {string} */ value) => filter({ status: value })}
        />
      </div>
    <//>
    <${MoreOf}
      list=${list}
      empty=${filtered
        ? html`<${Empty} title=${t.list.empty} text=${t.list.emptyText}>
            <${Button}
              onClick=${() => {
                setTyped("");
                filter(ALL);
              }}
              >${t.list.clear}<//
            >
          <//>`
        : html`<${Empty} title=${t.list.nobody} text=${t.list.nobodyText} />`}
    >
      ${(/** @type {Contact[]} */ items) => html`<${Rows} items=${items} />`}
    <//>
  <//>`;
}

/** @param {{items: Contact[]}} properties */
function Rows({ items }) {
  const t = useTexts(texts).list;
  const { me } = useMe();
  const { name, roles, status, factor } = t.head;
  return html`<${Table}
    caption=${t.caption}
    head=${[name, roles, status, factor]}
    rows=${items.map(contact => ({
      key: contact.id,
      cells: [
        html`<div>
          <a href=${"/contacts/" + contact.id}><strong><bdi>${contact.name}</bdi></strong></a>
          ${contact.id === me.id && html` <span class="muted">(${t.you})</span>`}
          <div class="muted small"><bdi>${contact.email}</bdi></div>
        </div>`,
        html`<${Roles} of=${contact.roles} />`,
        html`<div>
          <${Status} of=${contact} />
          ${contact.status === "BOUNCED" &&
          html`<div class="small">
            ${contact.secondFactor.status === "ENROLLED" ? t.bouncedActive : t.bouncedInvited}${" "}
            <a href=${"/contacts/" + contact.id} aria-label=${`${t.toRepair}: ${contact.name}`}>${t.toRepair}</a>
          </div>`}
        </div>`,
        html`<${SecondFactor} of=${contact} />`,
      ],
    }))}
  />`;
}

/** @param {{of: Contact["roles"]}} properties */
function Roles({ of }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const held = ROLES.filter(role => of.includes(role));
  if (held.length === 0) return html`<span class="muted">${t.none}</span>`;
  return html`<div>${held.map(role => html`<div key=${role} class="nowrap">${w.roles[role]}</div>`)}</div>`;
}

/** @param {{of: Contact}} properties */
export function Status({ of: { status, statusSince } }) {
  const t = useTexts(texts);
  const tone = status === "BOUNCED" ? "bad" : status === "INVITED" ? "warn" : "good";
  return html`<div>
    <${Badge} tone=${tone}>${t.statuses[status]}<//> <span class="muted small nowrap">${t.since(date(statusSince))}</span>
  </div>`;
}

/** @param {{of: Contact}} properties */
export function SecondFactor({ of: { secondFactor } }) {
  const t = useTexts(texts);
  return html`<div>
    ${t.factors[secondFactor.status]} <span class="muted small nowrap">${t.since(date(secondFactor.since))}</span>
  </div>`;
}
