// Texts of the page about who counts, and of the advice how to use less.
import { number } from "../../lib/language.js";

export const texts = {
  nl: {
    title: "Wie telt mee",
    intro: "Wie of wat een plaats van uw licentie gebruikt, waarom, en hoe u plaats maakt. Elk aantal telt zoals in uw contract.",
    mail: "Mail mij de analyse",
    print: "Afdrukken",
    metric: "Onderdeel van de licentie",
    type: "Soort omgeving",
    /** @param {string} metric @param {string} type */
    inType: (metric, type) => `${metric} in ${type.toLowerCase()}`,
    /** @param {number} used @param {number} maximum */
    inUse: (used, maximum) => `${number(used)} van ${number(maximum)} in gebruik`,
    /** @param {number} count */
    free: count => (count < 0 ? `${number(-count)} te veel` : count === 0 ? "Geen vrij" : `${number(count)} vrij`),
    /** @param {string} codes */
    snapshots: codes => `Van ${codes} komen nu gegevens binnen. Zolang dat duurt, kan een deel van de lijst ontbreken.`,
    used: "In gebruik",
    openAdvice: "Hoe maak ik plaats?",
    closeAdvice: "Advies sluiten",
    adviceTitle: "Zo maakt u plaats",
    adviceHow: {
      users: "U blokkeert iemand zelf, in elke omgeving die erbij staat. Pas dan komt de plaats vrij. Blokkeren kan ook bij andere aantallen plaats vrijmaken.",
      others: "U doet dit zelf, in elke omgeving die erbij staat. Pas dan komt de plaats vrij.",
      environments: "U verwijdert een omgeving zelf. Daarna komt de plaats vrij, en alles wat de omgeving in gebruik had.",
    },
    seats: "Hoeveel plaatsen wilt u vrijmaken?",
    seatsHint: "Een getal van 1 tot en met 100.",
    /** @param {number} frees @param {number} wanted @param {"users" | "others" | "environments"} kind */
    frees: (frees, wanted, kind) =>
      (frees < wanted
        ? `Meer is er niet: deze stappen maken ${number(frees)} van de ${number(wanted)} plaatsen vrij. `
        : frees === 1
          ? "Met deze stap komt 1 plaats vrij. "
          : `Met deze stappen komen ${number(frees)} plaatsen vrij. `) +
      (frees < 2
        ? ""
        : kind === "users"
          ? "Bovenaan staat wat het minste werk is, en dan wie het langst niet actief was."
          : kind === "environments"
            ? "Bovenaan staat de leegste omgeving."
            : "Bovenaan staat wat het minste werk is."),
    nothingToFree: "Hier is niets om vrij te maken.",
    nothingToFreeText: "Hier is geen plaats in gebruik.",
    holders: "Wie en wat",
    holdersText: "Op volgorde van code. Wie niet meetelt, staat er ook bij, met de reden.",
    holder: "Naam en code",
    counts: "Telt mee",
    why: "Waarom",
    environments: "Omgevingen",
    lastActive: "Laatst actief",
    unknown: "Onbekend",
    yes: "Telt mee",
    no: "Telt niet mee",
    blocked: "Geblokkeerd",
    coWorking: "meewerkgebruiker",
    inService: "in dienst",
    outOfService: "uit dienst",
    kinds: { PROFIT: "Profit", INSITE: "InSite", OUTSITE: "OutSite" },
    employeeKinds: { STAFF: "personeelslid", TEMPORARY: "uitzendkracht", CANDIDATE: "kandidaat" },
    /** @param {string} what */
    caption: what => `${what}: wie meetelt en waarom`,
    empty: "Hier is niemand en niets.",
    /** @param {string} what */
    emptyText: what => `Uw omgevingen hebben niets gemeld dat te maken heeft met: ${what}.`,
    emptyOther: "Kies hierboven een ander onderdeel.",
    emptyOtherType: "Kies hierboven een andere soort omgeving of een ander onderdeel.",
    emptyMail: "Of laat u de hele analyse mailen",
    listOf: "Uw omgevingen",
    listOfText: "Wat in elke omgeving staat, ook wie geblokkeerd of uit dienst is. Wie in meer omgevingen staat, staat bij elk daarvan.",
    code: "Code",
    users: "Gebruikers",
    employees: "Medewerkers",
    declarations: "Aangiften",
    clients: "Cliënten",
    reported: "Gemeld op",
    running: "Gegevens komen binnen",
    noEnvironments: "U hebt nog geen omgevingen.",
    noEnvironmentsText: "Zodra een omgeving zich meldt, staat die hier.",
  },
  en: {
    title: "Who counts",
    intro: "Who or what takes a seat of your license, why, and how to make room. Each number is counted the way your contract counts.",
    mail: "Mail me the analysis",
    print: "Print",
    metric: "Part of the license",
    type: "Type of environment",
    /** @param {string} metric @param {string} type */
    inType: (metric, type) => `${metric} in ${type.toLowerCase()}`,
    /** @param {number} used @param {number} maximum */
    inUse: (used, maximum) => `${number(used)} of ${number(maximum)} in use`,
    /** @param {number} count */
    free: count => (count < 0 ? `${number(-count)} too many` : count === 0 ? "None free" : `${number(count)} free`),
    /** @param {string} codes */
    snapshots: codes => `Data of ${codes} are coming in. Meanwhile a part of the list may be missing.`,
    used: "In use",
    openAdvice: "How do I make room?",
    closeAdvice: "Close the advice",
    adviceTitle: "How to make room",
    adviceHow: {
      users: "You block somebody yourself, in each environment that is named. Only then the seat is free. Blocking may free seats of other numbers as well.",
      others: "You do this yourself, in each environment that is named. Only then the seat is free.",
      environments: "You remove an environment yourself. After that its seat is free, and everything that it had in use.",
    },
    seats: "How many seats do you want to free?",
    seatsHint: "A number from 1 to 100.",
    /** @param {number} frees @param {number} wanted @param {"users" | "others" | "environments"} kind */
    frees: (frees, wanted, kind) =>
      (frees < wanted
        ? `There are no more: these steps free ${number(frees)} of the ${number(wanted)} seats. `
        : frees === 1
          ? "This step frees 1 seat. "
          : `These steps free ${number(frees)} seats. `) +
      (frees < 2
        ? ""
        : kind === "users"
          ? "What takes the least work comes first, and then who has been away the longest."
          : kind === "environments"
            ? "The emptiest environment comes first."
            : "What takes the least work comes first."),
    nothingToFree: "There is nothing to free here.",
    nothingToFreeText: "No seat is in use here.",
    holders: "Who and what",
    holdersText: "In the order of their codes. Who does not count is there as well, with the reason.",
    holder: "Name and code",
    counts: "Counts",
    why: "Why",
    environments: "Environments",
    lastActive: "Last active",
    unknown: "Unknown",
    yes: "Counts",
    no: "Does not count",
    blocked: "Blocked",
    coWorking: "co-working user",
    inService: "in service",
    outOfService: "out of service",
    kinds: { PROFIT: "Profit", INSITE: "InSite", OUTSITE: "OutSite" },
    employeeKinds: { STAFF: "staff", TEMPORARY: "temporary worker", CANDIDATE: "candidate" },
    /** @param {string} what */
    caption: what => `${what}: who counts and why`,
    empty: "Nobody and nothing is here.",
    /** @param {string} what */
    emptyText: what => `Your environments have told of nothing that has to do with: ${what}.`,
    emptyOther: "Choose another part above.",
    emptyOtherType: "Choose another type of environment or another part above.",
    emptyMail: "Or have the whole analysis mailed to you",
    listOf: "Your environments",
    listOfText: "What is in each environment, also who is blocked or out of service. Who is in several environments is in each of them.",
    code: "Code",
    users: "Users",
    employees: "Employees",
    declarations: "Declarations",
    clients: "Clients",
    reported: "Reported on",
    running: "Data coming in",
    noEnvironments: "You have no environments yet.",
    noEnvironmentsText: "As soon as an environment reports, it is here.",
  },
};
