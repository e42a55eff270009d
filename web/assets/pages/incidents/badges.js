// Severity and status of an incident, as they look everywhere.
import { Badge } from "../../components/basics.js";
import { useTexts } from "../../lib/language.js";
import { html } from "../../lib/view.js";
import { words } from "../../texts/words.js";

/** @typedef {import("../../../types/api").components["schemas"]["IncidentSummary"]} Summary */

/** @type {Record<Summary["severity"], "plain" | "warn" | "bad">} */
const TONES = { LOW: "plain", NORMAL: "plain", HIGH: "warn", CRITICAL: "bad" };

/** @param {{severity: Summary["severity"]}} properties */
export function SeverityBadge({ severity }) {
  const w = useTexts(words);
  return html`<${Badge} tone=${TONES[severity]}>${w.severities[severity]}<//>`;
}

/** @param {{status: Summary["status"]}} properties */
export function StatusBadge({ status }) {
  const w = useTexts(words);
  return html`<${Badge} tone=${status === "OPEN" ? "good" : "plain"}>${w.incidentStatuses[status]}<//>`;
}
