// Files on their way to an incident. They outlive the page: going elsewhere in the portal, or changing the language, stops no upload.
import { tell } from "../../components/basics.js";
import * as api from "../../lib/api.js";
import { language } from "../../lib/language.js";
import { useEffect, useState } from "../../lib/view.js";
import { texts } from "./texts.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["LinkedAttachment"]} LinkedAttachment
 * @typedef {import("../../../types/api").components["schemas"]["UploadLink"]} UploadLink
 * @typedef {keyof typeof texts.nl.files.reasons} Reason
 */

/**
 * @typedef {object} Upload
 * @property {string} id
 * @property {File} file
 * @property {keyof typeof texts.nl.files.states} state
 * @property {number} sent how much of it was sent, from 0 to 1
 * @property {Reason} [reason] why it was refused or failed, when the API does not say so
 * @property {api.Problem} [problem] why it failed, in the API's words
 * @property {string} [attachment] the id of the attachment, once it is announced
 * @property {string} key of the announcement
 * @property {string} [author] the employee of support who attaches it
 * @property {AbortController} [stopper]
 */

/** The rules of docs/domain.md, section 2, that can be told without asking. */
export const MOST = 10;
export const LARGEST = 5_242_880;
export const EXTENSIONS = ["pdf", "png", "jpg", "jpeg", "gif", "txt", "log", "csv", "docx", "xlsx", "zip", "eml", "msg"];
const LONGEST_NAME = 200;
/** What no new name has: paths, what Windows does not take, and what cannot be seen or changes the direction of writing. */
const NOT_IN_NAME = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115F\u1160\u2800\u3164\uFFA0]/u;
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *$/i;

/** How many are sent at the same time. */
const AT_ONCE = 2;
/** When to ask whether a file that was sent is stored, in milliseconds after one another. */
const ASK = [500, 1000, 1000, 2000, 2000, 3000, 5000, 5000, 10_000, 10_000, 20_000];

/**
 * @param {File} file
 * @returns {Reason | undefined} why it cannot be attached
 */
export function refusal({ name, size }) {
  const dot = name.lastIndexOf(".");
  if (dot < 0 || !EXTENSIONS.includes(name.slice(dot + 1).toLowerCase())) return "type";
  if (size === 0) return "empty";
  if (size > LARGEST) return "large";
  const unsafe = name.startsWith("-") || NOT_IN_NAME.test(name) || DEVICE.test(name.slice(0, name.indexOf(".")));
  if (unsafe || [...name].length > LONGEST_NAME || name.slice(0, dot).trim() === "") return "name";
  return undefined;
}

/** The uploads of one incident, or those that wait until it is submitted. */
class Uploads {
  /** @param {string} path of the incident; empty when there is none yet */
  constructor(path) {
    this.path = path;
    /** @type {Upload[]} */
    this.items = [];
    /** @type {Set<() => void>} told of each change */
    this.listeners = new Set();
    /** @type {Set<() => unknown>} told when a file is stored, and waited for */
    this.stored = new Set();
  }

  /**
   * @param {Iterable<File>} files
   * @param {{room: number, author?: string}} options how many more the incident takes, without those that are on their way
   */
  add(files, { room, author }) {
    let left = room - this.items.filter(item => item.state !== "refused").length;
    for (const file of files) {
      const reason = refusal(file) ?? (left <= 0 ? "room" : undefined);
      if (!reason) left--;
      const state = reason ? "refused" : this.path ? "waiting" : "held";
      this.items = [...this.items, { id: api.newKey(), key: api.newKey(), file, state, sent: 0, reason, author }];
    }
    this.changed();
    this.next();
  }

  /** @param {Upload} item */
  remove(item) {
    item.stopper?.abort();
    this.items = this.items.filter(each => each !== item);
    this.changed();
    this.next();
  }

  /** @param {Upload} item */
  stop(item) {
    item.stopper?.abort();
    this.put(item, { state: "stopped" });
    this.next();
  }

  /** @param {Upload} item */
  retry(item) {
    this.put(item, { state: "waiting", sent: 0, problem: undefined, reason: undefined });
    this.next();
  }

  /** @param {Upload[]} items those that were chosen before there was an incident */
  take(items) {
    const held = items.filter(({ state }) => state === "held");
    held.forEach(item => (item.state = "waiting"));
    this.items = [...this.items, ...held];
    this.changed();
    this.next();
  }

  /**
   * Forgets what the incident shows by now, such as a file that arrived although nobody heard of it.
   *
   * @param {{id: string}[]} attachments
   */
  settle(attachments) {
    const isWaitedFor = (/** @type {Upload} */ item) => isUnderway(item.state) || (item.state === "arriving" && item.reason !== "slow");
    const left = this.items.filter(item => isWaitedFor(item) || !attachments.some(({ id }) => id === item.attachment));
    if (left.length === this.items.length) return;
    this.items = left;
    this.changed();
  }

  clear() {
    this.items = [];
    this.changed();
  }

  /**
   * @param {Upload} item
   * @param {Partial<Upload>} change
   */
  put(item, change) {
    Object.assign(item, change);
    this.changed();
  }

  changed() {
    this.items = [...this.items];
    this.listeners.forEach(listener => listener());
    const unfinished = [...all.values()].some(uploads => uploads.items.some(({ state }) => state === "held" || isUnderway(state)));
    if (unfinished) addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
  }

