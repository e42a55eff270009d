// Loading and sending, as pages do it: what to show meanwhile, what went wrong, and trying again.
import * as api from "./api.js";
import { useCallback, useEffect, useRef, useState } from "./view.js";

/**
 * @template T
 * @typedef {object} Loaded
 * @property {T | undefined} data
 * @property {api.Problem | undefined} problem
 * @property {boolean} loading
 * @property {() => void} again loads anew; what is there stays meanwhile
 * @property {(data: T) => void} set puts what an answer told in the place of what was loaded
 */

/**
 * @param {unknown} failure
 * @returns {api.Problem}
 */
function asProblem(failure) {
  if (failure instanceof api.Problem) return failure;
  throw failure;
}

/** @param {unknown} failure */
function isAborted(failure) {
  return failure instanceof DOMException && failure.name === "AbortError";
}

/**
 * Loads something, and anew when one of the values changes.
 *
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} load
 * @param {unknown[]} values
 * @returns {Loaded<T>}
 */
export function useLoad(load, values) {
  const [state, setState] = useState(/** @type {{data?: T, problem?: api.Problem, loading: boolean}} */ ({ loading: true }));
  const [round, setRound] = useState(0);
  const asked = useRef(/** @type {unknown[]} */ ([]));
  useEffect(() => {
    const stopper = new AbortController();
    const same = asked.current.length === values.length && asked.current.every((value, i) => value === values[i]);
    asked.current = values;
    setState(before => ({ data: same ? before.data : undefined, loading: true }));
    load(stopper.signal).then(
      data => setState({ data, loading: false }),
      failure => {
        if (!isAborted(failure)) setState(before => ({ data: before.data, problem: asProblem(failure), loading: false }));
      },
    );
    return () => stopper.abort();
  }, [...values, round]);
  return {
    data: state.data,
    problem: state.problem,
    loading: state.loading,
    again: useCallback(() => setRound(before => before + 1), []),
    set: useCallback(data => setState({ data, loading: false }), []),
  };
}

/**
 * Loads a list page by page. A page of the API may be empty and yet have a next one: those are passed over.
 *
 * @param {string} path
 * @param {Record<string, string | number | undefined | null>} query without cursor
 * @returns {{items: any[] | undefined, problem: api.Problem | undefined, loading: boolean, more: (() => void) | undefined, again: () => void}}
 *     `more` only when there is more
 */
export function useList(path, query) {
  const question = api.address(path, query);
  const [state, setState] = useState(
    /** @type {{items?: any[], next?: string, problem?: api.Problem, loading: boolean}} */ ({ loading: true }),
  );
  const [round, setRound] = useState(0);
  const stopper = useRef(new AbortController());

  /**
   * @param {any[]} before
   * @param {string | undefined} cursor
   */
  async function read(before, cursor) {
    stopper.current.abort();
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    setState({ items: cursor ? before : undefined, loading: true });
    try {
      const items = [...before];
      let next = cursor;
      do {
        const { body } = await api.get(path, { ...query, cursor: next }, signal);
        items.push(...body.items);
        next = body.next;
      } while (next && items.length === before.length);
      if (!signal.aborted) setState({ items, next, loading: false });
    } catch (failure) {
      if (!isAborted(failure)) setState({ items: cursor ? before : undefined, next: cursor, problem: asProblem(failure), loading: false });
    }
  }

  useEffect(() => {
    read([], undefined);
    return () => stopper.current.abort();
  }, [question, round]);

  return {
    items: state.items,
    problem: state.problem,
    loading: state.loading,
    more: state.next && !state.loading ? () => read(state.items ?? [], state.next) : undefined,
    again: useCallback(() => setRound(before => before + 1), []),
  };
}

/**
 * Sends what a person asked for: one at a time, with the same idempotency key as long as the same is sent again.
 *
 * @param {(body: any, key: string) => Promise<any>} act what to do
 * @param {() => void} [reload] loads anew what somebody else changed meanwhile, as the API says
 * @returns {{busy: boolean, problem: api.Problem | undefined, run: (body?: any) => Promise<any>, clear: () => void}} `run` gives what
 *     `act` gave, or undefined when there is a problem
 */
export function useAction(act, reload) {
  const [state, setState] = useState(/** @type {{busy: boolean, problem?: api.Problem}} */ ({ busy: false }));
  const sent = useRef({ text: "", key: "" });
  const busy = useRef(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  return {
    busy: state.busy,
    problem: state.problem,
    clear: useCallback(() => setState({ busy: false }), []),
    async run(body) {
      if (busy.current) return undefined;
      busy.current = true;
      const text = JSON.stringify(body ?? null);
      if (sent.current.text !== text || !sent.current.key) sent.current = { text, key: api.newKey() };
      setState({ busy: true });
      try {
        const result = await act(body, sent.current.key);
        sent.current.key = "";
        if (alive.current) setState({ busy: false });
        return result ?? true;
      } catch (failure) {
        const problem = asProblem(failure);
        // What was refused is decided anew next time. What may have been done keeps its key.
        if (problem.status >= 400 && problem.status < 500) sent.current.key = "";
        if (alive.current) setState({ busy: false, problem });
        if (problem.status === 412) reload?.();
        return undefined;
      } finally {
        busy.current = false;
      }
    },
  };
}

/**
 * A long text, or a form of several, that is kept in this tab until it is sent: over a reload, another page, a sign-in.
 *
 * @template T
 * @param {string} name
 * @param {T} initial
 * @returns {[T, (value: T) => void, () => void]} the value, how to change it, and how to forget it
 */
export function useDraft(name, initial) {
  const key = "draft." + name;
  const [value, setValue] = useState(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null ? initial : /** @type {T} */ (JSON.parse(kept));
  });
  return [
    value,
    changed => {
      sessionStorage.setItem(key, JSON.stringify(changed));
      setValue(changed);
    },
    () => {
      sessionStorage.removeItem(key);
      setValue(initial);
    },
  ];
}

/**
 * What a form changes of something stored. Only what was typed is kept, so that what somebody else changes meanwhile shows beside it.
 *
 * @template {object} T
 * @param {string} name of the draft
 * @param {T} stored
 * @returns {{value: T, isChanged: boolean, put: (changes: Partial<T>) => void, forget: () => void}}
 */
export function useEdit(name, stored) {
  const [typed, setTyped, forget] = useDraft(name, /** @type {Partial<T>} */ ({}));
  const value = { ...stored, ...typed };
  return {
    value,
    isChanged: JSON.stringify(value) !== JSON.stringify(stored),
    put: changes => setTyped({ ...typed, ...changes }),
    forget,
  };
}

/**
 * Moves the focus to the first field that is wrong.
 *
 * @param {api.Problem | undefined} problem
 * @returns {{current: HTMLFormElement | null}} for the form
 */
export function useFocusOnWrong(problem) {
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  useEffect(() => {
    const wrong = problem && form.current?.querySelector("[aria-invalid=true]");
    if (wrong instanceof HTMLElement) wrong.focus();
  }, [problem]);
  return form;
}
