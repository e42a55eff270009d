// The incidents that one may see, and the way to one by its number.
import { Button, Card, Empty, MoreOf, Page, Select, Table, TextField } from "../../components/basics.js";
import { dateTime, number, useTexts } from "../../lib/language.js";
import { useList } from "../../lib/load.js";
import { useMe } from "../../lib/me.js";
import { go, useFilters } from "../../lib/router.js";
import { html, useState } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { SeverityBadge, StatusBadge } from "./badges.js";
import { texts } from "./texts.js";

/** @typedef {import("../../../types/api").components["schemas"]["IncidentSummary"]} Summary */

/** As people say a number: INC-1042, in whatever case, or 1042. */
const NUMBER = /^(?:inc-)?([1-9][0-9]{3,8})$/i;

export default function Incidents() {
  const t = useTexts(texts).list;
  const w = useTexts(words);
  const { me } = useMe();
  const may = (/** @type {string} */ capability) => me.capabilities.some(held => held === capability);
  const seesAll = may("VIEW_ALL_INCIDENTS");
  const submits = may("SUBMIT_INCIDENT");
  // Who may see all of them mostly looks after those of colleagues.
  const standard = { scope: seesAll ? "all" : "own", status: "", severity: "" };
  const [filters, setFilters] = useFilters(standard);
  const scope = seesAll ? filters.scope : "own";
  const list = useList("/incidents", { scope, status: filters.status, severity: filters.severity });
  const filtered = filters.status !== "" || filters.severity !== "";

  return html`<${Page}
    title=${t.title}
    actions=${submits && html`<a class="button primary" href="/incidents/new">${t.submit}</a>`}
    intro=${!submits && html`<${WhoMay} gives=${may("MANAGE_CONTACTS")} />`}
  >
    <${Card}>
      <div class="filters">
        ${seesAll &&
        html`<${Select}
          label=${t.scope}
          id="scope"
          value=${filters.scope}
          options=${Object.entries(t.scopes)}
          onInput=${(/** @type {string} */ chosen) => setFilters({ scope: chosen })}
        />`}
        <${Select}
          label=${t.status}
          id="status"
          value=${filters.status}
          options=${[["", w.all], ...Object.entries(w.incidentStatuses)]}
          onInput=${(/** @type {string} */ status) => setFilters({ status })}
        />
        <${Select}
          label=${t.severity}
          id="severity"
          value=${filters.severity}
          options=${[["", w.all], ...Object.entries(w.severities)]}
          onInput=${(/** @type {string} */ severity) => setFilters({ severity })}
        />
      </div>
      <${ByNumber} />
    <//>
    <${MoreOf}
      list=${list}
      empty=${filtered
        ? html`<${Empty} title=${t.noneFiltered} text=${t.noneFilteredText}>
            <${Button} onClick=${() => setFilters({ status: "", severity: "" })}>${t.clear}<//>
          <//>`
        : html`<${Empty} title=${scope === "own" ? t.noneOwn : t.none} text=${t.noneText}>
            ${seesAll && scope === "own" && html`<${Button} onClick=${() => setFilters({ scope: "all" })}>${t.showAll}<//>`}
            ${submits && html`<a class="button" href="/incidents/new">${t.submit}</a>`}
          <//>`}
    >
      ${(/** @type {Summary[]} */ items) => html`<${Rows} items=${items} />`}
    <//>
  <//>`;
}

/** @param {{gives: boolean}} properties whether one can give the role oneself */
function WhoMay({ gives }) {
  const t = useTexts(texts).list;
  return html`${t.whoMay} ${gives ? html`<a href="/contacts">${t.giveRole}</a>.` : t.askAdministrator}`;
}

/** @param {{items: Summary[]}} properties */
function Rows({ items }) {
  const t = useTexts(texts).list;
  const { incident, severity, status, reporter, activity, messages } = t.head;
  return html`<${Table}
    caption=${t.caption}
    head=${[incident, severity, status, reporter, activity, messages]}
    rows=${items.map(item => ({
      key: item.number,
      cells: [
        html`<a href=${"/incidents/" + item.number}><span class="nowrap">${item.number}</span> <bdi>${item.subject}</bdi></a>`,
        html`<${SeverityBadge} severity=${item.severity} />`,
        html`<${StatusBadge} status=${item.status} />`,
        html`<bdi>${item.reporter.name}</bdi>`,
        dateTime(item.updatedAt),
        html`<span class="number">${number(item.messageCount)}</span>`,
      ],
    }))}
  />`;
}

/** Goes straight to the incident of a mail or a call. */
function ByNumber() {
  const t = useTexts(texts).list;
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);

  /** @param {Event} event */
  function open(event) {
    event.preventDefault();
    const found = NUMBER.exec(text.trim());
    setWrong(!found);
    if (found) go("/incidents/INC-" + found[1]);
  }

  return html`<form class="filters" role="search" onSubmit=${open} novalidate>
    <${TextField}
      label=${t.find}
      id="find"
      type="search"
      value=${text}
      onInput=${(/** @type {string} */ value) => (setText(value), setWrong(false))}
      hint=${t.findHint}
      error=${wrong ? t.findWrong : undefined}
      autocomplete="off"
    />
    <div><${Button} type="submit">${t.go}<//></div>
  </form>`;
}
