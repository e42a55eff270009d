// Shows the mails that the stand-in for SES sent or refused, each as its reader sees it. Nothing of a mail runs: its frame is sandboxed.
const TEXTS = {
  nl: { mailbox: "Postvak", developers: "Pagina voor ontwikkelaars", other: "English", mails: "E-mails", empty: "Nog geen e-mails.", choose: "Kies een e-mail.",
    show: "Weergave", desktop: "Computer", phone: "Telefoon", dark: "Donker", text: "Tekst", source: "Bron", sent: "Verstuurd", refused: "Geweigerd", to: "aan", reply: "antwoord aan", original: "Oorspronkelijk bericht",
    answer: "Beantwoorden", send: "Verzenden", taken: "Verzonden. Het antwoord verschijnt bij het incident.", failed: "Niet verzonden" },
  en: { mailbox: "Mailbox", developers: "Page for developers", other: "Nederlands", mails: "Mails", empty: "No mail yet.", choose: "Choose a mail.",
    show: "View", desktop: "Desktop", phone: "Phone", dark: "Dark", text: "Text", source: "Source", sent: "Sent", refused: "Refused", to: "to", reply: "reply to", original: "Original message",
    answer: "Reply", send: "Send", taken: "Sent. The reply will be at the incident.", failed: "Not sent" },
};
const at = id => document.getElementById(id);
const asked = new URLSearchParams(location.search).get("lang");
let language = asked in TEXTS ? asked : navigator.language.startsWith("nl") ? "nl" : "en";
let mails = [];
let shown;

function say() {
  const texts = TEXTS[language];
  document.documentElement.lang = language;
  document.title = texts.mailbox;
  for (const part of document.querySelectorAll("[data-text]")) part.textContent = texts[part.dataset.text];
  for (const part of document.querySelectorAll("[data-label]")) part.setAttribute("aria-label", texts[part.dataset.label]);
  at("language").textContent = texts.other;
  at("language").lang = language === "nl" ? "en" : "nl";
}

const element = (name, text, properties = {}) => Object.assign(document.createElement(name), { textContent: text }, properties);
const moment = mail => new Date(mail.at).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
const address = mail => "/local/mail/" + encodeURIComponent(mail.id);

async function load() {
  const [sent, refused] = await Promise.all(["/local/mail", "/local/mail/refused"].map(path => fetch(path).then(answer => answer.json())));
  const all = [...sent.map(mail => ({ ...mail, state: "sent" })), ...refused.map(mail => ({ ...mail, state: "refused" }))];
  all.sort((a, b) => b.at.localeCompare(a.at));
  if (JSON.stringify(all) !== JSON.stringify(mails)) {
    mails = all;
    list();
  }
}

function list() {
  const focused = document.activeElement.dataset?.id;
  at("empty").hidden = mails.length > 0;
  at("list").replaceChildren(...mails.map(mail => {
    const button = element("button", "", { type: "button", onclick: () => choose(mail) });
    button.dataset.id = mail.id;
    if (mail.id === shown?.id) button.setAttribute("aria-current", "true");
    const facts = element("span", "", { className: "soft" });
    facts.append(element("span", TEXTS[language][mail.state], { className: "state " + mail.state, style: "display: inline" }),
      " " + moment(mail) + (mail.attachments?.length ? " \u{1F4CE} " + mail.attachments.length : ""));
    button.append(element("span", mail.subject, { className: "subject" }), element("span", mail.to.join(", "), { className: "soft" }), facts);
    const line = document.createElement("li");
    line.append(button);
    return line;
  }));
  if (focused) at("list").querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
}

function choose(mail) {
  history.replaceState(null, "", "#" + mail.id);
  return open(mail.id);
}

