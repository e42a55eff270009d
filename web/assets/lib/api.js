// The one client of the API: tokens, languages, idempotency keys, ETags, paging, and errors as people should read them.
import { language } from "./language.js";
import * as session from "./session.js";

/**
 * @typedef {object} FieldError
 * @property {string} pointer where in the request it is, as a JSON pointer
 * @property {string} code
 * @property {string} detail
 */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {any} body
 * @property {string | null} etag
 */

/** How often a request that may be repeated is tried, also when nothing comes back. */
const TRIES = 3;
const PATIENCE = 500;

/** An answer that is no success, or no answer at all. */
export class Problem extends Error {
  /**
   * @param {number} status 0 when there was no answer
   * @param {{code?: string, title?: string, detail?: string, instance?: string, errors?: FieldError[], [member: string]: any}} body
   * @param {Headers} [headers]
   */
  constructor(status, body, headers) {
    super(body.title ?? body.code ?? String(status));
    this.status = status;
    this.body = body;
    this.code = body.code ?? byStatus(status);
    this.title = body.title ?? "";
    this.detail = body.detail ?? "";
    this.errors = body.errors ?? [];
    /** The id to mention to support. */
    this.requestId = headers?.get("x-request-id") ?? body.instance ?? headers?.get("apigw-requestid") ?? "";
    /** In how many seconds it is worth trying again; 0 when that is not known. */
    this.retryAfter = Number(headers?.get("retry-after") ?? 0) || 0;
  }

  /** @param {string} pointer */
  at(pointer) {
    return this.errors.find(error => error.pointer === pointer)?.detail;
  }
}

/** @param {number} status */
function byStatus(status) {
  return status === 0 ? "no-connection" : status === 429 ? "too-many-requests" : status >= 500 ? "unavailable" : "unknown";
}

let base = "/api";

/** @param {string} path where the API is on this origin */
export function reach(path) {
  base = path;
}

/**
 * @param {string} path
 * @param {Record<string, string | number | boolean | undefined | null>} [query] without those that are undefined, null or empty
 */
export function address(path, query = {}) {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/**
 * Reads something.
 *
 * @param {string} path
 * @param {Record<string, string | number | boolean | undefined | null>} [query]
 * @param {AbortSignal} [signal]
 * @returns {Promise<Answer>}
 * @throws {Problem}
 */
export function get(path, query, signal) {
  return repeated(() => once("GET", address(path, query), { signal }), signal);
}

/**
 * Changes something. With a key it may be repeated, and is when nothing comes back: it has one effect.
 *
 * @param {"POST" | "PUT" | "DELETE"} method
 * @param {string} path
 * @param {object} [body]
 * @param {{key?: string, ifMatch?: string | null, signal?: AbortSignal}} [options]
 * @returns {Promise<Answer>}
 * @throws {Problem}
 */
export function send(method, path, body, options = {}) {
  const call = () => once(method, path, { ...options, body });
  return options.key ? repeated(call, options.signal) : call();
}

/** @returns {string} a key for one intention of a person */
export function newKey() {
  return crypto.randomUUID();
}

/**
 * @param {() => Promise<Answer>} call
 * @param {AbortSignal} [signal]
 */
async function repeated(call, signal) {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await call();
    } catch (failure) {
      const passing = failure instanceof Problem && [0, 502, 503, 504].includes(failure.status);
      if (!passing || left === 0 || signal?.aborted) throw failure;
      await new Promise(resolve => setTimeout(resolve, PATIENCE * (TRIES - left) * (0.5 + Math.random())));
    }
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{body?: object, key?: string, ifMatch?: string | null, signal?: AbortSignal}} options
 * @returns {Promise<Answer>}
 */
async function once(method, path, { body, key, ifMatch, signal }) {
  const token = await tokenOrProblem();
  const headers = new Headers({ "Accept-Language": language(), Authorization: `Bearer ${token}` });
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (key) headers.set("Idempotency-Key", key);
  if (ifMatch) headers.set("If-Match", ifMatch);
  const response = await reached(() =>
    fetch(base + path, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) }),
  );
  const content = await reached(() => response.text());
  const parsed = parse(content);
  if (response.ok) return { status: response.status, body: parsed, etag: response.headers.get("etag") };
  const problem = new Problem(response.status, parsed ?? {}, response.headers);
  if (response.status === 401) session.sessionEnded();
  throw problem;
}

async function tokenOrProblem() {
  const token = await reached(session.accessToken);
  if (token === null) {
    session.sessionEnded();
    throw new Problem(401, { code: "not-signed-in" });
  }
  return token;
}

/**
 * @template T
 * @param {() => Promise<T>} call
 */
async function reached(call) {
  try {
    return await call();
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new Problem(0, {});
  }
}

/** @param {string} content */
function parse(content) {
  try {
    return content ? JSON.parse(content) : null;
  } catch {
    return null;
  }
}
