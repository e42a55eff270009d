// Who counts and why, and how to use less: the same numbers as in the overview, one by one.
import { Badge, Button, Card, Empty, Load, MoreOf, Notice, Page, ProblemNotice, Select, Skeleton, Table, TextField } from "../../components/basics.js";
import { Meter } from "../../components/pictures.js";
import * as api from "../../lib/api.js";
import { date, dateTime, list, number, useTexts } from "../../lib/language.js";
import { useList, useLoad } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { useFilters } from "../../lib/router.js";
import { html, useEffect, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { Steps, kindOf } from "./advice.js";
import { LicenseTabs } from "./tabs.js";
import { texts } from "./users-texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["License"]} License
 * @typedef {import("../../../types/api").components["schemas"]["Usage"]} Usage
 * @typedef {import("../../../types/api").components["schemas"]["Metric"]} MetricName
 * @typedef {import("../../../types/api").components["schemas"]["EnvironmentType"]} EnvironmentType
 * @typedef {import("../../../types/api").components["schemas"]["Explanation"]} Explanation
 * @typedef {import("../../../types/api").components["schemas"]["Presence"]} Presence
 * @typedef {import("../../../types/api").components["schemas"]["EnvironmentSummary"]} Environment
 * @typedef {import("../../../types/api").components["schemas"]["Cleanup"]} Cleanup
 * @typedef {{metric: MetricName, type: EnvironmentType | undefined, what: string}} Pool where seats are counted, and its name
 */

/** @type {MetricName[]} */
const METRICS = ["ENVIRONMENTS", "EMPLOYEES", "DECLARATIONS", "PROFIT_USERS", "INSITE_USERS", "OUTSITE_USERS", "CLIENTS"];
/** @type {MetricName[]} */
const PER_TYPE = ["PROFIT_USERS", "INSITE_USERS", "OUTSITE_USERS", "CLIENTS"];
/** @type {EnvironmentType[]} */
const TYPES = ["PRODUCTION", "TEST", "ACCEPTANCE", "DEMO"];
/** The most seats that the API gives advice for at once. */
const MOST_SEATS = 100;
/** How long one has to stop typing before the advice is asked for, in milliseconds. */
const PAUSE = 350;

export default function Users() {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { me } = useMe();
  const [filters, filter] = useFilters({ metric: "PROFIT_USERS", environmentType: "PRODUCTION", show: "", seats: "" });
  const pool = poolOf(filters, w, t);
  const license = useLoad(async signal => (await api.get("/license", {}, signal)).body, []);
  const usage = usageOf(license.data, pool);
  const advice = filters.show === "advice";
  const mayMail = me.capabilities.some(held => held === "EMAIL_LICENSE_ANALYSIS");
  return html`<${Page}
    title=${t.title}
    intro=${t.intro}
    actions=${mayMail && html`<a class="button" href="/license/analyses">${t.mail}</a>`}
  >
    <${LicenseTabs} />
    <div class="filters screen-only">
      <${Select}
        label=${t.metric}
        id="metric"
        value=${pool.metric}
        options=${METRICS.map(metric => [metric, w.metrics[metric]])}
        onInput=${(/** @type {string} */ metric) => filter({ metric, seats: "" })}
      />
      ${pool.type &&
      html`<${Select}
        label=${t.type}
        id="environmentType"
        value=${pool.type}
        options=${TYPES.map(type => [type, w.environmentTypes[type]])}
        onInput=${(/** @type {string} */ environmentType) => filter({ environmentType, seats: "" })}
      />`}
    </div>
    <${Card} title=${pool.what} id="pool">
      <${Load} from=${license} lines=${3}>
        ${(/** @type {License} */ found) => html`
          ${usage && html`<${Summary} usage=${usage} />`}
          ${found.snapshotsRunning.length > 0 && html`<${Notice}><p>${t.snapshots(list(found.snapshotsRunning))}</p><//>`}
          ${(advice || (usage && usage.used > 0)) &&
          html`<p class="actions">
            <${Button} aria-expanded=${advice ? "true" : "false"} onClick=${() => filter({ show: advice ? "" : "advice", seats: "" })}>
              ${advice ? t.closeAdvice : t.openAdvice}
            <//>
          </p>`}
        `}
      <//>
    <//>
    ${advice &&
    license.data &&
    html`<${CleanupAdvice}
      key=${pool.metric + pool.type}
      pool=${pool}
      wanted=${filters.seats || String(Math.min(MOST_SEATS, Math.max(1, -(usage?.available ?? 0))))}
      onInput=${(/** @type {string} */ seats) => filter({ seats })}
    />`}
    <${Environments} />
    <${Card} title=${t.holders} id="holders" kind=${advice ? "screen-only" : ""}>
      <p class="hint">${t.holdersText}</p>
      <${Holders} pool=${pool} mayMail=${mayMail} />
    <//>
  <//>`;
}

/**
 * @param {{metric: string, environmentType: string}} filters as the address has them, which may be anything
 * @param {typeof words.nl} w
 * @param {typeof texts.nl} t
 * @returns {Pool}
 */
function poolOf(filters, w, t) {
  const metric = METRICS.find(each => each === filters.metric) ?? "PROFIT_USERS";
  if (!PER_TYPE.includes(metric)) return { metric, type: undefined, what: w.metrics[metric] };
  const type = TYPES.find(each => each === filters.environmentType) ?? "PRODUCTION";
  return { metric, type, what: t.inType(w.metrics[metric], w.environmentTypes[type]) };
}

/**
 * @param {License | undefined} license
 * @param {Pool} pool
 * @returns {(Usage & {maximum: number}) | undefined}
 */
function usageOf(license, { metric, type }) {
  const entitlement = license?.entitlements.find(each => each.metric === metric);
  const usage = entitlement?.usage.find(each => each.environmentType === type);
  return entitlement && usage && { ...usage, maximum: entitlement.maximum };
}

/** @param {{usage: Usage & {maximum: number}}} properties */
function Summary({ usage }) {
  const t = useTexts(texts);
  const { used, available, maximum } = usage;
  const full = available < 0 || (available === 0 && maximum > 0);
  return html`<p class="spread">
      <strong class="number">${t.inUse(used, maximum)}</strong>
      <${Badge} tone=${full ? "bad" : maximum > 0 ? "good" : "plain"}>${t.free(available)}<//>
    </p>
    <${Meter} label=${t.used} used=${used} maximum=${maximum} tone=${full ? "bad" : ""} />`;
}

/** @param {{pool: Pool, wanted: string, onInput: (seats: string) => void}} properties */
function CleanupAdvice({ pool, wanted, onInput }) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState(wanted);
  const seats = useSettled(typed.trim());
  const advice = useLoad(
    // What is no number is sent as it is, and refused in the API's words; nothing at all would mean one.
    async signal => (await api.get(`/license/metrics/${pool.metric}/cleanup`, { environmentType: pool.type, seats: seats || 0 }, signal)).body,
    [pool.metric, pool.type, seats],
  );
  const cleanup = /** @type {Cleanup | undefined} */ (advice.data);
  const error = advice.problem?.at("seats");
  return html`<${Card} title=${t.adviceTitle} id="advice">
    <p>${t.adviceHow[kindOf(pool.metric)]}</p>
    <div class="screen-only">
      <${TextField}
        label=${t.seats}
        id="seats"
        class="count"
        inputmode="numeric"
        autocomplete="off"
        maxlength="5"
        hint=${t.seatsHint}
        error=${error}
        value=${typed}
        onInput=${(/** @type {string} */ value) => {
          setTyped(value);
          onInput(value);
        }}
      />
    </div>
    <div aria-live="polite" class="stack">
      ${!error && html`<${ProblemNotice} problem=${advice.problem} again=${advice.again} />`}
      ${advice.loading && !cleanup && html`<${Skeleton} lines=${Math.min(10, Number(seats) || 1) + 1} />`}
      ${cleanup &&
      (cleanup.frees === 0
        ? html`<${Empty} title=${t.nothingToFree} text=${cleanup.used === 0 && t.nothingToFreeText} />`
        : html`<${Steps} cleanup=${cleanup} wanted=${cleanup.seats} />`)}
    </div>
    ${cleanup &&
    cleanup.frees > 0 &&
    html`<p class="actions"><${Button} onClick=${() => print()}>${t.print}<//></p>`}
  <//>`;
}

