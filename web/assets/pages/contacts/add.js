// Adding a contact, who is invited by mail; and the fields that changing one has as well.
import { Button, Card, Checkbox, Page, ProblemNotice, Select, TextField, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { useTexts } from "../../lib/language.js";
import { useAction, useDraft, useFocusOnWrong } from "../../lib/load.js";
import { go } from "../../lib/router.js";
import { html } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { ROLES } from "./list.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Role"]} Role
 * @typedef {{name: string, email: string, phone: string, language: "nl" | "en"}} Data
 */

/** @type {Data & {roles: Role[]}} */
const NOBODY = { name: "", email: "", phone: "", language: "nl", roles: ["EMPLOYEE"] };

/** What stands beside its field, as pointers of the request. */
const POINTERS = ["/name", "/email", "/phone", "/language", "/roles"];

export default function AddContact() {
  const t = useTexts(texts).add;
  const [contact, setContact, forget] = useDraft("contacts.new", NOBODY);
  const action = useAction((body, key) => api.send("POST", "/contacts", body, { key }));
  const form = useFocusOnWrong(action.problem);
  const { roles, ...data } = contact;

  /** @param {Event} event */
  async function add(event) {
    event.preventDefault();
    const answer = await action.run({ ...bodyOf(data), roles });
    if (answer) {
      forget();
      tell(t.done(answer.body.name));
      go("/contacts/" + answer.body.id);
    }
  }

  return html`<${Page} title=${t.title} intro=${t.intro} back=${{ href: "/contacts", text: t.back }}>
    <form class="narrow" ref=${form} onSubmit=${add} novalidate>
      <${Card}>
        <${DataFields}
          value=${data}
          problem=${action.problem}
          emailHint=${t.emailHint}
          onInput=${(/** @type {Partial<Data>} */ changed) => setContact({ ...contact, ...changed })}
        />
        <${RoleBoxes}
          value=${roles}
          problem=${action.problem}
          onInput=${(/** @type {Role[]} */ changed) => setContact({ ...contact, roles: changed })}
        />
        <${OtherProblems} problem=${action.problem} />
        <p class="actions">
          <${Button} kind="primary" type="submit" busy=${action.busy}>${t.submit}<//>
          ${JSON.stringify(contact) !== JSON.stringify(NOBODY) &&
          html`<${Button}
            disabled=${action.busy}
            onClick=${() => {
              forget();
              action.clear();
            }}
            >${t.clear}<//
          >`}
        </p>
      <//>
    </form>
  <//>`;
}

/**
 * @param {Data} data
 * @returns {object} as the API takes it: a phone number that is empty is none
 */
export function bodyOf({ name, email, phone, language }) {
  return { name, email, phone: phone.trim() ? phone : null, language };
}

/**
 * What is wrong that does not stand beside a field already.
 *
 * @param {{problem: api.Problem | undefined}} properties
 */
export function OtherProblems({ problem }) {
  const beside = problem && (problem.code === "email-in-use" || roleOf(problem) !== undefined);
  return beside ? null : html`<${ProblemNotice} problem=${problem} omit=${POINTERS} />`;
}

/**
 * @param {api.Problem} problem
 * @returns {Role | undefined} the role that it is about
 */
function roleOf({ code }) {
  return code === "incident-manager-limit" ? "INCIDENT_MANAGER" : code === "last-administrator" ? "ADMINISTRATOR" : undefined;
}

/**
 * @param {{value: Data, problem: api.Problem | undefined, emailHint: string, onInput: (changed: Partial<Data>) => void}} properties
 */
export function DataFields({ value, problem, emailHint, onInput }) {
  const t = useTexts(texts).fields;
  const w = useTexts(words);
  const inUse = problem?.code === "email-in-use" ? `${problem.title} ${problem.detail}` : undefined;
  return html`<${TextField}
      label=${t.name}
      id="name"
      autocomplete="off"
      maxlength="200"
      required
      value=${value.name}
      onInput=${(/** @type {string} */ name) => onInput({ name })}
      error=${problem?.at("/name")}
    />
    <${TextField}
      label=${t.email}
      id="email"
      type="email"
      autocomplete="off"
      maxlength="254"
      required
      hint=${emailHint}
      value=${value.email}
      onInput=${(/** @type {string} */ email) => onInput({ email })}
      error=${problem?.at("/email") ?? inUse}
    />
    <${TextField}
      label=${t.phone}
      id="phone"
      type="tel"
      autocomplete="off"
      maxlength="50"
      optional
      value=${value.phone}
      onInput=${(/** @type {string} */ phone) => onInput({ phone })}
      error=${problem?.at("/phone")}
    />
    <${Select}
      label=${t.language}
      id="language"
      hint=${t.languageHint}
      value=${value.language}
      options=${Object.entries(w.languages)}
      onInput=${(/** @type {Data["language"]} */ language) => onInput({ language })}
      error=${problem?.at("/language")}
    />`;
}

/**
 * @param {{value: Role[], problem: api.Problem | undefined, untitled?: boolean, onInput: (changed: Role[]) => void}} properties `untitled`
 *     when the heading of the card says already what it is about
 */
export function RoleBoxes({ value, problem, untitled, onInput }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const wrong = problem && roleOf(problem);
  const error = wrong ? `${problem.title} ${problem.detail}` : problem?.at("/roles");
  return html`<fieldset aria-describedby="roles-hint">
    <legend class=${untitled ? "unseen" : ""}>${t.fields.roles}</legend>
    <p class="hint" id="roles-hint">${t.fields.rolesHint}</p>
    ${ROLES.map(
      role =>
        html`<${Checkbox}
          key=${role}
          id=${"role-" + role}
          label=${w.roles[role]}
          hint=${t.roleHints[role]}
          checked=${value.includes(role)}
          aria-invalid=${role === wrong ? "true" : undefined}
          aria-describedby=${role === wrong ? `role-${role}-hint roles-error` : `role-${role}-hint`}
          onInput=${(/** @type {boolean} */ held) =>
            onInput(ROLES.filter(each => (each === role ? held : value.includes(each))))}
        />`,
    )}
    ${error && html`<p class="error" id="roles-error">${error}</p>`}
    ${wrong === "INCIDENT_MANAGER" && html`<p><a href="/contacts?role=INCIDENT_MANAGER">${t.fields.whoHas}</a></p>`}
    ${wrong === "ADMINISTRATOR" && html`<p><a href="/contacts">${t.contact.toAppoint}</a></p>`}
  </fieldset>`;
}
