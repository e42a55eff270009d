// Shows openapi.yaml with Swagger UI. What is tried out is sent to this portal with a token of whoever is chosen.
const at = id => document.getElementById(id);
const NOBODY = { key: "nobody", text: "Nobody (no token)" };
let callers = [];

const json = async path => (await fetch(path)).json();
const element = (name, properties) => Object.assign(document.createElement(name), properties);

const contact = person => ({
  key: person.organization + "/" + person.contact,
  text: person.name + " (" + (person.roles.join(", ") || "no role") + ")",
  wanted: { organization: person.organization, contact: person.contact, mfa: true },
});
const supporter = ({ name, username }) => ({ key: "support:" + username, text: name, wanted: { support: username, mfa: true } });
const system = ([scope, meaning]) => ({ key: scope, text: scope + ": " + meaning, wanted: { scope } });

async function groups() {
  const [people, users, description] = await Promise.all([json("/local/people"), json("/local/sign-ins/codes"), json("/local/openapi.json")]);
  const customers = Map.groupBy(people, person => person.organization);
  const scopes = Object.entries(description.components?.securitySchemes?.backOffice?.flows.clientCredentials.scopes ?? {});
  return [
    ...[...customers].map(([organization, colleagues]) => [organization, colleagues.map(contact)]),
    ["The vendor's support", users.filter(user => user.groups.includes("support")).map(supporter)],
    ["The vendor's systems", [system(["portal/back-office", "All of these scopes."]), ...scopes.map(system)]],
    ["Without a token", [NOBODY]],
  ];
}

async function offerCallers() {
  const offered = await groups();
  callers = offered.flatMap(([, members]) => members);
  at("caller").replaceChildren(...offered.map(([label, members]) => {
    const group = element("optgroup", { label });
    group.append(...members.map(({ key, text }) => element("option", { value: key, textContent: text })));
    return group;
  }));
  const asked = new URLSearchParams(location.search).get("as");
  if (callers.some(caller => caller.key === asked)) at("caller").value = asked;
}

// A new one each time: some operations need a sign-in within the last 15 minutes, and others end all sessions.
async function token() {
  const { wanted } = callers.find(caller => caller.key === at("caller").value);
  if (!wanted) return null;
  const answer = await fetch("/local/tokens", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(wanted) });
  return (await answer.json()).token;
}

async function authorized(request) {
  if (request.loadSpec) return request;
  const bearer = await token();
  if (bearer) request.headers.Authorization = "Bearer " + bearer;
  return request;
}

async function copy() {
  const bearer = await token() ?? "";
  try {
    await navigator.clipboard.writeText(bearer);
    at("said").textContent = "Copied.";
  } catch (refused) {
    window.prompt("Copy token", bearer);
  }
}

// The choice above takes the place of Swagger UI's own dialog, which would ask for a client and its secret.
const withoutLocks = () => ({ wrapComponents: { authorizeBtn: () => () => null, authorizeOperationBtn: () => () => null } });

// Swagger UI fills in every example. That of an optional parameter, such as If-Match, would make it another request.
const withoutOptionalExamples = () => ({ statePlugins: { spec: { wrapActions: { updateJsonSpec: original => description => {
  for (const parameter of Object.values(description.components?.parameters ?? {})) withoutExample(parameter);
  for (const path of Object.values(description.paths ?? {})) {
    for (const holder of [path, ...Object.values(path)]) holder.parameters?.forEach(withoutExample);
  }
  return original(description);
} } } } });

function withoutExample(parameter) {
  if (!parameter.required) delete parameter.example;
}

function followColors() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
  dark.addEventListener("change", follow);
  follow();
}

followColors();
at("copy").onclick = copy;
at("caller").onchange = () => {
  const address = new URL(location.href);
  address.searchParams.set("as", at("caller").value);
  history.replaceState(null, "", address);
  at("said").textContent = "";
};
await offerCallers();
SwaggerUIBundle({
  domNode: at("reference"),
  url: "/local/openapi.json",
  plugins: [withoutLocks, withoutOptionalExamples],
  requestInterceptor: authorized,
  deepLinking: true,
  docExpansion: "list",
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  showExtensions: true,
  validatorUrl: null,
});
