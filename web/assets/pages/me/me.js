// One's own data, what mail one gets, and signing out.
import { Button, Card, Checkbox, Dialog, Load, Page, ProblemNotice, Select, TextField, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { forgetChoice, language as spoken, list, useTexts } from "../../lib/language.js";
import { useAction, useEdit, useFocusOnWrong, useLoad } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import * as session from "../../lib/session.js";
import { html, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["OwnData"]} OwnData
 * @typedef {Pick<OwnData, "name" | "language" | "responsibilities" | "newsletters"> & {phone: string}} Form
 */

/** @type {OwnData["responsibilities"]} */
const RESPONSIBILITIES = ["PROFIT_ADMINISTRATION", "TIPS_AND_NEW_RELEASES"];
/** @type {OwnData["newsletters"]} */
const NEWSLETTERS = ["PRODUCT_NEWS", "EVENTS", "TRAINING"];
const POINTERS = ["/name", "/phone", "/language"];

export default function Me() {
  const t = useTexts(texts);
  const { me } = useMe();
  const loaded = useLoad(signal => api.get("/me", {}, signal), []);
  const mayChange = me.capabilities.some(held => held === "CHANGE_OWN_DATA");
  return html`<${Page} title=${t.title} intro=${!mayChange && t.readOnly}>
    <${Load} from=${loaded} lines=${14}>
      ${(/** @type {api.Answer} */ { body, etag }) =>
        mayChange
          ? html`<${DataForm} own=${body} version=${etag} reload=${loaded.again} onChanged=${loaded.set} />`
          : html`<${ReadOnly} own=${body} />`}
    <//>
    <div class="grid loose">
      <${Account} />
      <${Sessions} />
    </div>
  <//>`;
}

/**
 * @param {{own: OwnData, version: string | null, reload: () => void, onChanged: (answer: api.Answer) => void}} properties
 */
function DataForm({ own, version, reload, onChanged }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { changed } = useMe();
  const action = useAction(body => api.send("PUT", "/me", body, { ifMatch: version }), reload);
  const problem = action.problem;
  const form = useFocusOnWrong(problem);
  const { name, language, responsibilities, newsletters } = own;
  /** @type {Form} */
  const stored = {
    name,
    phone: own.phone ?? "",
    language,
    responsibilities: RESPONSIBILITIES.filter(each => responsibilities.includes(each)),
    newsletters: NEWSLETTERS.filter(each => newsletters.includes(each)),
  };
  const { value, isChanged, put, forget } = useEdit("me." + own.id, stored);

  /** @param {Event} event */
  async function save(event) {
    event.preventDefault();
    const answer = await action.run({ ...value, phone: value.phone.trim() ? value.phone : null });
    if (!answer) return;
    forget();
    onChanged(answer);
    tell(texts[value.language].saved);
    // The pages follow the language of the contact again, whatever was chosen on this device before.
    if (value.language !== spoken()) forgetChoice();
    changed();
  }

  return html`<form ref=${form} onSubmit=${save} novalidate>
    <div class="grid loose">
      <${Card} title=${t.data} id="data">
        <${TextField}
          label=${t.name}
          id="name"
          autocomplete="name"
          maxlength="200"
          required
          value=${value.name}
          onInput=${(/** @type {string} */ changes) => put({ name: changes })}
          error=${problem?.at("/name")}
        />
        <${TextField}
          label=${t.phone}
          id="phone"
          type="tel"
          autocomplete="tel"
          maxlength="50"
          optional
          value=${value.phone}
          onInput=${(/** @type {string} */ phone) => put({ phone })}
          error=${problem?.at("/phone")}
        />
        <${Select}
          label=${t.language}
          id="language"
          hint=${t.languageHint}
          value=${value.language}
          options=${Object.entries(w.languages)}
          onInput=${(/** @type {Form["language"]} */ changes) => put({ language: changes })}
          error=${problem?.at("/language")}
        />
      <//>
      <${Card} title=${t.mail} id="mail">
        <${Boxes}
          name="responsibility"
          legend=${t.responsibilities}
          hint=${t.responsibilitiesHint}
          labels=${t.responsibility}
          hints=${t.responsibilityHints}
          all=${RESPONSIBILITIES}
          value=${value.responsibilities}
          onInput=${(/** @type {Form["responsibilities"]} */ changes) => put({ responsibilities: changes })}
        />
        <${Boxes}
          name="newsletter"
          legend=${t.newsletters}
          hint=${t.newslettersHint}
          labels=${t.newsletter}
          hints=${t.newsletterHints}
          all=${NEWSLETTERS}
          value=${value.newsletters}
          onInput=${(/** @type {Form["newsletters"]} */ changes) => put({ newsletters: changes })}
        />
      <//>
    </div>
    <${ProblemNotice} problem=${problem} omit=${POINTERS} />
    <p class="actions">
      <${Button} kind="primary" type="submit" busy=${action.busy} disabled=${!isChanged}>${w.save}<//>
      ${isChanged && html`<${Button} disabled=${action.busy} onClick=${() => (forget(), action.clear())}>${t.reset}<//>`}
    </p>
  </form>`;
}

/**
 * @param {{name: string, legend: string, hint: string, labels: Record<string, string>, hints: Record<string, string>, all: string[],
 *     value: string[], onInput: (value: any[]) => void}} properties
 */
function Boxes({ name, legend, hint, labels, hints, all, value, onInput }) {
  return html`<fieldset aria-describedby=${name + "-hint"}>
    <legend>${legend}</legend>
    <p class="hint" id=${name + "-hint"}>${hint}</p>
    ${all.map(
      each =>
        html`<${Checkbox}
          key=${each}
          id=${`${name}-${each}`}
          label=${labels[each]}
          hint=${hints[each]}
          checked=${value.includes(each)}
          onInput=${(/** @type {boolean} */ wanted) => onInput(all.filter(other => (other === each ? wanted : value.includes(other))))}
        />`,
    )}
  </fieldset>`;
}

/** @param {{own: OwnData}} properties */
function ReadOnly({ own }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return html`<${Card} title=${t.data} id="data">
    <dl class="facts">
      <dt>${t.name}</dt>
      <dd><bdi>${own.name}</bdi></dd>
      <dt>${t.phone}</dt>
      <dd>${own.phone ? html`<bdi>${own.phone}</bdi>` : t.unknown}</dd>
      <dt>${t.language}</dt>
      <dd>${w.languages[own.language]}</dd>
      <dt>${t.responsibilities}</dt>
      <dd>${list(own.responsibilities.map(each => t.responsibility[each])) || t.nothing}</dd>
      <dt>${t.newsletters}</dt>
      <dd>${list(own.newsletters.map(each => t.newsletter[each])) || t.nothing}</dd>
    </dl>
  <//>`;
}

/** What only an administrator changes. */
function Account() {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { me } = useMe();
  const manages = me.capabilities.some(held => held === "MANAGE_CONTACTS");
  return html`<${Card} title=${t.account} id="account">
    <dl class="facts">
      <dt>${t.email}</dt>
      <dd>${me.email}</dd>
      <dt>${t.roles}</dt>
      <dd>${list(me.roles.map(role => w.roles[role])) || t.none}</dd>
      <dt>${t.organization}</dt>
      <dd><bdi>${me.organization.name}</bdi></dd>
    </dl>
    <p class="hint">
      ${manages ? html`${t.byYourself} <a href=${"/contacts/" + me.id}>${t.contacts}</a>.` : t.byAdministrator}
    </p>
  <//>`;
}

function Sessions() {
  const t = useTexts(texts);
  const w = useTexts(words);
  const [asking, setAsking] = useState(false);
  const action = useAction((_, key) => api.send("POST", "/me/sign-out", undefined, { key }));

  async function endAll() {
    if (!(await action.run())) return;
    await session.forget();
    location.assign("/sign-in?ended=1");
  }

  function close() {
    setAsking(false);
    action.clear();
  }

  return html`<${Card} title=${t.sessions} id="sessions">
    <p>${t.sessionsText}</p>
    <p>${t.lost}</p>
    <p class="actions">
      <${Button} onClick=${session.signOut}>${t.here}<//>
      <${Button} kind="danger" onClick=${() => setAsking(true)}>${t.everywhere}<//>
    </p>
    ${asking &&
    html`<${Dialog} title=${t.everywhereTitle} onClose=${close}>
      <p>${t.everywhereText}</p>
      <${ProblemNotice} problem=${action.problem} />
      <p class="actions">
        <${Button} kind="danger" busy=${action.busy} onClick=${endAll}>${t.everywhere}<//>
        <${Button} disabled=${action.busy} onClick=${close}>${w.cancel}<//>
      </p>
    <//>`}
  <//>`;
}
