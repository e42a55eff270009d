// What is known of the organization, to change and to confirm.
import { Button, Card, Load, Notice, Page, ProblemNotice, Select, TextField, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { readContacts } from "../../lib/contacts.js";
import { date, dateTime, language, number, useTexts } from "../../lib/language.js";
import { useAction, useEdit, useFocusOnWrong, useLoad } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { html } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["OwnOrganization"]} Organization
 * @typedef {import("../../../types/api").components["schemas"]["Contact"]} Contact
 * @typedef {{name: string, street: string, postalCode: string, city: string, country: string, invoiceContact: string}} Form
 */

/** ISO 3166-1 alpha-2. */
const COUNTRIES = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL " +
  "CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU " +
  "GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC " +
  "MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT " +
  "PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA " +
  "UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
).split(" ");
/** Those that nearly everybody chooses come first. */
const FIRST = ["NL", "BE", "DE"];
const POINTERS = ["/name", "/address/street", "/address/postalCode", "/address/city", "/address/country", "/invoiceContact"];

export default function OrganizationPage() {
  const t = useTexts(texts);
  const organization = useLoad(signal => api.get("/organization", {}, signal), []);
  const contacts = useLoad(readContacts, []);
  return html`<${Page} title=${t.title} intro=${t.intro}>
    <${Load} from=${organization} lines=${14}>
      ${(/** @type {api.Answer} */ { body, etag }) =>
        html`<${Content} own=${body} version=${etag} contacts=${contacts} reload=${organization.again} onChanged=${organization.set} />`}
    <//>
  <//>`;
}

/**
 * @param {{own: Organization, version: string | null, contacts: import("../../lib/load.js").Loaded<Contact[]>, reload: () => void,
 *     onChanged: (answer: api.Answer) => void}} properties
 */
function Content({ own, version, contacts, reload, onChanged }) {
  const t = useTexts(texts);
  /** @type {Form} */
  const stored = {
    name: own.name,
    street: own.address?.street ?? "",
    postalCode: own.address?.postalCode ?? "",
    city: own.address?.city ?? "",
    country: own.address?.country ?? "NL",
    invoiceContact: own.invoiceContact?.id ?? "",
  };
  const edit = useEdit("organization", stored);
  return html`
    <${Leaving} own=${own} />
    <div class="grid loose">
      <${Card} title=${t.data} id="data">
        <${DataForm} ...${{ own, version, contacts, reload, onChanged }} edit=${edit} />
      <//>
      <div class="stack">
        <${Card} title=${t.confirmation} id="confirmation">
          <p>${t.confirmationText}</p>
          <${LastConfirmed} own=${own} />
          ${edit.isChanged && html`<p>${t.saveFirst}</p>`}
          <${Confirm} own=${own} disabled=${edit.isChanged} onChanged=${onChanged} />
          <p><a href="/organization/check">${t.toCheck}</a></p>
        <//>
        <${Card} title=${t.fixed} id="fixed">
          <dl class="facts">
            <dt>${t.participant}</dt>
            <dd>${own.participant}</dd>
            <dt>${t.limit}</dt>
            <dd>${number(own.incidentManagerLimit)}</dd>
          </dl>
          <p class="hint">${t.fixedHint} <a href="/help">${t.help}</a>.</p>
        <//>
      </div>
    </div>
  `;
}

/** @param {{own: Organization}} properties */
export function Leaving({ own: { removalStartsAt } }) {
  const t = useTexts(texts);
  if (!removalStartsAt) return null;
  return html`<${Notice} tone="warn" title=${t.leaving(dateTime(removalStartsAt))}><p>${t.leavingText}</p><//>`;
}

/**
 * @param {{own: Organization, version: string | null, contacts: import("../../lib/load.js").Loaded<Contact[]>,
 *     edit: ReturnType<typeof useEdit<Form>>, reload: () => void, onChanged: (answer: api.Answer) => void}} properties
 */
