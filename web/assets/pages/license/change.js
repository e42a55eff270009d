// Changing the maxima: whether it is possible is told while one types.
import { Badge, Button, Card, Load, Notice, Page, ProblemNotice, TextArea, TextField, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { useTexts } from "../../lib/language.js";
import { useAction, useDraft, useLoad } from "../../lib/load.js";
import { go, usePlace } from "../../lib/router.js";
import { html, useEffect, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { Advice } from "./advice.js";
import { LicenseTabs } from "./tabs.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["License"]} License
 * @typedef {import("../../../types/api").components["schemas"]["Entitlement"]} Entitlement
 * @typedef {import("../../../types/api").components["schemas"]["Mutation"]} Mutation
 * @typedef {import("../../../types/api").components["schemas"]["RefusalError"]} Refusal
 * @typedef {{metric: string, maximum: number | string}} Change
 */

/** How long one has to stop typing before the change is tried, in milliseconds. */
const PAUSE = 350;

export default function ChangeLicense() {
  const t = useTexts(texts).change;
  const license = useLoad(signal => api.get("/license", {}, signal), []);
  const [done, setDone] = useState(/** @type {Mutation | null} */ (null));
  return html`<${Page} title=${done ? t.done : t.title} intro=${done ? undefined : t.intro}>
    <${LicenseTabs} />
    ${done
      ? html`<${Outcome} mutation=${done} again=${() => (setDone(null), license.again())} />`
      : html`<${Load} from=${license} lines=${10}>
          ${(/** @type {api.Answer} */ { body, etag }) =>
            html`<${Form} license=${body} version=${etag} reload=${license.again} onDone=${setDone} />`}
        <//>`}
  <//>`;
}

/**
 * @param {{license: License, version: string | null, reload: () => void, onDone: (mutation: Mutation) => void}} properties
 */
function Form({ license, version, reload, onDone }) {
  const t = useTexts(texts).change;
  const { path, query } = usePlace();
  const [wanted, setWanted, forget] = useDraft("license.change", /** @type {Record<string, string>} */ ({}));
  const [reason, setReason, forgetReason] = useDraft("license.change.reason", "");
  const changes = changesOf(license, wanted);
  const trial = useTrial(changes, version);
  const action = useAction((body, key) => api.send("POST", "/license/mutations", body, { key, ifMatch: version }), reload);
  const refusals = /** @type {Refusal[]} */ ((trial.problem?.errors ?? []).filter(error => error.pointer.startsWith("/changes/")));

  // A link may bring a number along. It is taken once, so that what was typed before and putting back work as always.
  useEffect(() => {
    const asked = [...query].filter(([name]) => license.entitlements.some(({ metric }) => metric === name));
    if (asked.length === 0) return;
    setWanted({ ...wanted, ...Object.fromEntries(asked) });
    go(path, { replace: true, quiet: true });
  }, []);

  /** @param {Event} event */
  async function change(event) {
    event.preventDefault();
    const answer = await action.run({ changes, ...(reason.trim() && { reason }) });
    if (answer) {
      forget();
      forgetReason();
      onDone(answer.body);
      tell(t.done);
    }
  }

  return html`<form onSubmit=${change} novalidate>
    <div class="grid loose">
      ${license.entitlements.map(
        entitlement =>
          html`<${Maximum}
            key=${entitlement.metric}
            entitlement=${entitlement}
            value=${wanted[entitlement.metric] ?? String(entitlement.maximum)}
            refusal=${refusals.find(error => error.metric === entitlement.metric)}
            problem=${trial.problem}
            onInput=${(/** @type {string} */ value) => setWanted({ ...wanted, [entitlement.metric]: value })}
          />`,
      )}
    </div>
    <${TextArea} label=${t.reason} id="reason" value=${reason} onInput=${setReason} hint=${t.reasonHint} optional rows=${2} maxlength="500" />
    <${Card} title=${t.summary} id="summary">
      <div aria-live="polite" class="stack">
        ${changes.length === 0
          ? html`<p class="muted">${t.nothing}</p>`
          : trial.outcome
            ? html`<${Lines} changes=${trial.outcome.changes} />`
            : refusals.length > 0
              ? html`<p>${t.refused}</p>`
              : html`<p class="muted">${trial.problem ? "" : t.checking}</p>`}
      </div>
      ${refusals.length === 0 && html`<${ProblemNotice} problem=${trial.problem} />`}
      <${ProblemNotice} problem=${action.problem} omit=${refusals.map(({ pointer }) => pointer)} />
      <p class="hint">${t.told}</p>
      <p class="actions">
        <${Button} kind="primary" type="submit" busy=${action.busy} disabled=${!trial.outcome}>${t.confirm}<//>
        ${changes.length > 0 && html`<${Button} onClick=${forget}>${t.reset}<//>`}
      </p>
    <//>
  </form>`;
}

/**
 * @param {License} license
 * @param {Record<string, string>} wanted
 * @returns {Change[]} what differs from the present maxima; what is no number is sent as it is, and refused in the API's words
 */
function changesOf(license, wanted) {
  return license.entitlements.flatMap(({ metric, maximum }) => {
    const text = wanted[metric]?.trim();
    if (text === undefined || text === String(maximum)) return [];
    return [{ metric, maximum: /^\d{1,15}$/.test(text) ? Number(text) : text }];
  });
}

/**
 * What a change would come to, asked for when one stops typing.
 *
 * @param {Change[]} changes
 * @param {string | null} version
 * @returns {{outcome?: Mutation, problem?: api.Problem}} neither while it is asked
 */
function useTrial(changes, version) {
  const [trial, setTrial] = useState(/** @type {{of: string, outcome?: Mutation, problem?: api.Problem}} */ ({ of: "[]" }));
  const text = JSON.stringify(changes);
  useEffect(() => {
    if (text === "[]") return undefined;
    const stopper = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const { body } = await api.send("POST", "/license/mutations?dryRun=true", { changes }, { signal: stopper.signal });
        setTrial({ of: text, outcome: body });
      } catch (failure) {
        if (failure instanceof api.Problem) setTrial({ of: text, problem: failure });
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stopper.abort();
    };
  }, [text, version]);
  return trial.of === text ? trial : {};
}

/**
 * @param {{entitlement: Entitlement, value: string, refusal: Refusal | undefined, problem: api.Problem | undefined, onInput: (value: string) => void}} properties
 */
function Maximum({ entitlement, value, refusal, problem, onInput }) {
  const t = useTexts(texts).change;
  const w = useTexts(words);
  const { metric, maximum, usage } = entitlement;
  const used = Math.max(...usage.map(each => each.used));
  // The title is the sentence of the first refusal's kind.
  const error = refusal && (refusal.code === problem?.code ? `${problem.title} ${refusal.detail}` : refusal.detail);
  return html`<${Card}>
    <${TextField}
      class="count"
      label=${w.metrics[metric]}
      id=${"maximum-" + metric}
      hint=${t.hint(maximum, used)}
      error=${error}
      inputmode="numeric"
      autocomplete="off"
      maxlength="15"
      value=${value}
      onInput=${onInput}
    />
    ${refusal?.code === "below-usage" && html`<${Advice} refusal=${refusal} />`}
    ${refusal?.code === "deviation" &&
    html`<p class="row">
      <${Button} onClick=${() => onInput(String(refusal.granted))}>${t.takeGranted}<//> <a href="/license/requests/new">${t.request}</a>
    </p>`}
    ${refusal?.code === "edition-limit" && html`<p><a href="/license/requests/new">${t.request}</a></p>`}
  <//>`;
}

/** @param {{changes: Mutation["changes"]}} properties */
function Lines({ changes }) {
  const t = useTexts(texts).change;
  const w = useTexts(words);
  return html`<ul class="stack">
    ${changes.map(
      ({ metric, from, to, available }) =>
        html`<li key=${metric}>
          <strong>${w.metrics[metric]}</strong> ${t.fromTo(from, to)} <${Badge} tone=${available > 0 ? "good" : "warn"}>${t.leaves(available)}<//>
        </li>`,
    )}
  </ul>`;
}

/** @param {{mutation: Mutation, again: () => void}} properties */
function Outcome({ mutation, again }) {
  const t = useTexts(texts).change;
  return html`<${Notice} tone="good"><${Lines} changes=${mutation.changes} /><//>
    <p class="actions">
      <a class="button primary" href="/license">${t.toOverview}</a>
      <a class="button" href="/license/mutations">${t.toHistory}</a>
      <${Button} onClick=${again}>${t.again}<//>
    </p>`;
}
