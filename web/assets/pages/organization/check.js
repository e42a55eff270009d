// The check that the quarterly mail asks for: everything at a glance, and one button that says that it is right.
import { Badge, Card, Load, Notice, Page, Table } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { readContacts } from "../../lib/contacts.js";
import { list, useTexts } from "../../lib/language.js";
import { useLoad } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { html } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { ROLES, Status } from "../contacts/list.js";
import { Address, Confirm, LastConfirmed, Leaving } from "./organization.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["OwnOrganization"]} Organization
 * @typedef {import("../../../types/api").components["schemas"]["Contact"]} Contact
 */

export default function Check() {
  const t = useTexts(texts);
  const contacts = useLoad(readContacts, []);
  const organization = useLoad(async signal => (await api.get("/organization", {}, signal)).body, []);
  return html`<${Page} title=${t.checkTitle} intro=${t.checkIntro}>
    ${organization.data && html`<${Leaving} own=${organization.data} />`}
    <${Card} title=${t.contacts} id="contacts">
      <p class="hint">${t.contactsHint}</p>
      <${Load} from=${contacts} lines=${8}>${(/** @type {Contact[]} */ people) => html`<${People} people=${people} />`}<//>
      <p class="actions"><a class="button" href="/contacts/new">${t.addContact}</a></p>
    <//>
    <${Card} title=${t.title} id="data">
      <${Load} from=${organization} lines=${8}>${(/** @type {Organization} */ own) => html`<${Facts} own=${own} />`}<//>
    <//>
    ${organization.data &&
    html`<${Card} title=${t.confirmation} id="confirmation">
      <p>${t.checkText}</p>
      <${LastConfirmed} own=${organization.data} />
      <${Confirm}
        own=${organization.data}
        disabled=${contacts.data === undefined}
        onChanged=${(/** @type {api.Answer} */ { body }) => organization.set(body)}
      />
    <//>`}
  <//>`;
}

/** @param {{people: Contact[]}} properties */
function People({ people }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { me } = useMe();
  const bounced = people.filter(({ status }) => status === "BOUNCED").length;
  return html`
    ${bounced > 0 && html`<${Notice} tone="warn"><p>${t.bounced(bounced)}</p><//>`}
    <${Table}
      caption=${t.contacts}
      head=${[t.contact, t.roles, t.status, t.mend]}
      rows=${people.map(contact => ({
        key: contact.id,
        cells: [
          html`<div>
            <strong><bdi>${contact.name}</bdi></strong>${contact.id === me.id && html` <span class="muted">(${t.you})</span>`}
            <div class="muted small"><bdi>${contact.email}</bdi>${contact.phone && html` · <bdi>${contact.phone}</bdi>`}</div>
          </div>`,
          contact.roles.length > 0
            ? html`<div>${list(ROLES.filter(role => contact.roles.includes(role)).map(role => w.roles[role]))}</div>`
            : html`<${Badge}>${t.noRole}<//>`,
          html`<${Status} of=${contact} />`,
          html`<a href=${"/contacts/" + contact.id} aria-label=${`${t.change}: ${contact.name}`}>${t.change}</a>`,
        ],
      }))}
    />
  `;
}

/** @param {{own: Organization}} properties */
function Facts({ own }) {
  const t = useTexts(texts);
  return html`<dl class="facts">
      <dt>${t.name}</dt>
      <dd><bdi>${own.name}</bdi></dd>
      <dt>${t.address}</dt>
      <dd>${own.address ? html`<${Address} address=${own.address} />` : html`<${Badge} tone="warn">${t.missing}<//>`}</dd>
      <dt>${t.invoiceContact}</dt>
      <dd>${own.invoiceContact ? html`<bdi>${own.invoiceContact.name}</bdi>` : html`<${Badge} tone="warn">${t.missing}<//>`}</dd>
      <dt>${t.participant}</dt>
      <dd>${own.participant}</dd>
    </dl>
    <p class="actions"><a class="button" href="/organization">${t.changeData}</a></p>`;
}
