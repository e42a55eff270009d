// The people of the demo, what they sign in with, and what happens in the background.
const at = id => document.getElementById(id);
const BACK_OFFICE = "portal/back-office";
const LATEST = 8;
let shownMails = "";

const element = (name, text = "", properties = {}) => Object.assign(document.createElement(name), { textContent: text }, properties);

function row(cells) {
  const made = element("tr");
  for (const cell of cells) {
    const box = element("td");
    box.append(cell);
    made.append(box);
  }
  return made;
}

function withNote(text, note) {
  const made = element("div", text);
  made.append(element("div", note, { className: "soft" }));
  return made;
}

async function json(path) {
  const answer = await fetch(path);
  return answer.ok ? answer.json() : null;
}

async function token(wanted) {
  const answer = await fetch("/local/tokens", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(wanted) });
  return (await answer.json()).token;
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    at("copied").textContent = what + " copied.";
  } catch (refused) {
    window.prompt("Copy " + what, text);
  }
}

/** The people of customers, and of the vendor's support, who have no organization. */
async function everybody() {
  const support = (await json("/local/sign-ins/codes") || []).filter(user => user.groups.includes("support"))
    .map(user => ({ name: user.name, note: "the vendor's support", roles: ["SUPPORT"], caller: "support:" + user.username, wanted: { support: user.username, mfa: true } }));
  return (await json("/local/people") || []).map(person => ({
    name: person.name,
    note: person.organization + " / " + person.contact,
    roles: person.roles,
    caller: person.organization + "/" + person.contact,
    wanted: { organization: person.organization, contact: person.contact, mfa: true },
  })).concat(support);
}

async function showPeople() {
  const people = await everybody();
  at("noPeople").hidden = people.length > 0;
  at("people").replaceChildren(...people.map(person => {
    const roles = element("div");
    roles.append(...(person.roles.length ? person.roles : ["no role"]).map(role => element("span", role, { className: "tag" })));
    const acts = element("div", "", { className: "acts" });
    acts.append(
      element("a", "Try the API", { href: "/local/api/?as=" + encodeURIComponent(person.caller), ariaLabel: "Try the API as " + person.name }),
      element("button", "Copy token", { ariaLabel: "Copy token of " + person.name, onclick: async () => copy(await token(person.wanted), "Token of " + person.name) }));
    return row([withNote(person.name, person.note), roles, acts]);
  }));
}

async function showCodes() {
  const users = await json("/local/sign-ins/codes") || [];
  at("codes").replaceChildren(...users.map(user => {
    const code = element("span", user.code || "no second factor yet", { className: user.code ? "path" : "soft" });
    if (user.secret) code.title = "Secret: " + user.secret;
    return row([withNote(user.signInName, user.signInName === user.username ? user.email : user.username),
      element("span", user.password || "", { className: "path" }), code]);
  }));
}

async function showMails() {
  const mails = (await json("/local/mail") || []).reverse();
  if (JSON.stringify(mails) === shownMails) return;
  shownMails = JSON.stringify(mails);
  at("noMail").hidden = mails.length > 0;
  at("mails").replaceChildren(...mails.slice(0, LATEST).map(mail => {
    const what = element("div");
    what.append(element("a", mail.subject, { href: "/local/mailbox#" + encodeURIComponent(mail.id) }), element("div", mail.to.join(", "), { className: "soft" }));
    return row([what, element("span", mail.attachments.length ? "\u{1F4CE} " + mail.attachments.length : "", { className: "soft" }),
      element("span", new Date(mail.at).toLocaleTimeString(), { className: "soft" })]);
  }));
}

async function showSchedules() {
  const schedules = await json("/local/schedules") || [];
  at("noSchedules").hidden = schedules.length > 0;
  at("schedules").replaceChildren(...schedules.map(schedule => {
    const outcome = element("span", "", { className: "soft", role: "status" });
    const button = element("button", "Run now", { ariaLabel: "Run " + schedule.name + " now" });
    button.onclick = async () => {
      button.disabled = true;
      outcome.textContent = "Running\u2026";
      const answer = await fetch("/local/schedules/" + encodeURIComponent(schedule.name), { method: "POST" });
      outcome.textContent = answer.ok ? "Done." : "Failed (" + answer.status + ").";
      button.disabled = false;
      setTimeout(showChanges, 700);
    };
    return row([withNote(schedule.name, schedule.expression + " " + schedule.timezone), outcome, button]);
  }));
}

async function showFailures() {
  const failures = await json("/local/failures") || [];
  at("noFailures").hidden = failures.length > 0;
  at("failures").replaceChildren(...failures.map(failure =>
    row([withNote(failure.function, failure.error), element("span", new Date(failure.at).toLocaleTimeString(), { className: "soft" })])));
}

function showEndpoints() {
  const endpoints = [
    ["GET /local/health", "whether everything is there", "/local/health"],
    ["POST /local/tokens", "a token: {\"organization\", \"contact\", \"mfa\", \"authTime\"} or {\"scope\": \"" + BACK_OFFICE + "\"}"],
    ["GET /.well-known/openid-configuration", "the sign-in page's OpenID Connect endpoints", "/.well-known/openid-configuration"],
    ["GET /.well-known/jwks.json", "the keys that check tokens", "/.well-known/jwks.json"],
    ["GET /local/sign-ins/codes", "user names, passwords and current codes; /local/sign-ins/clients: who may ask people to sign in", "/local/sign-ins/codes"],
    ["GET /local/people", "the demo people", "/local/people"],
    ["GET /local/api/", "the API reference, which tries operations out", "/local/api/"],
    ["GET /local/mailbox", "mails as their readers see them", "/local/mailbox"],
    ["GET /local/mail", "mail that was sent; /{id}, /{id}/message.eml, /{id}/attachments/{name}; /refused: what the mail service refused", "/local/mail"],
    ["GET /local/schedules", "schedules; POST /local/schedules/{name} runs one", "/local/schedules"],
    ["GET /local/sign-ins", "what was asked of the user pool", "/local/sign-ins"],
    ["GET /local/failures", "events that failed for good", "/local/failures"],
    ["GET /openapi.yaml", "the API's description; /local/openapi.json: the same as JSON, for this portal", "/openapi.yaml"],
  ];
  at("endpoints").replaceChildren(...endpoints.map(([name, meaning, link]) =>
    row([element(link ? "a" : "span", name, link ? { href: link, className: "path" } : { className: "path" }), element("span", meaning, { className: "soft" })])));
}

const showChanges = () => Promise.all([showMails(), showCodes(), showFailures()]);

at("backOffice").onclick = async () => copy(await token({ scope: BACK_OFFICE }), "Back office token");
showEndpoints();
await Promise.all([showPeople(), showSchedules(), showChanges()]);
setInterval(() => { if (!document.hidden) showChanges(); }, 5000);