/** @param {string} value @returns {string} the value once it does not change for a moment */
function useSettled(value) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** @param {{pool: Pool, mayMail: boolean}} properties */
function Holders({ pool, mayMail }) {
  const t = useTexts(texts);
  const found = useList(`/license/metrics/${pool.metric}/holders`, { environmentType: pool.type, limit: 25 });
  const users = kindOf(pool.metric) === "users";
  const inEnvironments = users || pool.metric === "EMPLOYEES";
  const head = [t.holder, t.counts, t.why, ...(inEnvironments ? [t.environments] : []), ...(users ? [t.lastActive] : [])];
  return html`<${MoreOf}
    list=${found}
    empty=${html`<${Empty} title=${t.empty} text=${`${t.emptyText(pool.what)} ${pool.type ? t.emptyOtherType : t.emptyOther}`}>
      ${mayMail && html`<p><a href="/license/analyses">${t.emptyMail}</a></p>`}
    <//>`}
  >
    ${(/** @type {Explanation[]} */ holders) =>
      html`<${Table}
        caption=${t.caption(pool.what)}
        head=${head}
        rows=${holders.map(each => ({
          key: each.holder,
          cells: [
            html`<${Holder} of=${each} />`,
            html`<${Badge} tone=${each.counts ? "good" : "plain"}>${each.counts ? t.yes : t.no}<//>`,
            each.explanation,
            ...(inEnvironments ? [html`<${Presences} of=${each.environments} />`] : []),
            ...(users ? [html`<span class=${each.lastActiveAt ? "nowrap" : "nowrap muted"}>${each.lastActiveAt ? date(each.lastActiveAt) : t.unknown}</span>`] : []),
          ],
        }))}
      />`}
  <//>`;
}

