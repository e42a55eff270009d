// What was asked of the vendor, with the answers. The address may name one request, as the mails do.
import { Badge, Empty, MoreOf, Notice, Page, Table } from "../../components/basics.js";
import { dateTime, number, useTexts } from "../../lib/language.js";
import { useList } from "../../lib/load.js";
import { html, useEffect, useRef } from "../../lib/view.js";
import { words } from "../../texts/words.js";
import { texts } from "./requests-texts.js";
import { LicenseTabs } from "./tabs.js";

/** @typedef {import("../../../types/api").components["schemas"]["LicenseRequest"]} LicenseRequest */

/** @type {Record<LicenseRequest["status"], "plain" | "good" | "bad">} */
const TONES = { OPEN: "plain", ANSWERED: "good", DECLINED: "bad" };

/** @param {{id?: string}} properties the id or the number of the request that is looked for */
export default function Requests({ id }) {
  const t = useTexts(texts);
  const list = useList("/license/requests", { limit: 25 });
  const wanted = list.items?.find(request => isCalled(request, id));
  const searching = id !== undefined && !wanted;
  // There is no reading of one request: the list is read on until it is there.
  useEffect(() => {
    if (searching && list.more && !list.problem) list.more();
  }, [searching, list.more]);

  return html`<${Page}
    title=${t.title}
    intro=${t.intro}
    actions=${html`<a class="button primary" href="/license/requests/new">${t.add}</a>`}
    back=${id === undefined ? undefined : { href: "/license/requests", text: t.all }}
  >
    <${LicenseTabs} />
    ${searching &&
    list.items &&
    !list.loading &&
    !list.more &&
    !list.problem &&
    html`<${Notice} tone="warn" title=${t.notFound} role="alert"><p>${t.notFoundText}</p><//>`}
    <${MoreOf}
      list=${list}
      empty=${html`<${Empty} title=${t.empty} text=${t.emptyText}><a class="button" href="/license/requests/new">${t.add}</a><//>`}
    >
      ${(/** @type {LicenseRequest[]} */ requests) =>
        requests.map(
          (request, i) =>
            html`<${Request} key=${request.id} request=${request} asked=${request === wanted} open=${id === undefined ? i === 0 : request === wanted} />`,
        )}
    <//>
  <//>`;
}

/**
 * @param {LicenseRequest} request
 * @param {string | undefined} name
 */
function isCalled(request, name) {
  return name !== undefined && [request.id, request.number].includes(/^req-/i.test(name) ? name.toUpperCase() : name.toLowerCase());
}

/** @param {{request: LicenseRequest, asked: boolean, open: boolean}} properties `asked` when the address names it */
function Request({ request, asked, open }) {
  const t = useTexts(texts);
  const summary = useRef(/** @type {HTMLElement | null} */ (null));
  const { number: name, status, wanted, explanation, by, at, answer, mailRefusedAt } = request;
  useEffect(() => {
    if (!asked) return;
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: "center" });
  }, [asked]);

  return html`<details class="card" open=${open} data-request=${request.id}>
    <summary ref=${summary}>
      <h2 class="nowrap">${name}</h2>
      ${" "}<${Badge} tone=${TONES[status]}>${t.statuses[status]}<//>${" "}
      <span class="muted">${t.asked(dateTime(at))} <bdi>${by.name}</bdi></span>
    </summary>
    <div class="stack">
      ${mailRefusedAt &&
      html`<${Notice} tone="bad" title=${t.refused(dateTime(mailRefusedAt))}>
        <p>${t.refusedText} <a href="/help">${t.help}</a>.</p>
      <//>`}
      ${answer
        ? html`<${Notice} tone=${status === "DECLINED" ? "warn" : status === "ANSWERED" ? "good" : "info"} title=${status === "OPEN" ? t.takenUp : t.answer}>
            <p class="text"><bdi>${answer.text}</bdi></p>
            <p class="muted small"><bdi>${answer.by.name}</bdi>, ${dateTime(answer.at)}</p>
          <//>`
        : html`<p class="muted">${t.waiting}</p>`}
      ${wanted.length > 0 && html`<${Wanted} of=${wanted} name=${name} />`}
      <h3>${t.explanation}</h3>
      <p class="text"><bdi>${explanation}</bdi></p>
    </div>
  </details>`;
}

/** @param {{of: LicenseRequest["wanted"], name: string}} properties */
function Wanted({ of, name }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return html`<${Table}
    caption=${t.caption(name)}
    head=${[t.metric, t.wanted, t.maximum, t.granted, t.used]}
    rows=${of.map(({ metric, maximum, current }) => ({
      key: metric,
      cells: [
        w.metrics[metric],
        html`<strong class="number">${number(maximum)}</strong>`,
        html`<span class="number">${number(current.maximum)}</span>`,
        html`<span class="number">${number(current.granted)}</span>`,
        html`<span class="number">${number(current.used)}</span>`,
      ],
    }))}
  />`;
}