  next() {
    const free = AT_ONCE - this.items.filter(({ state }) => state === "announcing" || state === "sending").length;
    const waiting = this.items.filter(({ state }) => state === "waiting");
    for (const item of waiting.slice(0, Math.max(0, free))) this.run(item);
  }

  /** @param {Upload} item */
  async run(item) {
    const stopper = new AbortController();
    this.put(item, { state: "announcing", stopper });
    try {
      const link = await this.announce(item, stopper.signal);
      if (link) {
        this.put(item, { state: "sending" });
        const status = await transfer(link, item.file, sent => this.put(item, { sent }), stopper.signal);
        // 412: an earlier try did arrive.
        if ((status < 200 || status > 299) && status !== 412) {
          this.put(item, { state: "failed", reason: "sending" });
          return;
        }
      }
      this.put(item, { state: "arriving", sent: 1 });
      this.next();
      await this.arrive(item, stopper.signal);
    } catch (failure) {
      if (stopper.signal.aborted) return;
      if (!(failure instanceof api.Problem)) throw failure;
      // What was refused is announced anew next time. What may have been announced keeps its key.
      if (failure.status >= 400 && failure.status < 500) item.key = api.newKey();
      this.put(item, { state: "failed", problem: failure });
    } finally {
      this.next();
    }
  }

  /**
   * @param {Upload} item
   * @param {AbortSignal} signal
   * @returns {Promise<UploadLink | undefined>} where to send it; undefined when it arrived before
   */
  async announce(item, signal) {
    if (item.attachment) {
      try {
        const { body } = await api.get(`${this.path}/attachments/${item.attachment}`, {}, signal);
        return /** @type {LinkedAttachment} */ (body).upload;
      } catch (failure) {
        // It was not uploaded in time and is forgotten.
        if (!(failure instanceof api.Problem) || failure.status !== 404) throw failure;
        Object.assign(item, { attachment: undefined, key: api.newKey() });
      }
    }
    const { file, key, author } = item;
    // The API tells the type by the name, which knows more than some browsers.
    const announcement = { name: file.name, type: "", size: file.size, ...(author && { author }) };
    const { body } = await api.send("POST", `${this.path}/attachments`, announcement, { key, signal });
    item.attachment = body.id;
    return /** @type {LinkedAttachment} */ (body).upload;
  }

  /**
   * Waits until a file that was sent is stored.
   *
   * @param {Upload} item
   * @param {AbortSignal} signal
   */
  async arrive(item, signal) {
    for (const pause of ASK) {
      await new Promise(resolve => setTimeout(resolve, pause));
      if (signal.aborted) return;
      try {
        const { body } = await api.get(`${this.path}/attachments/${item.attachment}`, {}, signal);
        if (body.status !== "STORED") continue;
      } catch (failure) {
        if (!(failure instanceof api.Problem) || failure.status !== 404) continue;
        this.put(item, { state: "failed", reason: "dropped" });
        return;
      }
      // The list of the incident comes first, so that the file does not vanish for a moment.
      await Promise.all([...this.stored].map(listener => listener()));
      if (!this.items.includes(item)) return;
      this.items = this.items.filter(each => each !== item);
      this.changed();
      tell(texts[language()].files.stored(item.file.name));
      return;
    }
    this.put(item, { reason: "slow" });
  }
}

/** @param {Upload["state"]} state */
export function isUnderway(state) {
  return state === "waiting" || state === "announcing" || state === "sending";
}

/** Asks before the document is left, and files with it. @param {Event} event */
function ask(event) {
  event.preventDefault();
}

/**
 * Sends a file, with progress.
 *
 * @param {UploadLink} link
 * @param {File} file
 * @param {(sent: number) => void} onProgress
 * @param {AbortSignal} signal
 * @returns {Promise<number>} the status, 0 when there is no answer
 */
function transfer(link, file, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(link.method, link.url);
    for (const [name, value] of Object.entries(link.headers)) {
      // A browser tells the length by itself, and lets nobody else.
      if (name.toLowerCase() !== "content-length") request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded }) => onProgress(Math.min(1, loaded / file.size));
    request.onload = () => resolve(request.status);
    request.onerror = () => resolve(0);
    request.onabort = () => reject(new DOMException("Stopped", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    if (signal.aborted) reject(new DOMException("Stopped", "AbortError"));
    else request.send(file);
  });
}

/** @type {Map<string, Uploads>} */
const all = new Map();

/** @param {string} path of the incident; empty for files that wait until it is submitted */
export function uploadsOf(path) {
  const uploads = all.get(path) ?? new Uploads(path);
  all.set(path, uploads);
  return uploads;
}

/**
 * @param {string} path as of `uploadsOf`
 * @param {() => unknown} [onStored] called each time a file is stored
 */
export function useUploads(path, onStored) {
  const uploads = uploadsOf(path);
  const [, setItems] = useState(uploads.items);
  useEffect(() => {
    const listener = () => setItems(uploads.items);
    listener();
    uploads.listeners.add(listener);
    return () => uploads.listeners.delete(listener);
  }, [uploads]);
  useEffect(() => {
    if (!onStored) return undefined;
    uploads.stored.add(onStored);
    return () => uploads.stored.delete(onStored);
  }, [uploads, onStored]);
  return uploads;
}
