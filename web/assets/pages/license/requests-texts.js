// Texts of the pages about license requests.
import { number } from "../../lib/language.js";

export const texts = {
  nl: {
    title: "Licentieaanvragen",
    intro: "Wat u de leverancier hebt gevraagd, en het antwoord.",
    add: "Nieuwe aanvraag",
    all: "Alle aanvragen",
    statuses: { OPEN: "Open", ANSWERED: "Beantwoord", DECLINED: "Afgewezen" },
    /** @param {string} moment */
    asked: moment => `${moment}, door`,
    answer: "Antwoord van de leverancier",
    takenUp: "De leverancier heeft de aanvraag weer in behandeling genomen",
    waiting: "De leverancier heeft nog niet geantwoord. Het antwoord krijgt u per e-mail, en het komt hier te staan.",
    explanation: "Toelichting",
    /** @param {string} name */
    caption: name => `Wat u vraagt met ${name}, naast de licentie van dat moment`,
    metric: "Onderdeel",
    wanted: "Gewenst",
    maximum: "Maximum toen",
    granted: "Toegekend toen",
    used: "In gebruik toen",
    /** @param {string} moment */
    refused: moment => `De e-mail aan de leverancier is op ${moment} niet aangekomen`,
    refusedText: "De leverancier heeft deze aanvraag misschien nog niet gezien. Neem contact op, en noem het nummer.",
    help: "Zo bereikt u de leverancier",
    notFound: "Deze aanvraag is er niet",
    notFoundText: "De link hoort bij een aanvraag die niet van uw organisatie is, of klopt niet. Hieronder staan alle aanvragen.",
    empty: "Nog geen aanvragen",
    emptyText: "Komt u er met het wijzigen van de licentie niet uit? Vraag het dan hier aan de leverancier.",
    newTitle: "Nieuwe licentieaanvraag",
    newIntro: "Voor wat u niet zelf kunt wijzigen. De aanvraag verandert nog niets: de leverancier leest haar en antwoordt u.",
    explanationHint: "Wat u wilt en waarom, in uw eigen woorden.",
    numbers: "Gewenste aantallen",
    numbersHint: "Vul alleen in wat anders moet worden. Weet u het aantal niet, laat het dan leeg.",
    /** @param {number} maximum @param {number} granted @param {number} used */
    now: (maximum, granted, used) => `Nu ${number(maximum)}, toegekend ${number(granted)}, in gebruik ${number(used)}`,
    told: "De leverancier krijgt ook de huidige aantallen van uw licentie te zien. U krijgt een bevestiging per e-mail.",
    send: "Aanvraag versturen",
    later: "Later verder",
    /** @param {string} name */
    sent: name => `Aanvraag ${name} is verstuurd.`,
  },
  en: {
    title: "License requests",
    intro: "What you asked of the vendor, and the answer.",
    add: "New request",
    all: "All requests",
    statuses: { OPEN: "Open", ANSWERED: "Answered", DECLINED: "Declined" },
    /** @param {string} moment */
    asked: moment => `${moment}, by`,
    answer: "Answer of the vendor",
    takenUp: "The vendor has taken up the request again",
    waiting: "The vendor has not answered yet. You get the answer by mail, and it will be shown here.",
    explanation: "Explanation",
    /** @param {string} name */
    caption: name => `What you ask with ${name}, beside the license of that moment`,
    metric: "Metric",
    wanted: "Wanted",
    maximum: "Maximum then",
    granted: "Granted then",
    used: "In use then",
    /** @param {string} moment */
    refused: moment => `The mail to the vendor did not arrive on ${moment}`,
    refusedText: "The vendor may not have seen this request yet. Get in touch, and mention the number.",
    help: "How to reach the vendor",
    notFound: "This request is not there",
    notFoundText: "The link belongs to a request that is not your organization's, or is not right. All requests are below.",
    empty: "No requests yet",
    emptyText: "Does changing the license not get you further? Then ask the vendor here.",
    newTitle: "New license request",
    newIntro: "For what you cannot change yourself. The request changes nothing yet: the vendor reads it and answers you.",
    explanationHint: "What you want and why, in your own words.",
    numbers: "Wanted numbers",
    numbersHint: "Fill in only what should become different. If you do not know the number, leave it empty.",
    /** @param {number} maximum @param {number} granted @param {number} used */
    now: (maximum, granted, used) => `Now ${number(maximum)}, granted ${number(granted)}, in use ${number(used)}`,
    told: "The vendor also gets to see the present numbers of your license. You get a confirmation by mail.",
    send: "Send the request",
    later: "Go on later",
    /** @param {string} name */
    sent: name => `Request ${name} has been sent.`,
  },
};
