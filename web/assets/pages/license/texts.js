// Texts of the pages about the license.
import { number } from "../../lib/language.js";

export const texts = {
  nl: {
    tabs: {
      label: "Licentie",
      overview: "Overzicht",
      users: "Wie telt mee",
      mutations: "Wijzigingen",
      requests: "Aanvragen",
      signals: "Signalen",
      analyses: "Analyse",
    },
    overview: {
      title: "Licentie",
      /** @param {string} edition @param {boolean} flex */
      intro: (edition, flex) => `Uitvoering ${edition}${flex ? ", met Flex: tijdelijke krachten tellen niet als medewerker" : ""}.`,
      /** @param {string} moment */
      refreshed: moment => `De aantallen uit de licentie zijn voor het laatst overgenomen op ${moment}.`,
      change: "Licentie wijzigen",
      print: "Afdrukken",
      /** @param {string} codes */
      snapshots: codes => `Van ${codes} komen nu gegevens binnen. Zolang dat duurt, kan een deel van het gebruik ontbreken.`,
      all: "Hele licentie",
      /** @param {number} used @param {number} maximum */
      inUse: (used, maximum) => `${number(used)} van ${number(maximum)} in gebruik`,
      /** @param {number} count */
      free: count => (count < 0 ? `${number(-count)} te veel` : count === 0 ? "Geen vrij" : `${number(count)} vrij`),
      /** @param {number} count */
      below: count => `Signaal: minder dan ${number(count)} vrij`,
      notGranted: "Niet in uw licentie",
      who: "Wie telt mee",
      useLess: "Hoe gebruik ik minder?",
      /** @param {number} maximum @param {number} granted */
      deviation: (maximum, granted) => `Het portaal houdt u aan ${number(maximum)}, uw licentie geeft recht op ${number(granted)}.`,
      wayOut: "Zet het maximum op het aantal van uw licentie, of wacht tot morgen: vannacht worden de aantallen ververst.",
      /** @param {number} granted */
      take: granted => `Maximum op ${number(granted)} zetten`,
      ask: "Of stuur een licentieaanvraag in",
      days: "Laatste 90 dagen",
      /** @param {string} metric @param {number} least @param {number} most */
      daysLabel: (metric, least, most) => `${metric}: in de laatste 90 dagen tussen ${number(least)} en ${number(most)} in gebruik`,
      noDays: "De lijn van de laatste 90 dagen verschijnt na de tweede nacht.",
    },
    change: {
      title: "Licentie wijzigen",
      intro: "Vul in wat u wilt hebben. Er verandert nog niets: u ziet meteen of het kan. Een maximum komt nooit onder wat in gebruik is.",
      now: "Nu",
      /** @param {number} maximum @param {number} used */
      hint: (maximum, used) => `Nu ${number(maximum)}, in gebruik ${number(used)}`,
      reason: "Reden",
      reasonHint: "Voor uw eigen geschiedenis.",
      checking: "Bezig met controleren…",
      summary: "Dit verandert er",
      nothing: "Verander een aantal om te zien of het kan.",
      refused: "Zo kan het niet. Pas de aantallen hierboven aan.",
      /** @param {number} from @param {number} to */
      fromTo: (from, to) => `van ${number(from)} naar ${number(to)}`,
      /** @param {number} count */
      leaves: count => `${number(count)} vrij`,
      confirm: "Licentie wijzigen",
      reset: "Beginwaarden terugzetten",
      told: "De leverancier krijgt bericht van de wijziging. Die gaat meteen in.",
      done: "De licentie is gewijzigd",
      again: "Nog een wijziging",
      toOverview: "Naar het overzicht",
      toHistory: "Alle wijzigingen",
      adviceTitle: "Zo maakt u plaats",
      adviceAll: "Alle gebruikers bekijken",
      /** @param {string} moment */
      lastActive: moment => `laatst actief ${moment}`,
      block: "blokkeren in",
      remove: "verwijderen uit",
      removeEnvironment: "verwijderen",
      takeGranted: "Neem het aantal van uw licentie over",
      request: "Licentieaanvraag insturen",
    },
  },
  en: {
    tabs: {
      label: "License",
      overview: "Overview",
      users: "Who counts",
      mutations: "Changes",
      requests: "Requests",
      signals: "Signals",
      analyses: "Analysis",
    },
    overview: {
      title: "License",
      /** @param {string} edition @param {boolean} flex */
      intro: (edition, flex) => `Edition ${edition}${flex ? ", with Flex: temporary workers do not count as employees" : ""}.`,
      /** @param {string} moment */
      refreshed: moment => `The numbers of the license were last taken over on ${moment}.`,
      change: "Change the license",
      print: "Print",
      /** @param {string} codes */
      snapshots: codes => `Data of ${codes} are coming in. Meanwhile a part of what is in use may be missing.`,
      all: "Whole license",
      /** @param {number} used @param {number} maximum */
      inUse: (used, maximum) => `${number(used)} of ${number(maximum)} in use`,
      /** @param {number} count */
      free: count => (count < 0 ? `${number(-count)} too many` : count === 0 ? "None free" : `${number(count)} free`),
      /** @param {number} count */
      below: count => `Signal: fewer than ${number(count)} free`,
      notGranted: "Not in your license",
      who: "Who counts",
      useLess: "How to use less",
      /** @param {number} maximum @param {number} granted */
      deviation: (maximum, granted) => `The portal holds you to ${number(maximum)}, your license entitles you to ${number(granted)}.`,
      wayOut: "Set the maximum to the number of your license, or wait until tomorrow: tonight the numbers are refreshed.",
      /** @param {number} granted */
      take: granted => `Set the maximum to ${number(granted)}`,
      ask: "Or file a license request",
      days: "Last 90 days",
      /** @param {string} metric @param {number} least @param {number} most */
      daysLabel: (metric, least, most) => `${metric}: between ${number(least)} and ${number(most)} in use in the last 90 days`,
      noDays: "The line of the last 90 days appears after the second night.",
    },
    change: {
      title: "Change the license",
      intro: "Fill in what you want to have. Nothing changes yet: you see at once whether it is possible. A maximum never falls below what is in use.",
      now: "Now",
      /** @param {number} maximum @param {number} used */
      hint: (maximum, used) => `Now ${number(maximum)}, in use ${number(used)}`,
      reason: "Reason",
      reasonHint: "For your own history.",
      checking: "Checking…",
      summary: "This is what changes",
      nothing: "Change a number to see whether it is possible.",
      refused: "This is not possible. Adjust the numbers above.",
      /** @param {number} from @param {number} to */
      fromTo: (from, to) => `from ${number(from)} to ${number(to)}`,
      /** @param {number} count */
      leaves: count => `${number(count)} free`,
      confirm: "Change the license",
      reset: "Put the present numbers back",
      told: "The vendor is told of the change. It takes effect at once.",
      done: "The license has been changed",
      again: "Another change",
      toOverview: "To the overview",
      toHistory: "All changes",
      adviceTitle: "How to make room",
      adviceAll: "See all users",
      /** @param {string} moment */
      lastActive: moment => `last active ${moment}`,
      block: "block in",
      remove: "remove from",
      removeEnvironment: "remove",
      takeGranted: "Take over the number of your license",
      request: "File a license request",
    },
  },
};
