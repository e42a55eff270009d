// All contacts of the organization, for pages that let one choose among them.
import * as api from "./api.js";

/** @typedef {import("../../types/api").components["schemas"]["Contact"]} Contact */

/**
 * @param {AbortSignal} signal
 * @returns {Promise<Contact[]>} by name, as the API orders them
 */
export async function readContacts(signal) {
  const contacts = [];
  /** @type {string | undefined} */
  let cursor;
  do {
    const { body } = await api.get("/contacts", { limit: 100, cursor }, signal);
    contacts.push(...body.items);
    cursor = body.next;
  } while (cursor);
  return contacts;
}
