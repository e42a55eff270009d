// Starts the pages: what the stack says of itself, who is signed in, and the page of this address.
import { Portal } from "./components/shell.js";
import * as api from "./lib/api.js";
import { language, speak } from "./lib/language.js";
import * as session from "./lib/session.js";
import { html, render } from "./lib/view.js";
import { pages } from "./pages.js";

const root = /** @type {HTMLElement} */ (document.getElementById("portal"));

async function begin() {
  speak(language(), false);
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const config = /** @type {session.Config} */ (await response.json());
  api.reach(config.api);
  await session.start(config);
  if (session.isReturning()) {
    history.replaceState(null, "", await session.comeBack().catch(() => "/sign-in?failed=1"));
  }
  render(html`<${Portal} pages=${pages} signedIn=${await session.isSignedIn()} />`, root);
}

begin().catch(failure => {
  console.error(failure);
  const text = document.createElement("p");
  text.setAttribute("role", "alert");
  text.textContent =
    language() === "nl"
      ? "Het klantportaal is nu niet bereikbaar. Probeer het later nog eens."
      : "The customer portal cannot be reached right now. Try again later.";
  root.replaceChildren(text);
});
