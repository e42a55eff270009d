// One signal: making it, perhaps after another one, changing it, switching it on and off, removing it.
import { Button, Card, Checkbox, Dialog, Load, Notice, Page, ProblemNotice, Select, TextField, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { readContacts } from "../../lib/contacts.js";
import { list, useTexts } from "../../lib/language.js";
import { useAction, useEdit, useFocusOnWrong, useLoad } from "../../lib/load.js";
import { go, usePlace } from "../../lib/router.js";
import { html, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { Recipients, State, StateBadge } from "./signals.js";
import { texts } from "./signals-texts.js";
import { LicenseTabs } from "./tabs.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Signal"]} Signal
 * @typedef {import("../../../types/api").components["schemas"]["Contact"]} Contact
 * @typedef {import("../../../types/api").components["schemas"]["License"]} License
 * @typedef {import("../../../types/api").components["schemas"]["EnvironmentType"]} EnvironmentType
 * @typedef {object} Terms what the form holds
 * @property {string} name
 * @property {Signal["metric"]} metric
 * @property {EnvironmentType | ""} environmentType
 * @property {string} threshold
 * @property {boolean} everyAdministrator
 * @property {string[]} recipients
 * @property {boolean} enabled
 */

/** The most recipients of one signal. */
const MOST = 25;
/** The most contacts that are shown to choose from; a search finds the others. */
const SHOWN = 30;
/** @type {Terms} */
const NEW = { name: "", metric: "PROFIT_USERS", environmentType: "", threshold: "5", everyAdministrator: true, recipients: [], enabled: true };
const POINTERS = ["/name", "/metric", "/environmentType", "/threshold"];

/** @param {{id?: string}} properties without `id` a new one is made */
export default function SignalPage({ id }) {
  const t = useTexts(texts);
  const { query } = usePlace();
  const source = id ?? query.get("from");
  const loaded = useLoad(
    async signal => {
      const [answer, contacts, license] = await Promise.all([
        source ? api.get("/license/signals/" + encodeURIComponent(source), {}, signal) : undefined,
        readContacts(signal),
        api.get("/license", {}, signal),
      ]);
      return { answer, contacts, license: /** @type {License} */ (license.body) };
    },
    [source],
  );
  const signal = /** @type {Signal | undefined} */ (loaded.data?.answer?.body);
  const title = id === undefined ? (source ? t.copyTitle : t.newTitle) : (signal?.name ?? t.signal);
  return html`<${Page} title=${title} intro=${id === undefined && t.newIntro} back=${{ href: "/license/signals", text: t.title }}>
    <${LicenseTabs} />
    <${Load} from=${loaded} lines=${14}>
      ${(/** @type {NonNullable<typeof loaded.data>} */ { answer, contacts, license }) => {
        const onChanged = (/** @type {api.Answer} */ changed) => loaded.set({ answer: changed, contacts, license });
        /** @type {Part} */
        const part = { signal, version: answer?.etag ?? null, contacts, license, reload: loaded.again, onChanged };
        if (id === undefined) return html`<${Form} ...${part} version=${null} isNew />`;
        return html`
          <${Card} title=${t.now} id="now">
            <p><${StateBadge} signal=${signal} /></p>
            <${State} signal=${signal} />
            <p><a href="/license">${t.toLicense}</a></p>
          <//>
          ${signal?.standard ? html`<${Standard} ...${part} />` : html`<${Form} ...${part} /><${Removal} ...${part} />`}
        `;
      }}
    <//>
  <//>`;
}

/**
 * @typedef {{signal: Signal | undefined, version: string | null, contacts: Contact[], license: License, reload: () => void,
 *     onChanged: (answer: api.Answer) => void}} Part
 */

/** @param {Signal} signal @returns {Terms} */
function termsOf({ name, metric, environmentType, threshold, recipients, enabled }) {
  return { name, metric, environmentType: environmentType ?? "", threshold: String(threshold), everyAdministrator: recipients.length === 0, recipients, enabled };
}

/**
 * The numbers that the terms are about.
 *
 * @param {License} license
 * @param {Terms} terms
 */
function poolsOf({ entitlements }, { metric, environmentType }) {
  const entitlement = entitlements.find(each => each.metric === metric);
  // What was never granted is not watched.
  if (!entitlement || (entitlement.maximum === 0 && entitlement.granted === 0)) return [];
  return entitlement.usage.filter(usage => !environmentType || usage.environmentType === environmentType);
}

