// Where one signs in. The managed login has no Dutch and its texts cannot be changed, so this page says in Dutch what comes.
import { Button, Card, Notice, Page } from "../components/basics.js";
import { useTexts } from "../lib/language.js";
import { usePlace } from "../lib/router.js";
import * as session from "../lib/session.js";
import { html, useState } from "../lib/view.js";

const texts = {
  nl: {
    title: "Aanmelden bij het klantportaal",
    failed: "Het aanmelden is niet gelukt. Probeer het nog eens.",
    ended: "Al uw sessies zijn beëindigd. U bent overal afgemeld.",
    filledIn: "Uw aanmeldnaam is al ingevuld:",
    button: "Naar de aanmeldpagina",
    unreachable: "De aanmeldpagina is nu niet bereikbaar. Probeer het later nog eens.",
    help: "Lukt het niet?",
    helpLink: "Hier leest u wie u helpt",
    words: "De aanmeldpagina is in het Engels. Deze woorden komt u daar tegen:",
    first: "",
    list: [
      ["Username", "uw aanmeldnaam of uw e-mailadres"],
      ["Password", "uw wachtwoord; de eerste keer, en nadat uw tweede factor is gewist, het tijdelijke wachtwoord uit de e-mail"],
      ["Forgot your password?", "wachtwoord vergeten: u krijgt per e-mail een code waarmee u een nieuw wachtwoord kiest"],
      ["New password", "een nieuw wachtwoord, dat u zelf kiest: minstens 12 tekens, met kleine letters, hoofdletters en cijfers"],
      ["Authenticator app", "de app op uw telefoon die de codes voor de tweede factor maakt"],
    ],
  },
  en: {
    title: "Sign in to the customer portal",
    failed: "Signing in did not work. Try again.",
    ended: "All of your sessions have ended. You are signed out everywhere.",
    filledIn: "Your sign-in name is filled in already:",
    button: "Go to the sign-in page",
    unreachable: "The sign-in page cannot be reached right now. Try again later.",
    help: "Does it not work?",
    helpLink: "Here you read who helps you",
    words: "",
    first:
      "The first time, and after your second factor was reset, use the temporary password from the mail. Then choose a password of your own, of at least 12 characters with lower case, upper case and digits, and set up an app on your phone that makes the codes for the second factor.",
    list: [],
  },
};

export default function SignIn() {
  const t = useTexts(texts);
  const { query } = usePlace();
  const [busy, setBusy] = useState(false);
  const [unreachable, setUnreachable] = useState(false);
  const hint = (query.get("login_hint") ?? "").slice(0, 254);
  const to = query.get("to") ?? "/";

  async function leave() {
    setBusy(true);
    setUnreachable(false);
    try {
      await session.signIn(to.startsWith("/") ? to : "/", { hint: hint || undefined });
    } catch {
      setUnreachable(true);
      setBusy(false);
    }
  }

  return html`<${Page} title=${t.title}>
    <${Card} kind="narrow">
      ${query.has("failed") && html`<${Notice} tone="warn" role="alert"><p>${t.failed}</p><//>`}
      ${query.has("ended") && html`<${Notice} tone="good" role="status"><p>${t.ended}</p><//>`}
      ${unreachable && html`<${Notice} tone="bad" role="alert"><p>${t.unreachable}</p><//>`}
      ${hint && html`<p>${t.filledIn} <strong class="name">${hint}</strong></p>`}
      <p><${Button} kind="primary" busy=${busy} onClick=${leave}>${t.button}<//></p>
      ${t.first && html`<p>${t.first}</p>`} ${t.words && html`<p>${t.words}</p>`}
      ${t.list.length > 0 &&
      html`<dl class="facts">
        ${t.list.map(
          ([term, meaning]) => html`<dt key=${term} lang="en">${term}</dt>
            <dd>${meaning}</dd>`,
        )}
      </dl>`}
      <p>${t.help} <a href="/help">${t.helpLink}</a>.</p>
    <//>
  <//>`;
}
