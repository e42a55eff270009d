// What the license allows and what is in use: a card for each metric.
import { Badge, Button, Card, Load, Notice, Page } from "../../components/basics.js";
import { Days, Meter } from "../../components/pictures.js";
import * as api from "../../lib/api.js";
import { dateTime, day, list, useTexts } from "../../lib/language.js";
import { useLoad } from "../../lib/load.js";
import { html } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { LicenseTabs } from "./tabs.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["License"]} License
 * @typedef {import("../../../types/api").components["schemas"]["Entitlement"]} Entitlement
 * @typedef {import("../../../types/api").components["schemas"]["Usage"]} Usage
 * @typedef {import("../../../types/api").components["schemas"]["Signal"]} Signal
 * @typedef {import("../../../types/api").components["schemas"]["DayFigures"]} DayFigures
 */

const DAYS = 90;

export default function Overview() {
  const t = useTexts(texts).overview;
  const w = useTexts(words);
  const license = useLoad(async signal => (await api.get("/license", {}, signal)).body, []);
  const signals = useLoad(async signal => (await api.get("/license/signals", { limit: 25 }, signal)).body.items, []);
  const history = useLoad(readHistory, []);
  return html`<${Page}
    title=${t.title}
    intro=${license.data ? t.intro(w.editions[/** @type {License} */ (license.data).edition], license.data.flex) : "\u00a0"}
    actions=${html`<${Button} onClick=${() => print()}>${t.print}<//><a class="button primary" href="/license/change">${t.change}</a>`}
  >
    <${LicenseTabs} />
    <${Load} from=${license} lines=${12}>
      ${(/** @type {License} */ found) => html`
        ${found.snapshotsRunning.length > 0 &&
        html`<${Notice}><p>${t.snapshots(list(found.snapshotsRunning))}</p><//>`}
        <div class="grid">
          ${found.entitlements
            .filter(isThere)
            .map(
              entitlement =>
                html`<${Metric}
                  key=${entitlement.metric}
                  entitlement=${entitlement}
                  signals=${(signals.data ?? []).filter((/** @type {Signal} */ signal) => signal.enabled && signal.metric === entitlement.metric)}
                  days=${history.data}
                />`,
            )}
        </div>
        ${found.entitlements.some(entitlement => !isThere(entitlement)) &&
        html`<p class="muted">
          ${t.notGranted}: ${list(found.entitlements.filter(entitlement => !isThere(entitlement)).map(({ metric }) => w.metrics[metric]))}.
        </p>`}
        ${found.refreshedAt && html`<p class="muted small">${t.refreshed(dateTime(found.refreshedAt))}</p>`}
      `}
    <//>
  <//>`;
}

/** @param {AbortSignal} signal */
async function readHistory(signal) {
  const from = new Date(Date.now() - DAYS * 86_400_000).toISOString().slice(0, 10);
  const { body } = await api.get("/license/history", { from, limit: 100 }, signal);
  return body.items.reverse();
}

/** @param {Entitlement} entitlement */
function isThere({ maximum, granted, usage }) {
  return maximum > 0 || granted > 0 || usage.some(({ used }) => used > 0);
}

/**
 * @param {Usage} usage
 * @param {number} maximum
 */
function isFull({ available }, maximum) {
  return available < 0 || (available === 0 && maximum > 0);
}

/**
 * @param {Usage} usage
 * @param {Signal[]} signals
 * @returns {Signal | undefined} the signal that says there are too few, if any
 */
function warning(usage, signals) {
  return signals.find(signal => (!signal.environmentType || signal.environmentType === usage.environmentType) && usage.available < signal.threshold);
}

/** @param {{entitlement: Entitlement, signals: Signal[], days: DayFigures[] | undefined}} properties */
function Metric({ entitlement, signals, days }) {
  const t = useTexts(texts).overview;
  const w = useTexts(words);
  const { metric, maximum, granted, usage } = entitlement;
  const tightest = usage.reduce((least, each) => (each.available < least.available ? each : least));
  const signal = warning(tightest, signals);
  const tone = isFull(tightest, maximum) ? "bad" : signal ? "warn" : "good";
  const query = new URLSearchParams({ metric, ...(tightest.environmentType && { environmentType: tightest.environmentType }) });
  return html`<${Card} title=${w.metrics[metric]} id=${"metric-" + metric}>
    <p class="spread">
      <strong class="number">${t.inUse(tightest.used, maximum)}</strong>
      <${Badge} tone=${tone}>${t.free(tightest.available)}<//>
    </p>
    <div class="stack">
      ${usage.map(
        each =>
          html`<${Meter}
            key=${each.environmentType ?? ""}
            label=${each.environmentType ? w.environmentTypes[each.environmentType] : t.all}
            used=${each.used}
            maximum=${maximum}
            tone=${isFull(each, maximum) ? "bad" : warning(each, signals) ? "warn" : ""}
          />`,
      )}
    </div>
    ${signal && html`<p class="small">${t.below(signal.threshold)}</p>`}
    ${granted !== maximum &&
    html`<${Notice} tone="warn">
      <p>${t.deviation(maximum, granted)} ${t.wayOut}</p>
      <p class="row">
        <a class="button" href=${`/license/change?${metric}=${granted}`}>${t.take(granted)}</a>
        <a href="/license/requests/new">${t.ask}</a>
      </p>
    <//>`}
    <${History} metric=${metric} days=${days} />
    <p class="row">
      <a href=${"/license/users?" + query}>${t.who}</a>
      ${tightest.used > 0 && html`<a href=${`/license/users?${query}&show=advice`}>${t.useLess}</a>`}
    </p>
  <//>`;
}

/** @param {{metric: string, days: DayFigures[] | undefined}} properties */
function History({ metric, days }) {
  const t = useTexts(texts).overview;
  const w = useTexts(words);
  if (days === undefined) return html`<div class="days"><svg aria-hidden="true"></svg><figcaption>${t.days}</figcaption></div>`;
  const points = days.flatMap(({ date, entitlements }) => {
    const found = entitlements.find(each => each.metric === metric);
    return found ? [{ date, used: Math.max(...found.usage.map(({ used }) => used)), maximum: found.maximum }] : [];
  });
  if (points.length < 2) return html`<p class="hint">${t.noDays}</p>`;
  const used = points.map(point => point.used);
  return html`<${Days}
    days=${points}
    label=${t.daysLabel(w.metrics[/** @type {Entitlement["metric"]} */ (metric)], Math.min(...used), Math.max(...used))}
    from=${day(points[0].date)}
    to=${day(points[points.length - 1].date)}
  />`;
}