/** @param {Part & {isNew?: boolean}} properties */
function Form({ signal, version, contacts, license, reload, onChanged, isNew }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const draft = isNew ? "license.signal.new." + (signal?.id ?? "") : "license.signal." + signal?.id;
  const action = useAction(
    (body, key) => (isNew ? api.send("POST", "/license/signals", body, { key }) : api.send("PUT", "/license/signals/" + signal?.id, body, { ifMatch: version })),
    reload,
  );
  const problem = action.problem;
  const form = useFocusOnWrong(problem);
  /** @type {Terms} */
  const stored = signal === undefined ? NEW : { ...termsOf(signal), ...(isNew && { name: t.copyOf(signal.name).slice(0, 200), enabled: true }) };
  const { value, isChanged, put, forget } = useEdit(draft, stored);
  const usage = license.entitlements.find(({ metric }) => metric === value.metric)?.usage ?? [];
  const types = usage.flatMap(({ environmentType }) => environmentType ?? []);
  const pools = poolsOf(license, value);
  const isOther = value.metric !== stored.metric || value.environmentType !== stored.environmentType || value.threshold !== stored.threshold;
  const starts = isNew || isOther || !stored.enabled;
  const isBelow = value.enabled && starts && pools.some(({ available }) => available < Number(value.threshold));
  const wrongRecipients = problem?.errors.filter(({ pointer }) => pointer.startsWith("/recipients"));

  /** @param {Event} event */
  async function save(event) {
    event.preventDefault();
    const { name, metric, environmentType, threshold, everyAdministrator, recipients, enabled } = value;
    const answer = await action.run({
      name,
      metric,
      ...(types.length > 0 && environmentType && { environmentType }),
      // What is no number is sent as it is, and refused in the API's words.
      threshold: /^\d{1,15}$/.test(threshold.trim()) ? Number(threshold) : threshold,
      recipients: everyAdministrator ? [] : recipients,
      enabled,
    });
    if (!answer) return;
    forget();
    tell(isNew ? t.added : w.saved);
    if (isNew) go("/license/signals/" + answer.body.id);
    else onChanged(answer);
  }

  const free = pools.map(({ environmentType, available }) => (environmentType ? t.freeIn(available, w.environmentTypes[environmentType]) : t.freeOnly(available)));
  return html`<${Card} title=${isNew ? undefined : t.terms} id="terms">
    <form ref=${form} onSubmit=${save} novalidate>
      <${TextField}
        label=${t.name}
        id="name"
        value=${value.name}
        onInput=${(/** @type {string} */ name) => put({ name })}
        hint=${t.nameHint}
        error=${problem?.at("/name")}
        maxlength="200"
        autocomplete="off"
        required
      />
      <${Select}
        label=${t.metric}
        id="metric"
        value=${value.metric}
        options=${license.entitlements.map(({ metric }) => [metric, w.metrics[metric]])}
        onInput=${(/** @type {Terms["metric"]} */ metric) => put({ metric, environmentType: "" })}
        error=${problem?.at("/metric")}
      />
      ${types.length > 0 &&
      html`<${Select}
        label=${t.environmentType}
        id="environment-type"
        value=${value.environmentType}
        options=${[["", t.eachType], ...types.map(type => [type, w.environmentTypes[type]])]}
        onInput=${(/** @type {Terms["environmentType"]} */ environmentType) => put({ environmentType })}
        error=${problem?.at("/environmentType")}
      />`}
      <${TextField}
        class="count"
        label=${t.thresholdLabel}
        id="threshold"
        hint=${html`${t.thresholdHint}${free.length > 0 && ` ${t.freeNow(list(free))}`}`}
        error=${problem?.at("/threshold")}
        inputmode="numeric"
        autocomplete="off"
        maxlength="15"
        value=${value.threshold}
        onInput=${(/** @type {string} */ threshold) => put({ threshold })}
      />
      <div aria-live="polite">${isBelow && html`<${Notice} tone="warn"><p>${t.atOnce}</p><//>`}</div>
      <${Choice} value=${value} contacts=${contacts} errors=${wrongRecipients} onInput=${put} />
      <${Checkbox} label=${t.enabled} id="enabled" checked=${value.enabled} onInput=${(/** @type {boolean} */ enabled) => put({ enabled })} hint=${t.enabledHint} />
      <${ProblemNotice} problem=${problem} omit=${[...POINTERS, ...(wrongRecipients ?? []).map(({ pointer }) => pointer)]} />
      <p class="actions">
        <${Button} kind="primary" type="submit" busy=${action.busy} disabled=${!isNew && !isChanged}>${isNew ? t.add : w.save}<//>
        ${!isNew && html`<a class="button" href=${"/license/signals/new?from=" + signal?.id}>${t.copy}</a>`}
        ${isChanged && html`<${Button} disabled=${action.busy} onClick=${() => (forget(), action.clear())}>${t.reset}<//>`}
      </p>
    </form>
  <//>`;
}

/**
 * Who is mailed: all administrators, or some contacts.
 *
 * @param {{value: Terms, contacts: Contact[], errors: import("../../lib/api.js").FieldError[] | undefined,
 *     onInput: (changes: Partial<Terms>) => void}} properties
 */
