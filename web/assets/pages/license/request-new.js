// Asking the vendor for what changing the license does not give.
import { Button, Card, Load, Page, ProblemNotice, TextArea, TextField, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { useTexts } from "../../lib/language.js";
import { useAction, useDraft, useFocusOnWrong, useLoad } from "../../lib/load.js";
import { go, usePlace } from "../../lib/router.js";
import { html, useEffect } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./requests-texts.js";
import { LicenseTabs } from "./tabs.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["License"]} License
 * @typedef {import("../../../types/api").components["schemas"]["Entitlement"]} Entitlement
 */

export default function NewRequest() {
  const t = useTexts(texts);
  const license = useLoad(async signal => (await api.get("/license", {}, signal)).body, []);
  return html`<${Page} title=${t.newTitle} intro=${t.newIntro} back=${{ href: "/license/requests", text: t.all }}>
    <${LicenseTabs} />
    <${Load} from=${license} lines=${14}>${(/** @type {License} */ found) => html`<${Form} license=${found} />`}<//>
  <//>`;
}

/** @param {{license: License}} properties */
function Form({ license }) {
  const t = useTexts(texts);
  const { path, query } = usePlace();
  const [wanted, setWanted, forgetWanted] = useDraft("license.request.wanted", /** @type {Record<string, string>} */ ({}));
  const [explanation, setExplanation, forgetExplanation] = useDraft("license.request.explanation", "");
  const action = useAction((body, key) => api.send("POST", "/license/requests", body, { key }));
  const problem = action.problem;
  const form = useFocusOnWrong(problem);
  // What is no number is sent as it is, and refused in the API's words.
  const asked = license.entitlements.flatMap(({ metric }) => {
    const text = wanted[metric]?.trim();
    return text ? [{ metric, maximum: /^\d{1,15}$/.test(text) ? Number(text) : text }] : [];
  });
  const pointers = asked.map((_, i) => `/wanted/${i}/maximum`);
  // A link may bring a number along. It is taken once.
  useEffect(() => {
    const brought = [...query].filter(([name]) => license.entitlements.some(({ metric }) => metric === name));
    if (brought.length === 0) return;
    setWanted({ ...wanted, ...Object.fromEntries(brought) });
    go(path, { replace: true, quiet: true });
  }, []);

  /** @param {Event} event */
  async function send(event) {
    event.preventDefault();
    const answer = await action.run({ wanted: asked, explanation });
    if (answer) {
      forgetWanted();
      forgetExplanation();
      tell(t.sent(answer.body.number));
      go("/license/requests/" + answer.body.id);
    }
  }

  return html`<form ref=${form} onSubmit=${send} novalidate>
    <${TextArea}
      label=${t.explanation}
      id="explanation"
      value=${explanation}
      onInput=${setExplanation}
      hint=${t.explanationHint}
      error=${problem?.at("/explanation")}
      rows=${8}
      maxlength="20000"
      required
    />
    <${Card} title=${t.numbers} id="numbers">
      <p class="hint">${t.numbersHint}</p>
      <div class="grid loose">
        ${license.entitlements.map(
          entitlement =>
            html`<${Wish}
              key=${entitlement.metric}
              entitlement=${entitlement}
              value=${wanted[entitlement.metric] ?? ""}
              error=${problem?.at(`/wanted/${asked.findIndex(({ metric }) => metric === entitlement.metric)}/maximum`)}
              onInput=${(/** @type {string} */ value) => {
                setWanted({ ...wanted, [entitlement.metric]: value });
                // The errors are told by position, which just changed.
                action.clear();
              }}
            />`,
        )}
      </div>
    <//>
    <${ProblemNotice} problem=${problem} omit=${["/explanation", ...pointers]} />
    <p class="hint">${t.told}</p>
    <p class="actions">
      <${Button} kind="primary" type="submit" busy=${action.busy}>${t.send}<//>
      <a class="button" href="/license/requests">${t.later}</a>
    </p>
  </form>`;
}

/** @param {{entitlement: Entitlement, value: string, error: string | undefined, onInput: (value: string) => void}} properties */
function Wish({ entitlement: { metric, maximum, granted, usage }, value, error, onInput }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const used = Math.max(...usage.map(each => each.used));
  return html`<${TextField}
    class="count"
    label=${w.metrics[metric]}
    id=${"wanted-" + metric}
    hint=${t.now(maximum, granted, used)}
    error=${error}
    optional
    inputmode="numeric"
    autocomplete="off"
    maxlength="15"
    value=${value}
    onInput=${onInput}
  />`;
}
