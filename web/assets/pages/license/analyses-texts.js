// Texts of the page that has the analysis mailed.
import { number } from "../../lib/language.js";

export const texts = {
  nl: {
    title: "Licentieanalyse",
    intro: "Een bestand met alles over uw licentie: wat mag en wat in gebruik is, wie meetelt en waarom, wie u kunt blokkeren, en het gebruik per dag.",
    format: "Soort bestand",
    formats: { xlsx: "Werkmap voor Excel (.xlsx)", csv: "Teksten (.csv), samen in één ZIP-bestand" },
    /** @param {string} address */
    to: address => `De analyse gaat naar uw eigen adres: ${address}.`,
    toHint: "In uw eigen taal. Een bestand dat te groot is voor een mail, krijgt u als link. Die is 7 dagen geldig.",
    noMail: "Klopt dit adres niet meer? Een beheerder kan het bij Contactpersonen wijzigen.",
    send: "Mail mij de analyse",
    asked: "De analyse is aangevraagd.",
    progress: "Uw analyse",
    statuses: {
      REQUESTED: "Uw analyse is aangevraagd. We beginnen zo.",
      RUNNING: "Uw analyse wordt gemaakt.",
    },
    /** @param {number} rows */
    rows: rows => (rows === 1 ? "1 regel klaar" : `${number(rows)} regels klaar`),
    wait: "U hoeft hier niet te wachten: de mail komt vanzelf.",
    /** @param {string} address @param {string} moment */
    sent: (address, moment) => `De analyse is verstuurd naar ${address} op ${moment}.`,
    /** @param {number} rows */
    sentRows: rows => (rows === 1 ? "Er staat 1 regel in." : `Er staan ${number(rows)} regels in.`),
    notThere: "Niet gekregen? Kijk ook bij uw ongewenste e-mail.",
    failed: "De analyse is niet verstuurd.",
    failedForNow: "Het is nog niet gelukt.",
    howOften: "U kunt één analyse tegelijk aanvragen, en 10 per dag.",
  },
  en: {
    title: "License analysis",
    intro: "A file with everything about your license: what is allowed and in use, who counts and why, whom you can block, and the usage by day.",
    format: "Kind of file",
    formats: { xlsx: "Workbook for Excel (.xlsx)", csv: "Texts (.csv), together in one ZIP file" },
    /** @param {string} address */
    to: address => `The analysis goes to your own address: ${address}.`,
    toHint: "In your own language. A file that is too large for a mail comes as a link, which is good for 7 days.",
    noMail: "Is this address not right any more? An administrator can change it at Contacts.",
    send: "Mail me the analysis",
    asked: "The analysis has been asked for.",
    progress: "Your analysis",
    statuses: {
      REQUESTED: "Your analysis has been asked for. It is about to be made.",
      RUNNING: "Your analysis is being made.",
    },
    /** @param {number} rows */
    rows: rows => (rows === 1 ? "1 row done" : `${number(rows)} rows done`),
    wait: "You need not wait here: the mail comes by itself.",
    /** @param {string} address @param {string} moment */
    sent: (address, moment) => `The analysis was sent to ${address} on ${moment}.`,
    /** @param {number} rows */
    sentRows: rows => (rows === 1 ? "It has 1 row." : `It has ${number(rows)} rows.`),
    notThere: "Not received? Look at your unwanted mail as well.",
    failed: "The analysis was not sent.",
    failedForNow: "It did not work yet.",
    howOften: "You can ask for one analysis at a time, and for 10 a day.",
  },
};
