// An incident as it is now: loaded, kept up to date while somebody looks at it, and its earlier messages on demand.
import * as api from "../../lib/api.js";
import { useCallback, useEffect, useRef, useState } from "../../lib/view.js";

/**
 * @typedef {import("../../../types/api").components["schemas"]["Incident"]} Incident
 * @typedef {import("../../../types/api").components["schemas"]["Message"]} Message
 * @typedef {import("../../../types/api").components["schemas"]["Author"]} Author
 */

/**
 * @typedef {object} News what others did since it was last read
 * @property {number} messages
 * @property {number} files
 * @property {"OPEN" | "CLOSED" | undefined} status undefined when nobody changed it
 */

/**
 * @typedef {object} Live
 * @property {Incident | undefined} incident
 * @property {Message[]} messages those that are known, without a gap, up to the latest
 * @property {number} seen the number of the latest message when one arrived here
 * @property {api.Problem | undefined} problem
 * @property {() => Promise<void>} refresh reads it anew; what is there stays meanwhile
 * @property {(incident: Incident) => void} set puts what an answer told in the place of what was loaded
 * @property {(message: Message) => void} wrote adds what one wrote
 * @property {{busy: boolean, problem: api.Problem | undefined, run: () => Promise<void>} | undefined} earlier how to load earlier
 *     messages; undefined when all are there
 */

/** How often it is looked at whether there is something new, in milliseconds, and how seldom when that fails. */
const PAUSE = 20_000;
const LONGEST_PAUSE = 160_000;

/**
 * @param {string} path of the incident in the API
 * @param {(from: "CUSTOMER" | "SUPPORT", by: Author) => boolean} isOwn whether the one who looks at it did something
 * @param {(news: News) => void} onNews
 * @returns {Live}
 */
export function useIncident(path, isOwn, onNews) {
  const [state, setState] = useState(
    /** @type {{incident?: Incident, known: Message[], seen: number, problem?: api.Problem}} */ ({ known: [], seen: 0 }),
  );
  const [reading, setReading] = useState(/** @type {{busy: boolean, problem?: api.Problem}} */ ({ busy: false }));
  const latest = useRef(state);
  const stopper = useRef(new AbortController());
  const cursor = useRef(/** @type {string | undefined} */ (undefined));
  const told = useRef({ isOwn, onNews });
  told.current = { isOwn, onNews };

  /** @param {Partial<typeof state>} change */
  function put(change) {
    latest.current = { ...latest.current, ...change };
    setState(latest.current);
  }

  /** @param {Incident} incident */
  function take(incident) {
    const { incident: before, known, seen } = latest.current;
    if (before) {
      const news = newsBetween(before, incident, known, told.current.isOwn);
      if (news) told.current.onNews(news);
    }
    put({ incident, known: merged(known, incident.messages), seen: before ? seen : (incident.messages.at(-1)?.id ?? 0), problem: undefined });
  }

  /** Reads it; an answer that was overtaken by another one is dropped. */
  async function read() {
    stopper.current.abort();
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    const { body } = await api.get(path, {}, signal);
    if (!signal.aborted) take(body);
  }

  const refresh = useCallback(async () => {
    try {
      await read();
    } catch (failure) {
      if (isAborted(failure)) return;
      if (!(failure instanceof api.Problem)) throw failure;
      put({ problem: failure });
    }
  }, [path]);

  useEffect(() => {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    let pause = PAUSE;
    let at = Date.now();
    let over = false;

    function wait() {
      clearTimeout(timer);
      if (!over && !document.hidden) timer = setTimeout(look, Math.max(0, at + pause - Date.now()));
    }

    async function look() {
      at = Date.now();
      try {
        await read();
        pause = PAUSE;
      } catch (failure) {
        if (failure instanceof api.Problem) {
          if ([401, 403, 404].includes(failure.status)) {
            over = true;
            put({ problem: failure });
          }
          pause = Math.max(failure.retryAfter * 1000, Math.min(pause * 2, LONGEST_PAUSE));
        } else if (!isAborted(failure)) {
          throw failure;
        }
      }
      wait();
    }

    refresh().then(wait);
    document.addEventListener("visibilitychange", wait);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wait);
      stopper.current.abort();
    };
  }, [path]);

  async function earlier() {
    if (reading.busy) return;
    setReading({ busy: true });
    try {
      const before = unbroken(latest.current.known)[0]?.id ?? Infinity;
      let first = before;
      do {
        const { body } = await api.get(path + "/messages", { cursor: cursor.current });
        cursor.current = body.next;
        put({ known: merged(latest.current.known, body.items) });
        first = unbroken(latest.current.known)[0]?.id ?? Infinity;
      } while (first >= before && cursor.current);
      setReading({ busy: false });
    } catch (failure) {
      if (!(failure instanceof api.Problem)) throw failure;
      setReading({ busy: false, problem: failure });
    }
  }

  const messages = unbroken(state.known);
  return {
    incident: state.incident,
    messages,
    seen: state.seen,
    problem: state.problem,
    refresh,
    set: incident => {
      stopper.current.abort();
      put({ incident, known: merged(latest.current.known, incident.messages), problem: undefined });
    },
    wrote: message => {
      const { incident, known } = latest.current;
      // When others wrote meanwhile, the message waits for theirs.
      if (incident && message.id === (known.at(-1)?.id ?? 0) + 1) {
        put({ known: merged(known, [message]), incident: { ...incident, messageCount: message.id, updatedAt: message.at } });
      }
      refresh();
    },
    earlier: messages.length > 0 && messages[0].id > 1 ? { ...reading, problem: reading.problem, run: earlier } : undefined,
  };
}

/**
 * @param {Incident} before
 * @param {Incident} now
 * @param {Message[]} known
 * @param {(from: "CUSTOMER" | "SUPPORT", by: Author) => boolean} isOwn
 * @returns {News | undefined}
 */
function newsBetween(before, now, known, isOwn) {
  const last = known.at(-1)?.id ?? 0;
  const messages = now.messages.filter(({ id, from, author }) => id > last && !isOwn(from, author)).length;
  const had = new Set(before.attachments.map(({ id }) => id));
  const files = now.attachments.filter(({ id, from, author }) => !had.has(id) && !isOwn(from, author)).length;
  const change = now.statusChanges.at(-1);
  const status = now.status !== before.status && change && !isOwn(change.from, change.by) ? now.status : undefined;
  return messages + files > 0 || status ? { messages, files, status } : undefined;
}

/**
 * @param {Message[]} before
 * @param {Message[]} found
 * @returns {Message[]} all of them in their order
 */
function merged(before, found) {
  const byId = new Map([...before, ...found].map(message => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

/**
 * @param {Message[]} messages
 * @returns {Message[]} the latest ones before which none is missing
 */
function unbroken(messages) {
  let first = messages.length - 1;
  while (first > 0 && messages[first - 1].id === messages[first].id - 1) first--;
  return messages.slice(Math.max(0, first));
}

/** @param {unknown} failure */
function isAborted(failure) {
  return failure instanceof DOMException && failure.name === "AbortError";
}
