// What was changed about the license, and what was refused.
import { Badge, Empty, MoreOf, Page, Table } from "../../components/basics.js";
import { dateTime, useTexts } from "../../lib/language.js";
import { useList } from "../../lib/load.js";
import { html } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./mutations-texts.js";
import { LicenseTabs } from "./tabs.js";

/** @typedef {import("../../../types/api").components["schemas"]["MutationRecord"]} MutationRecord */

export default function Mutations() {
  const t = useTexts(texts);
  const found = useList("/license/mutations", { limit: 25 });
  return html`<${Page}
    title=${t.title}
    intro=${t.intro}
    actions=${html`<a class="button primary" href="/license/change">${t.change}</a>`}
  >
    <${LicenseTabs} />
    <${MoreOf}
      list=${found}
      empty=${html`<${Empty} title=${t.empty} text=${t.emptyText}><p><a href="/license/change">${t.change}</a></p><//>`}
    >
      ${(/** @type {MutationRecord[]} */ mutations) =>
        html`<${Table}
          caption=${t.caption}
          head=${[t.when, t.what, t.outcome, t.who, t.reason]}
          rows=${mutations.map(mutation => ({
            key: mutation.id,
            cells: [
              dateTime(mutation.at),
              html`<${Lines} of=${mutation.changes} />`,
              html`<${Outcome} of=${mutation} />`,
              html`<bdi>${mutation.by.name}</bdi>`,
              mutation.reason ? html`<bdi>${mutation.reason}</bdi>` : html`<span class="muted">–</span>`,
            ],
          }))}
        />`}
    <//>
  <//>`;
}

/** @param {{of: MutationRecord["changes"]}} properties */
function Lines({ of }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return html`<div class="stack">
    ${of.map(
      ({ metric, from, to, used }) =>
        html`<div key=${metric}>
          <strong>${w.metrics[metric]}</strong><br />
          ${to === undefined ? t.fromInvalid(from) : t.fromTo(from, to)} <span class="muted small nowrap">(${t.used(used)})</span>
        </div>`,
    )}
  </div>`;
}

/** @param {{of: MutationRecord}} properties */
function Outcome({ of: { outcome, code } }) {
  const t = useTexts(texts);
  if (outcome === "DONE") return html`<${Badge} tone="good">${t.done}<//>`;
  return html`<div><${Badge} tone="bad">${t.refused}<//>${code && html`<br />${t.codes[code]}`}</div>`;
}