async function open(id) {
  const listed = mails.find(mail => mail.id === id);
  if (!listed) return;
  shown = listed.state === "sent" ? { ...listed, ...await (await fetch(address(listed))).json() } : listed;
  for (const button of at("list").querySelectorAll("button")) {
    if (button.dataset.id === id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  show();
}

function show() {
  const texts = TEXTS[language];
  at("none").hidden = true;
  at("mail").hidden = false;
  at("subject").textContent = shown.subject;
  at("state").className = "state " + shown.state;
  at("state").textContent = texts[shown.state] + (shown.reason ? ": " + shown.reason : "");
  const replies = shown.replyTo?.length ? ", " + texts.reply + " " + shown.replyTo.join(", ") : "";
  at("parties").textContent = moment(shown) + ", " + shown.from + " " + texts.to + " " + shown.to.join(", ") + replies;
  at("files").replaceChildren(...files());
  at("answer").hidden = !shown.replyTo?.length || !shown.text.startsWith("##");
  at("answer").open = false;
  at("answer").querySelector("[role=status]").textContent = "";
  view();
}

// As a mail program answers: above what it quotes. Line ends are those of mail.
async function answer(event) {
  event.preventDefault();
  const form = event.target;
  const text = form.querySelector("textarea");
  const headers = [`From: ${shown.to[0]}`, `To: ${shown.replyTo[0]}`, "Subject: Re: " + shown.id, "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"];
  const quoted = shown.text.split("\n").map(line => "> " + line);
  const mail = [...headers, "", ...text.value.split("\n"), "", `Op ${new Date(shown.at).toLocaleString("nl")} schreef ${shown.from}:`, ...quoted, ""];
  const answered = await fetch("/local/mail/inbox", { method: "POST", headers: { "Content-Type": "message/rfc822" }, body: mail.join("\r\n") });
  form.querySelector("[role=status]").textContent = answered.ok ? TEXTS[language].taken : TEXTS[language].failed + ": " + (await answered.json()).detail;
  if (answered.ok) text.value = "";
}

function files() {
  if (shown.state !== "sent") return [];
  const attached = shown.attachments.map(file => element("a", "\u{1F4CE} " + file.name + " (" + Math.ceil(file.size / 1000).toLocaleString(language) + " kB)",
    { href: address(shown) + "/attachments/" + encodeURIComponent(file.name), download: file.name }));
  return [...attached, element("a", TEXTS[language].original, { href: address(shown) + "/message.eml", download: "message.eml" })];
}

async function view() {
  const wanted = document.querySelector("[name=view]:checked").value;
  const mail = shown;
  at("dark").disabled = !["desktop", "phone"].includes(wanted);
  at("sheet").className = wanted;
  if (wanted === "text") return at("sheet").replaceChildren(element("pre", mail.text, { tabIndex: 0 }));
  if (wanted === "source") {
    const source = mail.state === "sent" ? await (await fetch(address(mail) + "/message.eml")).text() : mail.html || mail.text;
    if (mail === shown) at("sheet").replaceChildren(element("pre", source, { tabIndex: 0 }));
    return;
  }
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
  frame.title = mail.subject;
  frame.srcdoc = readable(mail);
  at("sheet").replaceChildren(frame);
}

// A frame has the colors of the browser. What a mail has for the dark is made to hold always or never instead.
function readable(mail) {
  const dark = at("dark").checked;
  const scheme = `<base target="_blank"><style>:root{color-scheme:${dark ? "dark" : "light"}!important}</style>`;
  if (!mail.html) return scheme + element("pre", mail.text, { style: "white-space: pre-wrap; font: 15px/1.5 system-ui, sans-serif" }).outerHTML;
  return mail.html.replace(/@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g, dark ? "@media all" : "@media not all").replace(/<head>/i, "<head>" + scheme);
}

at("views").onchange = view;
at("answer").querySelector("form").onsubmit = answer;
at("language").onclick = event => {
  event.preventDefault();
  language = language === "nl" ? "en" : "nl";
  say();
  list();
  if (shown) show();
};
at("list").onkeydown = event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...at("list").querySelectorAll("button")];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  next?.focus();
  next?.click();
};
onhashchange = () => open(decodeURIComponent(location.hash.slice(1)));
const narrow = matchMedia("(max-width: 45rem)").matches;
if (narrow) document.querySelector("[value=phone]").checked = true;
say();
await load();
if (location.hash) await open(decodeURIComponent(location.hash.slice(1)));
else if (mails.length && !narrow) await open(mails[0].id);
setInterval(() => { if (!document.hidden) load(); }, 3000);
