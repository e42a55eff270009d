// The language of the pages: as chosen, else that of the contact, else that of the browser.
import { createContext, useContext } from "./view.js";

/** @typedef {"nl" | "en"} Language */

const CHOSEN = "language";

/** @type {Language} */
let current = chosen() ?? ((asked() ?? navigator.language).toLowerCase().startsWith("nl") ? "nl" : "en");

/** @returns {string | null} the language of the mail whose link led here */
function asked() {
  return new URLSearchParams(location.search).get("lang");
}

/** @returns {Language | null} what was chosen on this device */
export function chosen() {
  const stored = localStorage.getItem(CHOSEN);
  return stored === "nl" || stored === "en" ? stored : null;
}

/** Follows the contact's language again. */
export function forgetChoice() {
  localStorage.removeItem(CHOSEN);
}

export function language() {
  return current;
}

/**
 * @param {Language} wanted
 * @param {boolean} keep whether this device remembers it
 */
export function speak(wanted, keep) {
  current = wanted;
  document.documentElement.lang = wanted;
  if (keep) localStorage.setItem(CHOSEN, wanted);
}

export const LanguageContext = createContext(/** @type {Language} */ ("nl"));

/**
 * The texts of a page in the language of the pages.
 *
 * @template T
 * @param {{nl: T, en: T}} texts
 * @returns {T}
 */
export function useTexts(texts) {
  return texts[useContext(LanguageContext)];
}

/** @returns {string} the locale for dates and numbers */
function locale() {
  return current === "nl" ? "nl-NL" : "en-GB";
}

/** @param {number} value */
export function number(value) {
  return new Intl.NumberFormat(locale()).format(value);
}

/** @param {string} moment in UTC */
export function dateTime(moment) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(moment));
}

/** @param {string} moment in UTC */
export function date(moment) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(new Date(moment));
}

/** @param {string} moment in UTC */
export function time(moment) {
  return new Intl.DateTimeFormat(locale(), { timeStyle: "short" }).format(new Date(moment));
}

/** @param {string} day such as 2026-11-28, which is the same day everywhere */
export function day(day) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day + "T00:00:00Z"));
}

/** @param {string[]} parts */
export function list(parts) {
  return new Intl.ListFormat(locale(), { type: "conjunction" }).format(parts);
}

/** @param {number} bytes */
export function fileSize(bytes) {
  const [amount, unit] = bytes < 1000 ? [bytes, "byte"] : bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(locale(), { style: "unit", unit, maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount);
}