function Choice({ value, contacts, errors = [], onInput }) {
  const t = useTexts(texts);
  const [search, setSearch] = useState("");
  const { everyAdministrator, recipients } = value;
  // Who has left stays out: the signal is sent without them.
  const chosen = contacts.filter(({ id }) => recipients.includes(id));
  const text = search.trim().toLowerCase();
  const matching = contacts.filter(({ id, name, email }) => !recipients.includes(id) && `${name} ${email}`.toLowerCase().includes(text));
  const shown = [...chosen, ...matching.slice(0, SHOWN)];

  /** @param {string} id @param {boolean} wanted */
  function choose(id, wanted) {
    const present = chosen.map(contact => contact.id);
    onInput({ recipients: wanted ? [...present, id] : present.filter(each => each !== id) });
  }

  return html`<fieldset aria-describedby="recipients-error">
    <legend>${t.recipients}</legend>
    ${[true, false].map(
      every =>
        html`<div class="check" key=${String(every)}>
          <input
            type="radio"
            name="recipients"
            id=${every ? "administrators" : "chosen"}
            checked=${everyAdministrator === every}
            onChange=${() => onInput({ everyAdministrator: every })}
          />
          <label for=${every ? "administrators" : "chosen"}>${every ? t.allAdministrators : t.chosen}</label>
        </div>`,
    )}
    ${!everyAdministrator &&
    html`
      ${contacts.length > 8 &&
      html`<${TextField} label=${t.search} id="search-contact" type="search" autocomplete="off" value=${search} onInput=${setSearch} />`}
      ${shown.map(
        ({ id, name, email }) =>
          html`<${Checkbox}
            key=${id}
            id=${"recipient-" + id}
            label=${html`<bdi>${name}</bdi> <span class="muted small"><bdi>${email}</bdi></span>`}
            checked=${recipients.includes(id)}
            disabled=${!recipients.includes(id) && chosen.length >= MOST}
            onInput=${(/** @type {boolean} */ wanted) => choose(id, wanted)}
          />`,
      )}
      <p class="hint" aria-live="polite">
        ${chosen.length === 0 ? t.nobody : t.count(chosen.length, MOST)}${matching.length > SHOWN && ` ${t.others(matching.length - SHOWN)}`}
      </p>
    `}
    <div id="recipients-error">${errors.map(({ pointer, detail }) => html`<p class="error" key=${pointer}>${detail}</p>`)}</div>
  </fieldset>`;
}

/** The standard signal: only whether it is on. @param {Part} properties */
function Standard({ signal, version, contacts, reload, onChanged }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const standard = /** @type {Signal} */ (signal);
  const action = useAction(enabled => api.send("PUT", "/license/signals/" + standard.id, { ...standard, enabled }, { ifMatch: version }), reload);

  async function toggle() {
    const answer = await action.run(!standard.enabled);
    if (answer) {
      onChanged(answer);
      tell(answer.body.enabled ? t.isOn(standard.name) : t.isOff(standard.name));
    }
  }

  return html`<${Card} title=${t.terms} id="terms">
    <p>${t.standardText}</p>
    <dl class="facts">
      <dt>${t.metric}</dt>
      <dd>${w.metrics[standard.metric]}</dd>
      <dt>${t.environmentType}</dt>
      <dd>${standard.environmentType ? w.environmentTypes[standard.environmentType] : t.eachType}</dd>
      <dt>${t.thresholdLabel}</dt>
      <dd>${t.threshold(standard.threshold)}</dd>
      <dt>${t.recipients}</dt>
      <dd><${Recipients} ids=${standard.recipients} contacts=${contacts} /></dd>
    </dl>
    <${ProblemNotice} problem=${action.problem} />
    <p class="actions">
      <${Button} kind=${standard.enabled ? undefined : "primary"} busy=${action.busy} onClick=${toggle}>
        ${standard.enabled ? t.switchOff : t.switchOn}
      <//>
      <a class="button" href=${"/license/signals/new?from=" + standard.id}>${t.copy}</a>
    </p>
  <//>`;
}

/** @param {Part} properties */
function Removal({ signal, version, reload }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const [asking, setAsking] = useState(false);
  const { id, name } = /** @type {Signal} */ (signal);
  const action = useAction(async () => {
    try {
      return await api.send("DELETE", "/license/signals/" + id, undefined, { ifMatch: version });
    } catch (failure) {
      // Somebody else removed it: that is what was wanted.
      if (failure instanceof api.Problem && failure.status === 404) return { status: 404 };
      throw failure;
    }
  }, reload);

  async function remove() {
    if (await action.run(version)) {
      tell(t.removed(name));
      go("/license/signals");
    }
  }

  function close() {
    setAsking(false);
    action.clear();
  }

  return html`<p class="actions"><${Button} kind="danger" onClick=${() => setAsking(true)}>${t.remove}<//></p>
    ${asking &&
    html`<${Dialog} title=${t.removeTitle} onClose=${close}>
      <p><bdi>${name}</bdi></p>
      <p>${t.removeText}</p>
      ${action.problem?.status === 412
        ? html`<${Notice} tone="warn" role="alert"><p>${t.conflictRemove}</p><//>`
        : html`<${ProblemNotice} problem=${action.problem} />`}
      <p class="actions">
        <${Button} kind="danger" busy=${action.busy} onClick=${remove}>${t.remove}<//>
        <${Button} disabled=${action.busy} onClick=${close}>${w.cancel}<//>
      </p>
    <//>`}`;
}
