// Submitting an incident. Files that are chosen here go along as soon as it has a number.
import { Button, Card, Page, ProblemNotice, TextArea, TextField, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { useTexts } from "../../lib/language.js";
import { useAction, useDraft, useFocusOnWrong } from "../../lib/load.js";
import { go } from "../../lib/router.js";
import { html } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { Chooser, UploadList } from "./files.js";
import { texts } from "./texts.js";
import { MOST, uploadsOf, useUploads } from "./uploads.js";

/** @typedef {import("../../../types/api").components["schemas"]["NewIncident"]["severity"]} Severity */

/** @type {Severity[]} */
const SEVERITIES = ["LOW", "NORMAL", "HIGH", "CRITICAL"];
const POINTERS = ["/subject", "/description", "/severity", "/productArea"];
const EMPTY = { subject: "", description: "", severity: "NORMAL", productArea: "" };

export default function SubmitIncident() {
  const all = useTexts(texts);
  const t = all.submit;
  const [draft, setDraft, forget] = useDraft("incident.new", EMPTY);
  const chosen = useUploads("");
  const action = useAction((body, key) => api.send("POST", "/incidents", body, { key }));
  const { problem } = action;
  const form = useFocusOnWrong(problem);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(EMPTY) || chosen.items.length > 0;
  const set = (/** @type {keyof typeof EMPTY} */ name) => (/** @type {string} */ value) => setDraft({ ...draft, [name]: value });

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    const { productArea, ...others } = draft;
    const answer = await action.run({ ...others, ...(productArea.trim() && { productArea }) });
    if (!answer) return;
    const { number } = answer.body;
    forget();
    uploadsOf("/incidents/" + number).take(chosen.items);
    chosen.clear();
    go("/incidents/" + number, { replace: true });
    tell(t.done(number));
  }

  return html`<${Page} title=${t.title} intro=${t.intro} back=${{ href: "/incidents", text: t.back }}>
    <form class="narrow" ref=${form} onSubmit=${submit} novalidate>
      <${TextField}
        label=${t.subject}
        id="subject"
        value=${draft.subject}
        onInput=${set("subject")}
        hint=${t.subjectHint}
        error=${problem?.at("/subject")}
        maxlength="200"
        required
        autocomplete="off"
        dir="auto"
      />
      <${TextArea}
        label=${t.description}
        id="description"
        value=${draft.description}
        onInput=${set("description")}
        hint=${t.descriptionHint}
        error=${problem?.at("/description")}
        required
        rows=${9}
        dir="auto"
      />
      <${Severities} value=${draft.severity} onInput=${set("severity")} error=${problem?.at("/severity")} />
      <${TextField}
        label=${t.productArea}
        id="productArea"
        value=${draft.productArea}
        onInput=${set("productArea")}
        hint=${t.productAreaHint}
        error=${problem?.at("/productArea")}
        maxlength="100"
        optional
        autocomplete="off"
        dir="auto"
      />
      <${Card} title=${t.files} id="files">
        <${UploadList} uploads=${chosen} label=${all.files.chosen} />
        <${Chooser} id="choose-files" hint=${t.filesLater} onFiles=${(/** @type {File[]} */ files) => chosen.add(files, { room: MOST })} />
      <//>
      <${ProblemNotice} problem=${problem} omit=${POINTERS} />
      <p class="actions">
        <${Button} kind="primary" type="submit" busy=${action.busy}>${t.send}<//>
        ${isChanged &&
        html`<${Button}
          kind="quiet"
          disabled=${action.busy}
          onClick=${() => {
            forget();
            chosen.clear();
            action.clear();
          }}
          >${t.forget}<//
        >`}
      </p>
    </form>
  <//>`;
}

/** @param {{value: string, onInput: (value: string) => void, error?: string}} properties */
function Severities({ value, onInput, error }) {
  const all = useTexts(texts);
  const w = useTexts(words);
  return html`<fieldset aria-describedby=${error ? "severity-error" : undefined}>
    <legend>${all.submit.severity}</legend>
    ${SEVERITIES.map(
      severity =>
        html`<div key=${severity} class="check">
          <input
            type="radio"
            name="severity"
            id=${"severity-" + severity}
            value=${severity}
            checked=${severity === value}
            aria-describedby=${`severity-${severity}-hint`}
            onChange=${() => onInput(severity)}
          />
          <div>
            <label for=${"severity-" + severity}>${w.severities[severity]}</label>
            <p class="hint" id=${`severity-${severity}-hint`}>${all.severityMeanings[severity]}</p>
          </div>
        </div>`,
    )}
    ${error && html`<p class="error" id="severity-error">${error}</p>`}
  </fieldset>`;
}
