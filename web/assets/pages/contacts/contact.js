// One contact: data, roles, signing in, and taking leave. What needs a recent sign-in is still filled in after it.
import { Button, Card, Dialog, Load, Notice, Page, ProblemNotice, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { date, useTexts } from "../../lib/language.js";
import { useAction, useDraft, useEdit, useFocusOnWrong, useLoad } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { go, useFilters } from "../../lib/router.js";
import * as session from "../../lib/session.js";
import { html, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { DataFields, OtherProblems, RoleBoxes, bodyOf } from "./add.js";
import { SecondFactor, Status } from "./list.js";
import { WaitingReset } from "./reset.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Contact"]} Contact
 * @typedef {import("../../../types/api").components["schemas"]["Role"]} Role
 * @typedef {import("./add.js").Data} Data
 * @typedef {{contact: Contact, version: string | null, reload: () => void, onChanged: (answer: api.Answer) => void}} Part what each part
 *     of the page works on
 */

/** @param {{id: string}} properties */
export default function ContactPage({ id }) {
  const t = useTexts(texts).contact;
  const { me } = useMe();
  const path = "/contacts/" + encodeURIComponent(id);
  const loaded = useLoad(signal => api.get(path, {}, signal), [id]);
  const contact = /** @type {Contact | undefined} */ (loaded.data?.body);
  const own = id === me.id;
  return html`<${Page} title=${contact?.name ?? t.title} back=${{ href: "/contacts", text: t.back }}>
    ${own && html`<p>${t.you} <a href="/me">${t.yourData}</a>.</p>`}
    <${Load} from=${loaded} lines=${14}>
      ${(/** @type {api.Answer} */ { body, etag }) => {
        /** @type {Part} */
        const part = { contact: body, version: etag, reload: loaded.again, onChanged: loaded.set };
        return html`
          ${body.waitingReset && html`<${WaitingReset} contact=${body} waiting=${body.waitingReset} onDone=${loaded.again} />`}
          <${Bounced} contact=${body} />
          <div class="grid loose">
            <${DataForm} ...${part} />
            <${RolesForm} ...${part} />
            <${SigningIn} ...${part} />
            <${Removal} contact=${body} />
          </div>
        `;
      }}
    <//>
  <//>`;
}

/** Whether another invitation is of use: it is refused to who has signed in and has a second factor. @param {Contact} contact */
function isInvitable({ secondFactor }) {
  return secondFactor.status === "ENROLLMENT_REQUIRED";
}

/** @param {{contact: Contact}} properties */
function Bounced({ contact }) {
  const t = useTexts(texts).contact;
  if (contact.status !== "BOUNCED") return null;
  return html`<${Notice} tone="bad" title=${t.bounced}>
    <p>${t.bouncedSince(date(contact.mailRefusedAt ?? contact.statusSince))} ${isInvitable(contact) ? t.bouncedInvited : t.bouncedActive}</p>
  <//>`;
}

/** @param {Part} properties */
function DataForm({ contact, version, reload, onChanged }) {
  const t = useTexts(texts).contact;
  const { me, changed } = useMe();
  const action = useAction(body => api.send("PUT", "/contacts/" + contact.id, body, { ifMatch: version }), reload);
  const form = useFocusOnWrong(action.problem);
  /** @type {Data} */
  const stored = { name: contact.name, email: contact.email, phone: contact.phone ?? "", language: contact.language };
  const { value, isChanged, put, forget } = useEdit("contacts.data." + contact.id, stored);

  /** @param {Event} event */
  async function save(event) {
    event.preventDefault();
    const answer = await action.run({ ...bodyOf(value), roles: contact.roles });
    if (answer) {
      forget();
      onChanged(answer);
      tell(t.saved);
      if (contact.id === me.id) changed();
    }
  }

  return html`<${Card} title=${t.data} id="data">
    <form ref=${form} onSubmit=${save} novalidate>
      <${DataFields}
        value=${value}
        problem=${action.problem}
        emailHint=${t.emailHint}
        onInput=${put}
      />
      <${OtherProblems} problem=${action.problem} />
      <p class="actions">
        <${Button} kind="primary" type="submit" busy=${action.busy} disabled=${!isChanged}>${t.save}<//>
        ${isChanged && html`<${Button} disabled=${action.busy} onClick=${() => (forget(), action.clear())}>${t.reset}<//>`}
      </p>
    </form>
  <//>`;
}

