// Files of an incident: those it has, those on their way, and where to drop more. Support's desk uses it with its own path.
import { Badge, Button, Card, ProblemNotice } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { dateTime, fileSize, useTexts } from "../../lib/language.js";
import { useAction } from "../../lib/load.js";
import { html, useEffect, useRef, useState } from "../../lib/view.js";
import { texts } from "./texts.js";
import { EXTENSIONS, LARGEST, MOST, isUnderway, useUploads } from "./uploads.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Incident"]} Incident
 * @typedef {import("../../../types/api").components["schemas"]["Attachment"]} Attachment
 * @typedef {import("./uploads.js").Upload} Upload
 */

/** A name takes what the buttons leave, and they go under it when that is too little. */
const BESIDE = { flex: "1 1 10rem" };

/**
 * The card with the files of an incident.
 *
 * @param {{path: string, incident: Incident, onStored: () => unknown, author?: string}} properties `path` is that of the incident in the
 *     API, `author` the employee of support who attaches
 */
export function Files({ path, incident, onStored, author }) {
  const t = useTexts(texts).files;
  const uploads = useUploads(path, onStored);
  const room = MOST - incident.attachments.length;
  useEffect(() => uploads.settle(incident.attachments), [incident]);
  return html`<${Card} title=${t.title} id="files">
    ${incident.attachments.length === 0
      ? html`<p class="muted">${t.none}</p>`
      : html`<ul class="messages">
          ${incident.attachments.map(
            attachment => html`<li key=${attachment.id}><${Download} path=${path} attachment=${attachment} full=${true} /></li>`,
          )}
        </ul>`}
    <${UploadList} uploads=${uploads} label=${t.uploads} />
    ${incident.status === "OPEN" &&
    (room > 0
      ? html`<${Chooser} id="choose-files" onFiles=${(/** @type {File[]} */ files) => uploads.add(files, { room, author })} />`
      : html`<p class="muted">${t.full(MOST)}</p>`)}
  <//>`;
}

/**
 * A file with the button that saves it. The link is asked for at that moment, since it is short-lived.
 *
 * @param {{path: string, attachment: Attachment, full?: boolean}} properties `full` tells who attached it and when, too
 */
export function Download({ path, attachment, full }) {
  const t = useTexts(texts).files;
  const action = useAction(() => api.get(`${path}/attachments/${attachment.id}`));

  async function download() {
    const answer = await action.run();
    const url = answer?.body.download?.url;
    if (!url) return;
    // The bucket says that it is to be saved, so the page stays.
    const link = document.createElement("a");
    link.href = url;
    link.download = "";
    document.body.append(link);
    link.click();
    link.remove();
  }

  return html`<div class="stack">
    <div class="row">
      <div style=${full && BESIDE}>
        <bdi>${attachment.name}</bdi> <span class="muted small nowrap">${fileSize(attachment.size)}</span>
        ${full && html`<div class="muted small"><bdi>${attachment.author.name}</bdi>, ${dateTime(attachment.at)}</div>`}
      </div>
      <${Button} busy=${action.busy} onClick=${download}>${t.download}<span class="unseen"> ${attachment.name}</span><//>
    </div>
    <${ProblemNotice} problem=${action.problem} />
  </div>`;
}

/**
 * Where to drop files, and the button to choose them.
 *
 * @param {{id: string, onFiles: (files: File[]) => void, hint?: string}} properties
 */
export function Chooser({ id, onFiles, hint }) {
  const t = useTexts(texts).files;
  const [over, setOver] = useState(false);
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));

  // A file that misses the place would be opened by the browser, and the page be gone.
  useEffect(() => {
    /** @param {DragEvent} event */
    function missed(event) {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    }
    addEventListener("dragover", missed);
    addEventListener("drop", missed);
    return () => {
      removeEventListener("dragover", missed);
      removeEventListener("drop", missed);
    };
  }, []);

  return html`<div
    class=${over ? "drop over" : "drop"}
    onDragOver=${(/** @type {DragEvent} */ event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    }}
    onDragLeave=${() => setOver(false)}
    onDrop=${(/** @type {DragEvent} */ event) => {
      setOver(false);
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    }}
  >
    <p>${t.drop}</p>
    <input
      type="file"
      class="unseen"
      ref=${input}
      id=${id}
      multiple
      tabindex="-1"
      aria-hidden="true"
      accept=${EXTENSIONS.map(extension => "." + extension).join(",")}
      onChange=${(/** @type {any} */ event) => {
        onFiles([...event.currentTarget.files]);
        // The same file may be chosen again.
        event.currentTarget.value = "";
      }}
    />
    <${Button} onClick=${() => input.current?.click()} aria-describedby=${id + "-rules"}>${t.choose}<//>
    <p class="hint" id=${id + "-rules"}>${t.rules(MOST, fileSize(LARGEST))} ${hint}</p>
  </div>`;
}

/** @param {{uploads: ReturnType<typeof useUploads>, label: string}} properties */
export function UploadList({ uploads, label }) {
  if (uploads.items.length === 0) return null;
  return html`<ul class="messages" aria-label=${label}>
    ${uploads.items.map(item => html`<${Item} key=${item.id} item=${item} uploads=${uploads} />`)}
  </ul>`;
}

/** @param {{item: Upload, uploads: ReturnType<typeof useUploads>}} properties */
function Item({ item, uploads }) {
  const t = useTexts(texts).files;
  const { file, state, sent, reason, problem } = item;
  const name = html`<span class="unseen"> ${file.name}</span>`;
  const bad = state === "refused" || state === "failed";
  const again = state === "stopped" || state === "failed";
  return html`<li class="stack">
    <div class="row">
      <span style=${BESIDE}><bdi>${file.name}</bdi> <span class="muted small nowrap">${fileSize(file.size)}</span></span>
      <span class="row">
        <${Badge} tone=${bad ? "bad" : state === "stopped" ? "warn" : "plain"}>${t.states[state]}<//>
        ${isUnderway(state) && html`<${Button} onClick=${() => uploads.stop(item)}>${t.stop}${name}<//>`}
        ${again && html`<${Button} onClick=${() => uploads.retry(item)}>${t.retry}${name}<//>`}
        ${(again || state === "refused" || state === "held") &&
        html`<${Button} kind="quiet" onClick=${() => uploads.remove(item)}>${t.remove}${name}<//>`}
      </span>
    </div>
    ${(isUnderway(state) || state === "arriving") &&
    html`<progress
      max="1"
      value=${state === "sending" || state === "waiting" ? sent : undefined}
      aria-label=${t.progress(file.name)}
    ></progress>`}
    ${reason && html`<p class=${bad ? "error" : "hint"} role=${bad ? "alert" : "status"}>${t.reasons[reason]}</p>`}
    <${ProblemNotice} problem=${problem} />
  </li>`;
}
