// Texts of the pages about signals.
import { number } from "../../lib/language.js";

export const texts = {
  nl: {
    title: "Signalen",
    intro: "Een signaal mailt één keer als er minder vrij is dan de grens, en pas weer nadat er opnieuw genoeg vrij was.",
    signal: "Signaal",
    add: "Signaal toevoegen",
    /** @param {number} most */
    full: most => `U hebt ${number(most)} signalen. Meer kan niet: verwijder er een om een nieuw signaal te maken.`,
    onlyStandard: "U hebt nog geen eigen signalen. Voeg er een toe, of kopieer het standaardsignaal met een andere grens.",
    standard: "Standaardsignaal",
    off: "Uit",
    below: "Onder de grens",
    above: "Genoeg vrij",
    whole: "Hele licentie",
    /** @param {number} count */
    free: count => (count < 0 ? `${number(-count)} te veel` : `${number(count)} vrij`),
    /** @param {number} count @param {string} type */
    freeIn: (count, type) => (count < 0 ? `${number(-count)} te veel in ${type}` : `${number(count)} in ${type}`),
    /** @param {number} count */
    freeOnly: count => (count < 0 ? `${number(-count)} te veel` : number(count)),
    /** @param {string} parts */
    freeNow: parts => `Nu vrij: ${parts}.`,
    /** @param {string} metric @param {string} type */
    inType: (metric, type) => `${metric} in ${type}`,
    /** @param {string} metric */
    inEach: metric => `${metric}, in elk type omgeving`,
    /** @param {number} count */
    threshold: count => `minder dan ${number(count)} vrij`,
    mails: "Mailt",
    administrators: "alle beheerders",
    /** @param {number} count */
    contacts: count => (count === 1 ? "1 contactpersoon" : `${number(count)} contactpersonen`),
    view: "Bekijken",
    change: "Wijzigen",
    copy: "Kopiëren",
    switchOff: "Uitzetten",
    switchOn: "Aanzetten",
    /** @param {string} name */
    isOn: name => `“${name}” staat aan.`,
    /** @param {string} name */
    isOff: name => `“${name}” staat uit. Er gaan geen e-mails meer uit.`,
    newTitle: "Signaal toevoegen",
    copyTitle: "Signaal kopiëren",
    newIntro: "Krijg op tijd bericht, met wie u kunt blokkeren om plaatsen vrij te maken.",
    /** @param {string} name */
    copyOf: name => `Kopie van ${name}`,
    now: "Hoe het nu staat",
    toLicense: "Naar de licentie",
    terms: "Waarover het gaat",
    name: "Naam",
    nameHint: "Hieraan herkent u het signaal.",
    metric: "Onderdeel",
    environmentType: "Type omgeving",
    eachType: "Elk type apart",
    thresholdLabel: "Grens",
    thresholdHint: "Er gaat een e-mail uit zodra er minder vrij zijn.",
    atOnce: "Er is nu al minder vrij. Na het opslaan gaat er meteen een e-mail uit.",
    recipients: "Wie krijgt de e-mail",
    allAdministrators: "Alle beheerders",
    chosen: "Deze contactpersonen",
    search: "Contactpersoon zoeken",
    nobody: "Kies iemand. Kiest u niemand, dan gaat de e-mail naar alle beheerders.",
    /** @param {number} count @param {number} most */
    count: (count, most) => `${number(count)} gekozen, hoogstens ${number(most)}.`,
    /** @param {number} count */
    others: count => `Nog ${number(count)} anderen: zoek op naam.`,
    enabled: "Het signaal staat aan",
    enabledHint: "Zet u het weer aan en is er te weinig vrij, dan gaat er meteen een e-mail uit.",
    added: "Het signaal is toegevoegd.",
    reset: "Beginwaarden terugzetten",
    standardText: "Het standaardsignaal kunt u aan- en uitzetten. Wilt u een andere grens of andere ontvangers, kopieer het dan.",
    remove: "Signaal verwijderen",
    removeTitle: "Dit signaal verwijderen?",
    removeText: "Dit kan niet ongedaan worden gemaakt. Wilt u alleen even geen e-mails, zet het signaal dan uit.",
    conflictRemove: "Iemand anders heeft dit signaal intussen gewijzigd. De gegevens zijn ververst. Verwijder het nog eens als u dat nog wilt.",
    /** @param {string} name */
    removed: name => `“${name}” is verwijderd.`,
  },
  en: {
    title: "Signals",
    intro: "A signal mails once when fewer are free than the threshold, and again only after enough were free again.",
    signal: "Signal",
    add: "Add a signal",
    /** @param {number} most */
    full: most => `You have ${number(most)} signals. There cannot be more: remove one to make a new signal.`,
    onlyStandard: "You have no signals of your own yet. Add one, or copy the standard signal with another threshold.",
    standard: "Standard signal",
    off: "Off",
    below: "Below the threshold",
    above: "Enough free",
    whole: "Whole license",
    /** @param {number} count */
    free: count => (count < 0 ? `${number(-count)} too many` : `${number(count)} free`),
    /** @param {number} count @param {string} type */
    freeIn: (count, type) => (count < 0 ? `${number(-count)} too many in ${type}` : `${number(count)} in ${type}`),
    /** @param {number} count */
    freeOnly: count => (count < 0 ? `${number(-count)} too many` : number(count)),
    /** @param {string} parts */
    freeNow: parts => `Free now: ${parts}.`,
    /** @param {string} metric @param {string} type */
    inType: (metric, type) => `${metric} in ${type}`,
    /** @param {string} metric */
    inEach: metric => `${metric}, in each type of environment`,
    /** @param {number} count */
    threshold: count => `fewer than ${number(count)} free`,
    mails: "Mails",
    administrators: "all administrators",
    /** @param {number} count */
    contacts: count => (count === 1 ? "1 contact" : `${number(count)} contacts`),
    view: "View",
    change: "Change",
    copy: "Copy",
    switchOff: "Switch off",
    switchOn: "Switch on",
    /** @param {string} name */
    isOn: name => `“${name}” is on.`,
    /** @param {string} name */
    isOff: name => `“${name}” is off. No more mails go out.`,
    newTitle: "Add a signal",
    copyTitle: "Copy a signal",
    newIntro: "Hear of it in time, with whom you can block to free seats.",
    /** @param {string} name */
    copyOf: name => `Copy of ${name}`,
    now: "How it stands now",
    toLicense: "To the license",
    terms: "What it is about",
    name: "Name",
    nameHint: "What you recognize the signal by.",
    metric: "Metric",
    environmentType: "Type of environment",
    eachType: "Each type by itself",
    thresholdLabel: "Threshold",
    thresholdHint: "A mail goes out as soon as fewer are free.",
    atOnce: "Fewer are free already. After saving, a mail goes out at once.",
    recipients: "Who gets the mail",
    allAdministrators: "All administrators",
    chosen: "These contacts",
    search: "Find a contact",
    nobody: "Choose somebody. If you choose nobody, the mail goes to all administrators.",
    /** @param {number} count @param {number} most */
    count: (count, most) => `${number(count)} chosen, ${number(most)} at most.`,
    /** @param {number} count */
    others: count => `Another ${number(count)}: search by name.`,
    enabled: "The signal is on",
    enabledHint: "If you switch it on again and too few are free, a mail goes out at once.",
    added: "The signal has been added.",
    reset: "Put the present values back",
    standardText: "The standard signal can be switched on and off. If you want another threshold or other recipients, copy it.",
    remove: "Remove the signal",
    removeTitle: "Remove this signal?",
    removeText: "This cannot be undone. If you only want no mails for a while, switch the signal off.",
    conflictRemove: "Somebody else has changed this signal meanwhile. The data are refreshed. Remove it once more if you still want to.",
    /** @param {string} name */
    removed: name => `“${name}” has been removed.`,
  },
};
