// One incident: what it is about, the conversation, its files, and closing it.
import { Card, Notice, Page, ProblemNotice, Skeleton, tell } from "../../components/basics.js";
import { dateTime, useTexts } from "../../lib/language.js";
import { useMe } from "../../lib/me.js";
import { html } from "../../lib/view.js";
import { SeverityBadge, StatusBadge } from "./badges.js";
import { Conversation, Status } from "./conversation.js";
import { Files } from "./files.js";
import { useIncident } from "./live.js";
import { texts } from "./texts.js";

/** @typedef {import("../../../types/api").components["schemas"]["Incident"]} Incident */

/** @param {{number: string}} properties */
export default function IncidentPage({ number }) {
  const all = useTexts(texts);
  const t = all.incident;
  const { me } = useMe();
  const path = "/incidents/" + encodeURIComponent(number.toUpperCase());
  /** @type {(from: "CUSTOMER" | "SUPPORT", by: {id?: string}) => boolean} */
  const isOwn = (from, by) => from === "CUSTOMER" && by.id === me.id;
  const live = useIncident(path, isOwn, ({ messages, files, status }) => tell(all.conversation.news(messages, files, status)));
  const { incident, problem, refresh } = live;
  const back = { href: "/incidents", text: t.back };

  // A number that is none is answered with 422, for the reader that is the same.
  if (problem && [404, 422].includes(problem.status)) {
    return html`<${Page} key="page" title=${t.missing} back=${back}>
      <${Notice} tone="warn">
        <p>${t.missingText}</p>
        <p><a href="/incidents">${t.toList}</a></p>
      <//>
    <//>`;
  }
  // Who finds it closed is to find first how to reopen it.
  const files = html`<${Files} key="files" path=${path} incident=${incident} onStored=${refresh} />`;
  const status = html`<${Status} key="status" path=${path} live=${live} incident=${incident} />`;
  return html`<${Page} key="page" title=${incident ? `${incident.number} · ${incident.subject}` : t.title} back=${back}>
    <${ProblemNotice} problem=${problem} again=${refresh} />
    ${incident === undefined && !problem && html`<${Skeleton} lines=${12} />`}
    ${incident &&
    html`
      <${Facts} incident=${incident} />
      <${Conversation} path=${path} live=${live} incident=${incident} isOwn=${isOwn} />
      <div class="grid loose">${incident.status === "OPEN" ? [files, status] : [status, files]}</div>
    `}
  <//>`;
}

/** @param {{incident: Incident}} properties */
export function Facts({ incident }) {
  const t = useTexts(texts).incident;
  return html`<${Card} title=${t.facts} id="facts">
    <dl class="facts">
      <dt>${t.status}</dt>
      <dd><${StatusBadge} status=${incident.status} /></dd>
      <dt>${t.severity}</dt>
      <dd><${SeverityBadge} severity=${incident.severity} /></dd>
      ${incident.productArea &&
      html`<dt>${t.productArea}</dt>
        <dd><bdi>${incident.productArea}</bdi></dd>`}
      <dt>${t.reporter}</dt>
      <dd><bdi>${incident.reporter.name}</bdi></dd>
      <dt>${t.createdAt}</dt>
      <dd>${dateTime(incident.createdAt)}</dd>
      <dt>${t.updatedAt}</dt>
      <dd>${dateTime(incident.updatedAt)}</dd>
    </dl>
  <//>`;
}