/** @param {{of: Explanation}} properties */
function Holder({ of: { holder, name } }) {
  return name
    ? html`<div><strong><bdi>${name}</bdi></strong><br /><bdi class="muted small">${holder}</bdi></div>`
    : html`<strong><bdi>${holder}</bdi></strong>`;
}

/** @param {{of: Presence[]}} properties */
function Presences({ of }) {
  const t = useTexts(texts);
  return html`<div>
    ${of.map(({ code, blocked, kinds, coWorking, inService, kind }) => {
      const facts = [
        ...(kinds ?? []).map(each => t.kinds[each]),
        ...(coWorking ? [t.coWorking] : []),
        ...(inService === undefined ? [] : [inService ? t.inService : t.outOfService]),
        ...(kind ? [t.employeeKinds[kind]] : []),
      ];
      return html`<div key=${code}>
        <span class="nowrap">${code}</span> <span class="muted small">${facts.join(", ")}</span>
        ${blocked && html` <${Badge} tone="warn">${t.blocked}<//>`}
      </div>`;
    })}
  </div>`;
}

/** What each environment holds, which is read when somebody opens it. */
function Environments() {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return html`<details class="card screen-only" onToggle=${(/** @type {any} */ event) => setOpen(event.currentTarget.open)}>
    <summary><h2>${t.listOf}</h2></summary>
    ${open && html`<${EnvironmentTable} />`}
  </details>`;
}

function EnvironmentTable() {
  const t = useTexts(texts);
  const w = useTexts(words);
  const found = useList("/license/environments", { limit: 50 });
  return html`<div class="stack">
    <p class="hint">${t.listOfText}</p>
    <${MoreOf} list=${found} empty=${html`<${Empty} title=${t.noEnvironments} text=${t.noEnvironmentsText} />`}>
      ${(/** @type {Environment[]} */ environments) =>
        html`<${Table}
          caption=${t.listOf}
          head=${[t.code, t.type, t.users, t.employees, t.declarations, t.clients, t.reported]}
          rows=${environments.map(each => ({
            key: each.code,
            cells: [
              html`<strong class="nowrap">${each.code}</strong>`,
              w.environmentTypes[each.type],
              ...[each.users, each.employees, each.declarations, each.clients].map(count => html`<span class="number">${number(count)}</span>`),
              html`<div>${dateTime(each.reportedAt)} ${each.snapshotRunning && html`<${Badge} tone="warn">${t.running}<//>`}</div>`,
            ],
          }))}
        />`}
    <//>
  </div>`;
}
