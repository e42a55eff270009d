// Texts of the page about the changes of the license.
import { number } from "../../lib/language.js";

export const texts = {
  nl: {
    title: "Wijzigingen",
    intro: "Wie wat aan de licentie wijzigde, met het nieuwste bovenaan. Wat een regel weigerde, staat er ook bij: toen veranderde er niets.",
    change: "Licentie wijzigen",
    caption: "Wijzigingen van de licentie, nieuwste eerst",
    when: "Wanneer",
    what: "Wat",
    outcome: "Uitkomst",
    who: "Wie",
    reason: "Reden",
    done: "Gewijzigd",
    refused: "Geweigerd",
    codes: {
      "invalid-quantity": "Een van de aantallen was geen geldig aantal.",
      "edition-limit": "Uw uitvoering van de licentie staat dit aantal niet toe.",
      "below-usage": "Er was meer in gebruik dan het gewenste aantal.",
      deviation: "Het maximum week af van het aantal waar uw licentie recht op geeft.",
    },
    /** @param {number} from @param {number} to */
    fromTo: (from, to) => `van ${number(from)} naar ${number(to)}`,
    /** @param {number} from */
    fromInvalid: from => `was ${number(from)}; gevraagd was geen geldig aantal`,
    /** @param {number} used */
    used: used => `toen in gebruik: ${number(used)}`,
    empty: "Er is nog niets gewijzigd.",
    emptyText: "Elke wijziging van een maximum komt hier te staan, met wie en waarom.",
  },
  en: {
    title: "Changes",
    intro: "Who changed what about the license, newest first. What a rule refused is there as well: then nothing changed.",
    change: "Change the license",
    caption: "Changes of the license, newest first",
    when: "When",
    what: "What",
    outcome: "Outcome",
    who: "Who",
    reason: "Reason",
    done: "Changed",
    refused: "Refused",
    codes: {
      "invalid-quantity": "One of the numbers was not a valid quantity.",
      "edition-limit": "Your edition of the license does not allow this number.",
      "below-usage": "More was in use than the requested number.",
      deviation: "The maximum differed from the number that your license entitles you to.",
    },
    /** @param {number} from @param {number} to */
    fromTo: (from, to) => `from ${number(from)} to ${number(to)}`,
    /** @param {number} from */
    fromInvalid: from => `was ${number(from)}; what was asked for was not a valid quantity`,
    /** @param {number} used */
    used: used => `in use then: ${number(used)}`,
    empty: "Nothing has been changed yet.",
    emptyText: "Each change of a maximum will be here, with who made it and why.",
  },
};
