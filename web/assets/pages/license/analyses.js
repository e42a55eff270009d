// Has the analysis of the license mailed, and tells how far it is.
import { Button, Card, Notice, Page, ProblemNotice, Select, tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { dateTime, useTexts } from "../../lib/language.js";
import { useAction } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { html, useEffect, useState } from "../../lib/view.js";
import { texts } from "./analyses-texts.js";
import { LicenseTabs } from "./tabs.js";

/** @typedef {import("../../../types/api").components["schemas"]["Analysis"]} Analysis */

/** Pauses between two looks at the progress, in milliseconds: each is longer than the one before. */
const FIRST_PAUSE = 1000;
const LONGER = 1.5;
const LONGEST_PAUSE = 20_000;

export default function Analyses() {
  const t = useTexts(texts);
  const { me } = useMe();
  // Another contact who signs in here has nothing to do with it.
  const kept = "analysis." + me.id;
  const [id, setId] = useState(() => sessionStorage.getItem(kept));
  const [format, setFormat] = useState("xlsx");
  const progress = useProgress(id, () => sessionStorage.removeItem(kept));
  const action = useAction((body, key) => api.send("POST", api.address("/license/analyses", { format: body.format }), { email: me.email }, { key }));
  const underway = id !== null && !(progress.analysis && isOver(progress.analysis)) && progress.problem?.status !== 404;

  /** @param {Event} event */
  async function ask(event) {
    event.preventDefault();
    const answer = await action.run({ format });
    if (answer) {
      sessionStorage.setItem(kept, answer.body.id);
      setId(answer.body.id);
      tell(t.asked);
    }
  }

  return html`<${Page} title=${t.title} intro=${t.intro}>
    <${LicenseTabs} />
    ${id && progress.problem?.status !== 404 && html`<${Progress} ...${progress} address=${me.email} />`}
    <${Card} kind="narrow">
      <form onSubmit=${ask}>
        <div class="stack">
          <p>${t.to(me.email)}</p>
          <p class="hint">${t.toHint} ${t.noMail}</p>
          <p class="hint">${t.howOften}</p>
        </div>
        <${Select}
          label=${t.format}
          id="format"
          value=${format}
          options=${[
            ["xlsx", t.formats.xlsx],
            ["csv", t.formats.csv],
          ]}
          onInput=${setFormat}
        />
        <${ProblemNotice} problem=${action.problem} />
        <p class="actions"><${Button} kind="primary" type="submit" busy=${action.busy} disabled=${underway}>${t.send}<//></p>
      </form>
    <//>
  <//>`;
}

/** @param {Analysis} analysis @returns {boolean} whether nothing comes after this */
function isOver({ status, reason }) {
  return status === "SENT" || (status === "FAILED" && reason !== "NOT_SENT");
}

/**
 * How far an analysis is, looked at ever less often, and only while somebody can see it.
 *
 * @param {string | null} id
 * @param {() => void} onOver
 * @returns {{analysis?: Analysis, problem?: api.Problem, look: () => void}}
 */
function useProgress(id, onOver) {
  const [state, setState] = useState(/** @type {{of?: string, analysis?: Analysis, problem?: api.Problem}} */ ({}));
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (id === null) return undefined;
    const stopper = new AbortController();
    const { signal } = stopper;
    let pause = FIRST_PAUSE;
    let timer = 0;
    let over = false;
    let looking = false;

    async function look() {
      clearTimeout(timer);
      if (over || looking || document.hidden) return;
      looking = true;
      try {
        const { body } = await api.get("/license/analyses/" + id, {}, signal);
        over = isOver(body);
        setState({ of: id ?? undefined, analysis: body });
      } catch (failure) {
        if (!(failure instanceof api.Problem) || signal.aborted) return;
        // An analysis of another organization, or of long ago.
        over = failure.status === 404 || failure.status === 422;
        setState(before => ({ of: id ?? undefined, analysis: before.of === id ? before.analysis : undefined, problem: failure }));
      } finally {
        looking = false;
      }
      if (over) onOver();
      else if (!signal.aborted) timer = window.setTimeout(look, pause);
      pause = Math.min(LONGEST_PAUSE, pause * LONGER);
    }

    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      stopper.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [id, round]);
  return { ...(state.of === id && { analysis: state.analysis, problem: state.problem }), look: () => setRound(before => before + 1) };
}

/** @param {{analysis?: Analysis, problem?: api.Problem, look: () => void, address: string}} properties */
function Progress({ analysis, problem, look, address }) {
  const t = useTexts(texts);
  const status = analysis?.status ?? "REQUESTED";
  const rows = analysis?.rows ?? 0;
  const failed = status === "FAILED";
  return html`<${Card} title=${t.progress} id="progress" kind="narrow">
    <div aria-live="polite" class="stack">
      ${status === "SENT"
        ? html`<${Notice} tone="good" title=${t.sent(address, analysis?.sentAt ? dateTime(analysis.sentAt) : "")}>
            <p>${rows > 0 && t.sentRows(rows)} ${t.notThere}</p>
          <//>`
        : failed
          ? html`<${Notice} tone=${analysis && isOver(analysis) ? "bad" : "warn"} title=${analysis && isOver(analysis) ? t.failed : t.failedForNow}>
              ${analysis?.explanation && html`<p>${analysis.explanation}</p>`}
            <//>`
          : html`<p>${t.statuses[status]}</p>`}
    </div>
    ${(status === "REQUESTED" || status === "RUNNING") &&
    html`<progress aria-label=${t.progress}></progress>
      <p class="muted small">${rows > 0 && t.rows(rows) + ". "}${t.wait}</p>`}
    <${ProblemNotice} problem=${problem} again=${look} />
  <//>`;
}
