// The signals: which numbers are watched, who is mailed, and how it stands now.
import { Badge, Button, Card, Load, Notice, Page, ProblemNotice, tell } from "../../components/basics.js";
import { Meter } from "../../components/pictures.js";
import * as api from "../../lib/api.js";
import { readContacts } from "../../lib/contacts.js";
import { list, useTexts } from "../../lib/language.js";
import { useAction, useLoad } from "../../lib/load.js";
import { html } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./signals-texts.js";
import { LicenseTabs } from "./tabs.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Signal"]} Signal
 * @typedef {import("../../../types/api").components["schemas"]["Contact"]} Contact
 */

/** How many signals an organization has at most, the standard one included. */
const MOST = 25;

export default function Signals() {
  const t = useTexts(texts);
  const signals = useLoad(async signal => (await api.get("/license/signals", { limit: 100 }, signal)).body.items, []);
  const contacts = useLoad(readContacts, []);
  const full = (signals.data?.length ?? 0) >= MOST;
  return html`<${Page}
    title=${t.title}
    intro=${t.intro}
    actions=${!full && html`<a class="button primary" href="/license/signals/new">${t.add}</a>`}
  >
    <${LicenseTabs} />
    ${full && html`<${Notice}><p>${t.full(MOST)}</p><//>`}
    <${Load} from=${signals} lines=${14}>
      ${(/** @type {Signal[]} */ items) => html`
        <div class="grid">
          ${items.map(
            signal =>
              html`<${SignalCard} key=${signal.id} signal=${signal} contacts=${contacts.data} full=${full} reload=${signals.again} />`,
          )}
        </div>
        ${items.every(({ standard }) => standard) && html`<p class="muted">${t.onlyStandard}</p>`}
      `}
    <//>
  <//>`;
}

/** @param {{signal: Signal}} properties */
export function StateBadge({ signal }) {
  const t = useTexts(texts);
  if (!signal.enabled) return html`<${Badge}>${t.off}<//>`;
  const below = signal.state.some(each => each.below);
  return html`<${Badge} tone=${below ? "warn" : "good"}>${below ? t.below : t.above}<//>`;
}

/** @param {{signal: Pick<Signal, "state">}} properties */
export function State({ signal }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return html`<div class="stack">
    ${signal.state.map(
      ({ environmentType, maximum, used, available, below }) =>
        html`<${Meter}
          key=${environmentType ?? ""}
          label=${environmentType ? w.environmentTypes[environmentType] : t.whole}
          used=${used}
          maximum=${maximum}
          tone=${available < 0 ? "bad" : below ? "warn" : ""}
          text=${t.free(available)}
        />`,
    )}
  </div>`;
}

/**
 * @param {Pick<Signal, "metric" | "environmentType" | "state">} signal
 * @param {typeof texts.nl} t
 * @param {typeof words.nl} w
 */
function watched({ metric, environmentType, state }, t, w) {
  const of = w.metrics[metric];
  if (environmentType) return t.inType(of, w.environmentTypes[environmentType]);
  return state.length > 1 ? t.inEach(of) : of;
}

/**
 * Who is mailed, by name.
 *
 * @param {{ids: string[], contacts: Contact[] | undefined}} properties
 */
export function Recipients({ ids, contacts }) {
  const t = useTexts(texts);
  if (ids.length === 0) return t.administrators;
  if (contacts === undefined) return t.contacts(ids.length);
  const names = ids.flatMap(id => contacts.find(contact => contact.id === id)?.name ?? []);
  // Who left is no recipient any more; when nobody is left, the administrators are mailed.
  return names.length === 0 ? t.administrators : html`<bdi>${list(names)}</bdi>`;
}

/** @param {{signal: Signal, contacts: Contact[] | undefined, full: boolean, reload: () => void}} properties */
function SignalCard({ signal, contacts, full, reload }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const path = "/license/signals/" + signal.id;
  const action = useAction(async enabled => {
    const { body, etag } = await api.get(path);
    return api.send("PUT", path, { ...body, enabled }, { ifMatch: etag });
  });

  async function toggle() {
    const answer = await action.run(!signal.enabled);
    if (answer) {
      tell(answer.body.enabled ? t.isOn(signal.name) : t.isOff(signal.name));
      reload();
    }
  }

  return html`<${Card} title=${signal.name} id=${"signal-" + signal.id}>
    <p class="row">
      <${StateBadge} signal=${signal} />
      ${signal.standard && html`<span class="muted small">${t.standard}</span>`}
    </p>
    <p>${watched(signal, t, w)}: ${t.threshold(signal.threshold)}.</p>
    <p class="muted">${t.mails} <${Recipients} ids=${signal.recipients} contacts=${contacts} />.</p>
    <${State} signal=${signal} />
    <${ProblemNotice} problem=${action.problem} />
    <p class="row">
      <a href=${path} aria-label=${`${signal.standard ? t.view : t.change}: ${signal.name}`}>${signal.standard ? t.view : t.change}</a>
      ${!full && html`<a href=${"/license/signals/new?from=" + signal.id} aria-label=${`${t.copy}: ${signal.name}`}>${t.copy}</a>`}
      <${Button} kind="quiet" busy=${action.busy} onClick=${toggle} aria-label=${`${signal.enabled ? t.switchOff : t.switchOn}: ${signal.name}`}>
        ${signal.enabled ? t.switchOff : t.switchOn}
      <//>
    </p>
  <//>`;
}
