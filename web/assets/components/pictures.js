// Numbers as pictures, beside the numbers themselves.
import { number } from "../lib/language.js";
import { html } from "../lib/view.js";

/**
 * How much of a maximum is in use.
 *
 * @param {{label: string, used: number, maximum: number, tone?: "" | "warn" | "bad", text?: string}} properties
 */
export function Meter({ label, used, maximum, tone = "", text }) {
  const part = maximum > 0 ? Math.min(1, used / maximum) : used > 0 ? 1 : 0;
  return html`<div class=${"meter " + tone}>
    <span>${label}</span>
    <span class="track" aria-hidden="true"><span style=${{ width: `${part * 100}%` }}></span></span>
    <span class="amount">${text ?? `${number(used)} / ${number(maximum)}`}</span>
  </div>`;
}

/**
 * Usage by day as a line, with the maximum as a dashed one.
 *
 * @param {{days: {date: string, used: number, maximum: number}[], label: string, from: string, to: string}} properties days in their
 *     order, at least two; `label` says in words what the line shows
 */
export function Days({ days, label, from, to }) {
  const start = moment(days[0].date);
  const width = moment(days[days.length - 1].date) - start || 1;
  const top = Math.max(1, ...days.map(({ used, maximum }) => Math.max(used, maximum)));
  const x = (/** @type {string} */ date) => ((moment(date) - start) / width) * 100;
  const y = (/** @type {number} */ value) => 40 - (value / top) * 38;
  const points = days.map(({ date, used }) => `${x(date).toFixed(2)},${y(used).toFixed(2)}`).join(" ");
  const steps = days.map(({ date, maximum }, i) => `${i === 0 ? "M" : "H"}${x(date).toFixed(2)}${i === 0 ? "," : "V"}${y(maximum).toFixed(2)}`);
  return html`<figure class="days">
    <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label=${label}>
      <path class="maximum" d=${steps.join(" ")} />
      <polyline class="used" points=${points} />
    </svg>
    <figcaption><span>${from}</span><span>${to}</span></figcaption>
  </figure>`;
}

/** @param {string} date */
function moment(date) {
  return Date.parse(date + "T00:00:00Z");
}