/** @param {Part} properties */
function RolesForm({ contact, version, reload, onChanged }) {
  const { contact: t, fields } = useTexts(texts);
  const w = useTexts(words);
  const { me, changed } = useMe();
  const [wanted, setWanted, forget] = useDraft("contacts.roles." + contact.id, /** @type {Role[] | null} */ (null));
  const [asking, setAsking] = useState(false);
  const action = useAction(body => api.send("PUT", `/contacts/${contact.id}/roles`, body, { ifMatch: version }), reload);
  const form = useFocusOnWrong(action.problem);
  const roles = wanted ?? contact.roles;
  const isChanged = [...roles].sort().join() !== [...contact.roles].sort().join();
  const leaves = contact.id === me.id && contact.roles.includes("ADMINISTRATOR") && !roles.includes("ADMINISTRATOR");

  async function save() {
    setAsking(false);
    const answer = await action.run({ roles });
    if (answer) {
      forget();
      onChanged(answer);
      tell(t.savedRoles);
      if (contact.id === me.id) changed();
    }
  }

  return html`<${Card} title=${fields.roles} id="roles">
    <form
      ref=${form}
      onSubmit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        if (leaves) setAsking(true);
        else save();
      }}
      novalidate
    >
      <${RoleBoxes} value=${roles} problem=${action.problem} untitled onInput=${setWanted} />
      <${OtherProblems} problem=${action.problem} />
      <p class="actions">
        <${Button} kind="primary" type="submit" busy=${action.busy} disabled=${!isChanged}>${t.saveRoles}<//>
        ${isChanged && html`<${Button} disabled=${action.busy} onClick=${() => (forget(), action.clear())}>${t.reset}<//>`}
      </p>
    </form>
    ${asking &&
    html`<${Dialog} title=${t.leaveTitle} onClose=${() => setAsking(false)}>
      <p>${t.leaveText}</p>
      <p class="actions">
        <${Button} kind="danger" onClick=${save}>${t.leaveConfirm}<//> <${Button} onClick=${() => setAsking(false)}>${w.cancel}<//>
      </p>
    <//>`}
  <//>`;
}

/** @param {Part} properties */
function SigningIn({ contact, onChanged }) {
  const t = useTexts(texts).contact;
  const { me } = useMe();
  const action = useAction((_, key) => api.send("POST", `/contacts/${contact.id}/invitation`, undefined, { key }));
  const own = contact.id === me.id;

  async function invite() {
    const answer = await action.run(contact.statusSince);
    if (answer) {
      onChanged(answer);
      tell(t.invited(contact.email));
    }
  }

  const button = html`<p class="actions"><${Button} busy=${action.busy} onClick=${invite}>${t.invite}<//></p>`;
  return html`<${Card} title=${t.signingIn} id="signing-in">
    <dl class="facts">
      <dt>${t.status}</dt>
      <dd><${Status} of=${contact} /></dd>
      <dt>${t.factor}</dt>
      <dd><${SecondFactor} of=${contact} /></dd>
    </dl>
    ${isInvitable(contact) && html`<p>${t.inviteText}</p>${button}`}
    ${contact.secondFactor.status === "RESET_PENDING" && html`<p>${t.pending}</p>`}
    ${contact.secondFactor.status === "ENROLLED" &&
    (own
      ? html`<p>${t.ownFactor} <a href=${`/contacts/${contact.id}/two-factor-reset`}>${t.whoCan}</a>.</p>`
      : html`<h3>${t.lost}</h3>
          <p>${t.lostText}</p>
          <p class="actions"><a class="button" href=${`/contacts/${contact.id}/two-factor-reset`}>${t.toReset}</a></p>
          <details>
            <summary>${t.forgotten}</summary>
            <div class="stack">
              <p>${t.forgottenText}</p>
              <p>${t.byName}</p>
              ${button}
            </div>
          </details>`)}
    <${ProblemNotice} problem=${action.problem} />
  <//>`;
}

/** The question is in the address, so that one is back at it after signing in again. @param {{contact: Contact}} properties */
function Removal({ contact }) {
  const t = useTexts(texts).contact;
  const w = useTexts(words);
  const { me } = useMe();
  const [{ remove }, ask] = useFilters({ remove: "" });
  const action = useAction(() => api.send("DELETE", "/contacts/" + contact.id));
  const own = contact.id === me.id;

  async function removeContact() {
    if (!(await action.run())) return;
    if (own) {
      await session.forget();
      location.assign("/sign-in");
    } else {
      tell(t.removed(contact.name));
      go("/contacts", { replace: true });
    }
  }

  function close() {
    ask({ remove: "" });
    action.clear();
  }

  return html`<${Card} title=${t.remove} id="removal">
    <p>${t.removeText}</p>
    <p class="actions"><${Button} kind="danger" onClick=${() => ask({ remove: "1" })}>${t.removeButton}<//></p>
    ${remove &&
    html`<${Dialog} title=${t.removeTitle(contact.name)} onClose=${close}>
      <p>${t.removeWarning}</p>
      ${own && html`<p><strong>${t.removeSelf}</strong></p>`}
      <${ProblemNotice} problem=${action.problem} />
      ${action.problem?.code === "invoice-contact" && html`<p><a href="/organization">${t.toOrganization}</a></p>`}
      ${action.problem?.code === "last-administrator" && html`<p><a href="/contacts">${t.toAppoint}</a></p>`}
      <p class="actions">
        <${Button} kind="danger" busy=${action.busy} onClick=${removeContact}>${t.removeButton}<//>
        <${Button} disabled=${action.busy} onClick=${close}>${w.cancel}<//>
      </p>
    <//>`}
  <//>`;
}