function DataForm({ own, version, contacts, edit: { value, isChanged, put, forget }, reload, onChanged }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { changed } = useMe();
  const action = useAction(body => api.send("PUT", "/organization", body, { ifMatch: version }), reload);
  const problem = action.problem;
  const form = useFocusOnWrong(problem);
  const people = (contacts.data ?? []).map(({ id, name, email }) => /** @type {[string, string]} */ ([id, `${name} (${email})`]));
  // The present one can be chosen also before the contacts are there.
  if (own.invoiceContact && !people.some(([id]) => id === own.invoiceContact?.id)) people.unshift([own.invoiceContact.id, own.invoiceContact.name]);

  /** @param {Event} event */
  async function save(event) {
    event.preventDefault();
    const { name, invoiceContact, ...address } = value;
    const answer = await action.run({ name, address, ...(invoiceContact && { invoiceContact }) });
    if (!answer) return;
    forget();
    onChanged(answer);
    tell(w.saved);
    // The name stands at the top of every page.
    if (answer.body.name !== own.name) changed();
  }

  /** @param {"name" | "street" | "postalCode" | "city"} field @param {string} pointer @param {string} autocomplete @param {number} most */
  const text = (field, pointer, autocomplete, most) =>
    html`<${TextField}
      label=${t[field]}
      id=${field}
      autocomplete=${autocomplete}
      maxlength=${most}
      required
      value=${value[field]}
      onInput=${(/** @type {string} */ typed) => put({ [field]: typed })}
      error=${problem?.at(pointer)}
    />`;
  return html`<form ref=${form} onSubmit=${save} novalidate>
    ${text("name", "/name", "organization", 200)} ${text("street", "/address/street", "street-address", 100)}
    ${text("postalCode", "/address/postalCode", "postal-code", 20)} ${text("city", "/address/city", "address-level2", 100)}
    <${Select}
      label=${t.country}
      id="country"
      autocomplete="country"
      value=${value.country}
      options=${countries(value.country)}
      onInput=${(/** @type {string} */ country) => put({ country })}
      error=${problem?.at("/address/country")}
    />
    <${Select}
      label=${t.invoiceContact}
      id="invoiceContact"
      hint=${t.invoiceHint}
      value=${value.invoiceContact}
      options=${[...(own.invoiceContact ? [] : [["", t.nobody]]), ...people]}
      onInput=${(/** @type {string} */ invoiceContact) => put({ invoiceContact })}
      error=${problem?.at("/invoiceContact")}
    />
    <${ProblemNotice} problem=${contacts.problem} again=${contacts.again} />
    <${ProblemNotice} problem=${problem} omit=${POINTERS} />
    <p class="actions">
      <${Button} kind="primary" type="submit" busy=${action.busy} disabled=${!isChanged || Boolean(own.removalStartsAt)}>${w.save}<//>
      ${isChanged && html`<${Button} disabled=${action.busy} onClick=${() => (forget(), action.clear())}>${t.reset}<//>`}
    </p>
  </form>`;
}

/** @param {string} present @returns {[string, string][]} codes with the names of the language of the pages */
function countries(present) {
  const names = new Intl.DisplayNames(language(), { type: "region" });
  const named = (/** @type {string[]} */ codes) => codes.map(code => /** @type {[string, string]} */ ([code, names.of(code) ?? code]));
  const others = COUNTRIES.concat(COUNTRIES.includes(present) ? [] : present).filter(code => !FIRST.includes(code));
  return [...named(FIRST), ...named(others).sort(([, a], [, b]) => a.localeCompare(b, language()))];
}

/** @param {{address: NonNullable<Organization["address"]>}} properties */
export function Address({ address: { street, postalCode, city, country } }) {
  const name = new Intl.DisplayNames(language(), { type: "region" }).of(country) ?? country;
  return html`<bdi>${street}</bdi><br /><bdi>${postalCode} ${city}</bdi><br />${name}`;
}

/** When it was confirmed; the audit trail has by whom. @param {{own: Organization}} properties */
export function LastConfirmed({ own: { confirmedAt } }) {
  const t = useTexts(texts);
  const { me } = useMe();
  return html`<p aria-live="polite">
    ${confirmedAt ? t.confirmed(date(confirmedAt)) : t.neverConfirmed}.
    ${confirmedAt && me.capabilities.includes("READ_AUDIT_TRAIL") && html` <a href="/audit?action=CONFIRM_ORGANIZATION">${t.byWhom}</a>`}
  </p>`;
}

/**
 * The one button that says that contacts and data are right.
 *
 * @param {{own: Organization, disabled?: boolean, onChanged: (answer: api.Answer) => void}} properties
 */
export function Confirm({ own, disabled, onChanged }) {
  const t = useTexts(texts);
  const action = useAction((_, key) => api.send("POST", "/organization/confirmation", undefined, { key }));

  async function confirm() {
    const answer = await action.run(own.confirmedAt);
    if (answer) {
      onChanged(answer);
      tell(t.thanks);
    }
  }

  return html`<${ProblemNotice} problem=${action.problem} />
    <p class="actions">
      <${Button} kind="primary" busy=${action.busy} disabled=${disabled || Boolean(own.removalStartsAt)} onClick=${confirm}>${t.allRight}<//>
    </p>`;
}
