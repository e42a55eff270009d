// One entry of the audit trail, as the mails lead to it.
import { Button, Card, Load, Notice, Page } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { useTexts } from "../../lib/language.js";
import { useLoad } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { html } from "../../lib/view.js";
import { Result, When } from "./list.js";
import { texts } from "./texts.js";

/** @typedef {import("../../../types/api").components["schemas"]["AuditEntry"]} Entry */

/** Ids begin with the milliseconds at which they were made. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Refusals of a minute are one entry, whose id is of the end of that minute. */
const BEFORE = 120_000;
const AFTER = 5_000;

/** Where one reads of what something was done to. @type {[RegExp, (subject: string) => string, string][]} */
const PLACES = [
  [/^(ADD|INVITE|CHANGE)_CONTACT$|^ASSIGN_ROLES$|SECOND_FACTOR|^COMPLAIN_OF_MAIL$|^CHANGE_OWN_DATA$|^UNSUBSCRIBE$/, subject => "/contacts/" + subject, "MANAGE_CONTACTS"],
  [/INCIDENT|^REQUEST_UPLOAD$|^ATTACH_FILE$|^WRITE_MESSAGE$/, subject => "/incidents/" + subject, "VIEW_OWN_INCIDENTS"],
  [/^REQUEST_LICENSE$|^ANSWER_LICENSE_REQUEST$/, subject => "/license/requests/" + subject, "MANAGE_LICENSE"],
  [/^(ADD|CHANGE)_SIGNAL$/, subject => "/license/signals/" + subject, "MANAGE_LICENSE"],
  [/^MUTATE_LICENSE$/, () => "/license/mutations", "MANAGE_LICENSE"],
];

/** @param {{id: string}} properties */
export default function AuditEntry({ id }) {
  const t = useTexts(texts);
  const found = useLoad(signal => find(id.toLowerCase(), signal), [id]);
  return html`<${Page} title=${t.entry} back=${{ href: "/audit", text: t.title }}>
    <${Load} from=${found} lines=${8}>
      ${(/** @type {Entry | null} */ entry) =>
        entry
          ? html`<${Facts} entry=${entry} />`
          : html`<${Notice} tone="warn" title=${t.notFound}>
              <p>${t.notFoundText}</p>
              <p class="actions"><${Button} onClick=${found.again}>${t.again}<//><a class="button" href="/audit">${t.toAll}</a></p>
            <//>`}
    <//>
  <//>`;
}

/**
 * There is no reading of one entry: it is looked for among those of its moment, which its id tells.
 *
 * @param {string} id
 * @param {AbortSignal} signal
 * @returns {Promise<Entry | null>}
 */
async function find(id, signal) {
  if (!ID.test(id)) return null;
  const made = parseInt(id.replace("-", "").slice(0, 12), 16);
  const [from, to] = [made - BEFORE, made + AFTER].map(moment => new Date(moment).toISOString());
  /** @type {string | undefined} */
  let cursor;
  do {
    const { body } = await api.get("/audit", { from, to, limit: 100, cursor }, signal);
    const entry = body.items.find((/** @type {Entry} */ each) => each.id === id);
    if (entry) return entry;
    cursor = body.next;
  } while (cursor);
  return null;
}

/** @param {{entry: Entry}} properties */
function Facts({ entry }) {
  const t = useTexts(texts);
  const { me } = useMe();
  const { actor, action, subject, subjectName, result, note, requestId, sourceAddress } = entry;
  const place = PLACES.find(([pattern, , capability]) => pattern.test(action) && me.capabilities.some(held => held === capability));
  const about = html`<bdi>${subjectName ?? subject}</bdi>`;
  return html`<${Card} title=${t.actions[action] ?? action} id="entry">
    <dl class="facts">
      <dt>${t.when}</dt>
      <dd><${When} entry=${entry} /></dd>
      <dt>${t.who}</dt>
      <dd><bdi>${actor.name}</bdi></dd>
      ${subject &&
      html`<dt>${t.about}</dt>
        <dd>
          ${place ? html`<a href=${place[1](encodeURIComponent(subject))}>${about}</a>` : about}
          ${subjectName && html` <span class="muted small"><bdi>${subject}</bdi></span>`}
        </dd>`}
      <dt>${t.result}</dt>
      <dd><${Result} of=${result} /></dd>
      ${note && html`<dt>${t.note}</dt><dd class="text"><bdi>${note}</bdi></dd>`}
      ${sourceAddress && html`<dt>${t.address}</dt><dd>${sourceAddress}</dd>`}
      <dt>${t.requestId}</dt>
      <dd>${requestId}</dd>
      <dt>${t.id}</dt>
      <dd>${entry.id}</dd>
    </dl>
    <p class="row">
      <a href=${"/audit?" + new URLSearchParams({ actor: actor.id ?? actor.name })}>${t.allOf} <bdi>${actor.name}</bdi></a>
      <a href=${"/audit?" + new URLSearchParams({ action })}>${t.allAlike}</a>
    </p>
  <//>`;
}
