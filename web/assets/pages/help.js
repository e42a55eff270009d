// How to get on when the portal does not help, also for who cannot sign in.
import { Card, Page } from "../components/basics.js";
import { useTexts } from "../lib/language.js";
import { html } from "../lib/view.js";

const texts = {
  nl: {
    title: "Hulp",
    intro: "Waar u terechtkunt, ook als aanmelden niet lukt.",
    parts: [
      ["Ik ben mijn wachtwoord vergeten", "Kies op de aanmeldpagina voor ‘Forgot your password?’. U krijgt per e-mail een code waarmee u een nieuw wachtwoord kiest."],
      ["Ik ben mijn telefoon kwijt", "Vraag een beheerder van uw organisatie om uw tweede factor te wissen. Daarna krijgt u een tijdelijk wachtwoord en stelt u de tweede factor opnieuw in."],
      ["Ik ben de enige beheerder", "Een andere beheerder kan u helpen. Is die er niet, bel dan de klantenservice van de leverancier: die stelt vast wie u bent en helpt uw organisatie verder."],
      ["Mijn uitnodiging werkt niet meer", "Een tijdelijk wachtwoord is zeven dagen geldig. Een beheerder van uw organisatie kan u opnieuw uitnodigen."],
      ["Er is iets mis met de software", "Een contactpersoon met de rol Incidentenbeheer stuurt een incident in. Die rol geeft een beheerder."],
    ],
  },
  en: {
    title: "Help",
    intro: "Where to turn, also when you cannot sign in.",
    parts: [
      ["I forgot my password", "Choose ‘Forgot your password?’ on the sign-in page. You are mailed a code with which you choose a new password."],
      ["I lost my phone", "Ask an administrator of your organization to reset your second factor. Then you get a temporary password, and set up the second factor anew."],
      ["I am the only administrator", "Another administrator can help you. If there is none, call the vendor's customer service: they find out who you are and help your organization on."],
      ["My invitation does not work any more", "A temporary password is valid for seven days. An administrator of your organization can invite you again."],
      ["Something is wrong with the software", "A contact with the role of incident manager submits an incident. An administrator gives that role."],
    ],
  },
};

export default function Help() {
  const t = useTexts(texts);
  return html`<${Page} title=${t.title} intro=${t.intro}>
    <div class="grid">
      ${t.parts.map(([question, answer], i) => html`<${Card} key=${question} title=${question} id=${"help-" + i}><p>${answer}</p><//>`)}
    </div>
  <//>`;
}
