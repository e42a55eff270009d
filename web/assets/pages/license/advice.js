// How to use fewer seats: whom to block, and where.
import { ProblemNotice, Skeleton } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { date, useTexts } from "../../lib/language.js";
import { useLoad } from "../../lib/load.js";
import { html } from "../../lib/view.js";
import { texts } from "./texts.js";
import { texts as usersTexts } from "./users-texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Cleanup"]} Cleanup
 * @typedef {import("../../../types/api").components["schemas"]["CleanupStep"]} Step
 */

/**
 * The advice for a refused change.
 *
 * @param {{refusal: {metric: string, cleanup?: string, seatsToFree?: number}}} properties
 */
export function Advice({ refusal }) {
  const t = useTexts(texts).change;
  const path = refusal.cleanup;
  const advice = useLoad(async signal => (path ? (await api.get(path, {}, signal)).body : null), [path]);
  const query = new URLSearchParams({ metric: refusal.metric, show: "advice" });
  for (const [name, value] of new URLSearchParams(path?.split("?")[1])) query.set(name, value);
  if (!path) return null;
  return html`<div class="stack">
    <h2>${t.adviceTitle}</h2>
    <${ProblemNotice} problem=${advice.problem} again=${advice.again} />
    ${advice.loading && html`<${Skeleton} lines=${2} />`}
    ${advice.data && html`<${Steps} cleanup=${advice.data} wanted=${refusal.seatsToFree ?? advice.data.seats} />`}
    <p><a href=${"/license/users?" + query}>${t.adviceAll}</a></p>
  </div>`;
}

/**
 * What seats of a metric are about, as far as the advice differs.
 *
 * @param {Cleanup["metric"]} metric
 */
export function kindOf(metric) {
  return metric.endsWith("_USERS") ? "users" : metric === "ENVIRONMENTS" ? "environments" : "others";
}

/** @param {{cleanup: Cleanup, wanted: number}} properties */
export function Steps({ cleanup, wanted }) {
  const t = useTexts(texts).change;
  const { frees } = useTexts(usersTexts);
  return html`<p>${frees(cleanup.frees, wanted, kindOf(cleanup.metric))}</p>
    <ol class="steps">
      ${cleanup.steps.map(
        step =>
          html`<li key=${step.holder}>
            <strong><bdi>${step.name ?? step.holder}</bdi></strong>${step.name && html` <span class="muted">(<bdi>${step.holder}</bdi>)</span>`}: ${actionsOf(step, t)}
            ${step.lastActiveAt && html` <span class="muted small">· ${t.lastActive(date(step.lastActiveAt))}</span>`}
          </li>`,
      )}
    </ol>`;
}

/**
 * @param {Step} step
 * @param {typeof texts.nl.change} t
 */
function actionsOf(step, t) {
  return step.actions.map(({ environment, action }, i) => {
    const verb = action === "BLOCK" ? t.block : environment === step.holder ? t.removeEnvironment : t.remove;
    return html`<span key=${environment}>${i > 0 && ", "}${verb}${environment !== step.holder && html` <span class="nowrap">${environment}</span>`}</span>`;
  });
}
