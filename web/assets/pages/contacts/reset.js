// Resetting the second factor of a colleague who lost the phone; and what waits of it, to approve or call off. Mails lead here.
import { Button, Card, Dialog, Load, Notice, Page, ProblemNotice, TextArea, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { dateTime, list as enumerate, time, useTexts } from "../../lib/language.js";
import { useAction, useDraft, useFocusOnWrong, useLoad } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { useFilters } from "../../lib/router.js";
import { html, useEffect, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Contact"]} Contact
 * @typedef {import("../../../types/api").components["schemas"]["WaitingReset"]} Waiting
 * @typedef {import("../../../types/api").components["schemas"]["TwoFactorReset"]} Reset
 * @typedef {import("../../../types/api").components["schemas"]["WaitingTwoFactorReset"]} Request
 */

const LONGEST_REASON = 500;

/** @param {{id: string}} properties */
export default function ResetSecondFactor({ id }) {
  const t = useTexts(texts).reset;
  const { me } = useMe();
  const own = id === me.id;
  const loaded = useLoad(signal => readAll(id, signal), [id]);
  const [done, setDone] = useState(/** @type {Reset | Request | null} */ (null));
  const contact = loaded.data?.contact;
  const title = own ? t.ownTitle : contact ? t.title(contact.name) : t.titleWithout;
  return html`<${Page}
    title=${title}
    intro=${!own && t.intro}
    back=${{ href: "/contacts/" + encodeURIComponent(id), text: t.back }}
  >
    <${Load} from=${loaded} lines=${12}>
      ${(/** @type {Awaited<ReturnType<typeof readAll>>} */ { contact, administrators }) => {
        const waiting =
          contact.waitingReset &&
          html`<${WaitingReset}
            contact=${contact}
            waiting=${contact.waitingReset}
            onDone=${(/** @type {Reset | null} */ reset) => {
              setDone(reset);
              loaded.again();
            }}
          />`;
        if (done && "resetAt" in done) return html`<${Done} contact=${contact} reset=${done} />`;
        if (done) return html`<${Waits} contact=${contact} request=${done} administrators=${administrators} />${waiting}`;
        if (own) return html`${waiting}<${Own} administrators=${administrators} />`;
        if (waiting) return waiting;
        if (contact.secondFactor.status !== "ENROLLED") return html`<${Nothing} contact=${contact} again=${loaded.again} />`;
        return html`<${Form}
          contact=${contact}
          onDone=${(/** @type {Reset | Request} */ outcome) => {
            setDone(outcome);
            loaded.again();
          }}
        />`;
      }}
    <//>
  <//>`;
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 * @returns {Promise<{contact: Contact, administrators: Contact[]}>} with the administrators who can sign in
 */
async function readAll(id, signal) {
  const [contact, administrators] = await Promise.all([
    api.get("/contacts/" + encodeURIComponent(id), {}, signal),
    readAdministrators(signal),
  ]);
  return { contact: contact.body, administrators };
}

/** @param {AbortSignal} signal @returns {Promise<Contact[]>} */
async function readAdministrators(signal) {
  /** @type {Contact[]} */
  const found = [];
  for (let cursor; ; ) {
    const { body } = await api.get("/contacts", { role: "ADMINISTRATOR", limit: 100, cursor }, signal);
    found.push(...body.items);
    cursor = body.next;
    if (!cursor) return found.filter(({ secondFactor }) => secondFactor.status === "ENROLLED");
  }
}

/** @param {{contact: Contact, onDone: (outcome: Reset | Request) => void}} properties */
function Form({ contact, onDone }) {
  const t = useTexts(texts).reset;
  const [reason, setReason, forget] = useDraft("contacts.reset." + contact.id, "");
  const action = useAction((body, key) => api.send("POST", `/contacts/${contact.id}/two-factor-reset`, body, { key }));
  const form = useFocusOnWrong(action.problem);
  const later = contact.roles.includes("ADMINISTRATOR");
  const left = LONGEST_REASON - [...reason.trim()].length;

  /** @param {Event} event */
  async function reset(event) {
    event.preventDefault();
    const answer = await action.run({ reason });
    if (answer) {
      forget();
      onDone(answer.body);
      tell("resetAt" in answer.body ? t.done(contact.name) : t.waits);
    }
  }

  return html`<div class="grid loose">
    <${Card} title=${t.whatTitle} id="what">
      <ol class="steps stack">
        ${(later ? t.whatLater : t.what)(contact.email).map(step => html`<li key=${step}>${step}</li>`)}
      </ol>
    <//>
    <${Card} title=${t.form} id="form">
      ${contact.status === "BOUNCED" &&
      html`<${Notice} tone="bad" title=${t.bounced}>
        <p>${t.bouncedText}</p>
        <p><a class="button" href=${"/contacts/" + contact.id}>${t.repair}</a></p>
      <//>`}
      <${Notice} tone="warn" title=${t.sure}><p>${t.sureText}</p><//>
      <form ref=${form} onSubmit=${reset} novalidate>
        <div>
          <${TextArea}
            label=${t.reason}
            id="reason"
            rows=${4}
            required
            value=${reason}
            onInput=${setReason}
            hint=${later ? t.reasonHintLater : t.reasonHint}
            error=${action.problem?.at("/reason")}
          />
          ${left < 100 && html`<p class="hint" role="status">${t.left(left)}</p>`}
        </div>
        <${ProblemNotice} problem=${action.problem} omit=${["/reason"]} />
        <p class="actions"><${Button} kind="primary" type="submit" busy=${action.busy}>${later ? t.submitLater : t.submit}<//></p>
      </form>
    <//>
  </div>`;
}

/** @param {{contact: Contact, reset: Reset}} properties */
function Done({ contact, reset }) {
  const t = useTexts(texts).reset;
  return html`<${Notice} tone="good" title=${t.done(contact.name)}><p>${t.doneText(time(reset.sessionsEndedAt))}</p><//>
    <${Card} title=${t.nextTitle} id="next" kind="narrow">
      <ol class="steps stack">
        ${t.next(contact.email).map(step => html`<li key=${step}>${step}</li>`)}
      </ol>
      <p class="hint">${t.notArrived}</p>
      <p class="actions">
        <a class="button primary" href=${"/contacts/" + contact.id}>${t.toContact}</a>
        <a class="button" href="/contacts">${t.toContacts}</a>
      </p>
    <//>`;
}

/** @param {{contact: Contact, request: Request, administrators: Contact[]}} properties */
function Waits({ contact, request, administrators }) {
  const t = useTexts(texts).reset;
  const { me } = useMe();
  const others = administrators.filter(({ id }) => id !== me.id && id !== contact.id);
  return html`<${Notice} tone="good" title=${t.waits}>
    <p>${t.takesEffect(dateTime(request.takesEffectAt))}</p>
    <p>${others.length > 0 ? t.waitsSelf(enumerate(others.map(({ name }) => name))) : t.waitsNobody}</p>
  <//>`;
}

/** There is nothing to reset. @param {{contact: Contact, again: () => void}} properties */
function Nothing({ contact, again }) {
  const t = useTexts(texts).reset;
  return contact.secondFactor.status === "RESET_PENDING"
    ? html`<${Notice} title=${t.pending(contact.name)}>
        <p>${t.pendingText}</p>
        <${Button} onClick=${again}>${t.again}<//>
      <//>`
    : html`<${Notice} title=${t.nothing(contact.name)}>
        <p>${t.nothingText}</p>
        <p><a class="button" href=${"/contacts/" + contact.id}>${t.toInvite}</a></p>
      <//>`;
}

/** Who can do what one cannot do oneself. @param {{administrators: Contact[]}} properties */
function Own({ administrators }) {
  const t = useTexts(texts).reset;
  const { me } = useMe();
  const others = administrators.filter(({ id }) => id !== me.id);
  return html`<${Card} title=${t.own} id="own" kind="narrow">
    ${others.length > 0
      ? html`<p>${t.ownText}</p>
          <ul class="stack">
            ${others.map(
              ({ id, name, email, phone }) =>
                html`<li key=${id}>
                  <strong><bdi>${name}</bdi></strong>, <a href=${"mailto:" + email}>${email}</a>${phone && html`, <bdi>${phone}</bdi>`}
                </li>`,
            )}
          </ul>`
      : html`<p>${t.ownNobody}</p>
          <p><a class="button" href="/help">${t.help}</a></p>`}
    <p>${t.ownSignOut} <a href="/me">${t.ownData}</a>.</p>
  <//>`;
}

/**
 * A reset that waits, with what one may do about it. The question is in the address, so that one is back at it after signing in again.
 *
 * @param {{contact: Contact, waiting: Waiting, onDone: (reset: Reset | null) => void}} properties
 */
export function WaitingReset({ contact, waiting, onDone }) {
  const t = useTexts(texts).reset;
  const w = useTexts(words);
  const { me } = useMe();
  const [{ approve }, ask] = useFilters({ approve: "" });
  const path = `/contacts/${contact.id}/two-factor-reset`;
  const approval = useAction((_, key) => api.send("POST", path + "/approval", undefined, { key }));
  const callOff = useAction(() => api.send("DELETE", path));
  const own = contact.id === me.id;
  const asked = waiting.requestedBy.id === me.id;
  const gone = [approval.problem, callOff.problem].some(problem => problem?.status === 404);
  useEffect(() => {
    if (!gone) return;
    ask({ approve: "" });
    tell(t.goneWaiting);
    onDone(null);
  }, [gone]);

  async function agree() {
    const answer = await approval.run(waiting.requestedAt);
    if (answer) {
      ask({ approve: "" });
      tell(t.done(contact.name));
      onDone(answer.body);
    }
  }

  async function stop() {
    if (await callOff.run()) {
      tell(t.calledOff);
      onDone(null);
    }
  }

  function close() {
    ask({ approve: "" });
    approval.clear();
  }

  return html`<${Notice} tone="warn" title=${own ? t.waitingOwn : t.waiting(contact.name)}>
    <dl class="facts">
      <dt>${t.askedBy}</dt>
      <dd><bdi>${waiting.requestedBy.name}</bdi>${asked && ` (${t.you})`}</dd>
      <dt>${t.askedAt}</dt>
      <dd>${dateTime(waiting.requestedAt)}</dd>
      <dt>${t.effect}</dt>
      <dd>${t.effectAt(dateTime(waiting.takesEffectAt))}</dd>
      <dt>${t.why}</dt>
      <dd><bdi>${waiting.reason}</bdi></dd>
    </dl>
    <p>${own ? t.ownWaiting : asked ? t.ownRequest : t.approveText}</p>
    <${ProblemNotice} problem=${gone ? undefined : callOff.problem} />
    <p class="actions">
      ${!own && !asked && html`<${Button} kind="primary" disabled=${callOff.busy} onClick=${() => ask({ approve: "1" })}>${t.approve}<//>`}
      <${Button} kind="danger" busy=${callOff.busy} onClick=${stop}>${t.callOff}<//>
    </p>
    ${approve &&
    !own &&
    !asked &&
    html`<${Dialog} title=${t.approveTitle(contact.name)} onClose=${close}>
      <p>${t.approveWarning}</p>
      <${ProblemNotice} problem=${gone ? undefined : approval.problem} />
      <p class="actions">
        <${Button} kind="danger" busy=${approval.busy} onClick=${agree}>${t.approve}<//>
        <${Button} disabled=${approval.busy} onClick=${close}>${w.cancel}<//>
      </p>
    <//>`}
  <//>`;
}
