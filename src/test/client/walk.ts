// The main job by a client that is generated from the API's description: node walk.js ADDRESS COORDINATORS-TOKEN OFFICERS-TOKEN
import createClient from "openapi-fetch";
import type { components, paths } from "./pacta.js";

declare const process: { argv: string[] };

const [, , address = "", coordinator = "", officer = ""] = process.argv;
const pacta = client(coordinator);
const desk = client(officer);

function client(token: string) {
  return createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${token}` } });
}

type Problem = components["schemas"]["Problem"];

function answered<T>(what: string, answer: { data?: T; error?: Problem; response: Response }, status: number): T {
  if (answer.response.status !== status || answer.error !== undefined) {
    throw new Error(`${what}: ${answer.response.status} ${answer.error?.type ?? ""} ${answer.error?.detail ?? ""}`);
  }
  return answer.data as T;
}

function version(answer: { response: Response }): string {
  return answer.response.headers.get("ETag") ?? "";
}

const text = `Joint Statement of the 7th Client Talks (CLT)

February 20, 2026

The three sides agreed to hold the 8th Client Talks in the Republic of Korea later this year. They exchanged views.
`;

const me = answered("me", await desk.GET("/api/v1/me"), 200);

// A text is read, registered, and what was found in it accepted.
const read = answered(
  "preview",
  await pacta.POST("/api/v1/statements/preview", { body: { text, issuedOn: "2026-02-20" } }),
  200,
);
const found = read.findings[0];
if (found === undefined || found.latest !== "2026-12-31" || found.kind !== "meeting") {
  throw new Error(`Not read as it should be: ${JSON.stringify(read.findings)}`);
}
const registered = answered("register", await pacta.POST("/api/v1/statements", { body: { text } }), 201);
const finding = registered.findings[0];
if (finding === undefined) {
  throw new Error("Nothing was found in what was registered.");
}
const there = { reference: registered.reference, id: finding.id };
const one = await pacta.GET("/api/v1/statements/{reference}/findings/{id}", { params: { path: there } });
answered("finding", one, 200);
const accepted = answered(
  "accept",
  await pacta.POST("/api/v1/statements/{reference}/findings/{id}/accept", {
    params: { path: there, header: { "If-Match": version(one) } },
    body: { dueOn: "2026-12-18", leadOffice: me.office.code },
  }),
  200,
);
const [statement = "", ordinal = ""] = (accepted.commitment ?? "").split("/");

// It runs as a commitment with tasks; the first is claimed, commented and reported on.
const commitment = answered(
  "commitment",
  await pacta.GET("/api/v1/commitments/{statement}/{ordinal}", { params: { path: { statement, ordinal } } }),
  200,
);
if (commitment.dueOn !== "2026-12-18" || !commitment.parties.includes(me.party)) {
  throw new Error(`Not as accepted: ${JSON.stringify(commitment)}`);
}
const tasks = answered(
  "tasks",
  await desk.GET("/api/v1/tasks", { params: { query: { commitment: commitment.reference, limit: 10 } } }),
  200,
);
const first = tasks.items[0];
if (first === undefined) {
  throw new Error("It has no task.");
}
const path = { id: first.id };
const task = await desk.GET("/api/v1/tasks/{id}", { params: { path } });
const before = answered("task", task, 200);
answered(
  "comment",
  await desk.POST("/api/v1/tasks/{id}/comments", { params: { path }, body: { text: "From a client." } }),
  201,
);
const reported = answered(
  "progress",
  await desk.POST("/api/v1/tasks/{id}/progress", {
    params: { path, header: { "If-Match": version(task) } },
    body: { state: "IN_PROGRESS", percent: 20, note: "Begun." },
  }),
  200,
);
if (!before.may.work || reported.state !== "IN_PROGRESS" || reported.blockedReason !== null) {
  throw new Error(`Not as reported: ${JSON.stringify(reported)}`);
}

// A refusal is a problem with its fault at a field, and who comes with an old version is told.
const refused = await pacta.GET("/api/v1/tasks", { params: { query: { limit: 0 } } });
if (refused.error?.type !== "urn:pacta:problem:api.limit" || refused.error.errors?.[0]?.field !== "limit") {
  throw new Error(`Not refused as described: ${JSON.stringify(refused.error)}`);
}
const late = await pacta.POST("/api/v1/statements/{reference}/findings/{id}/reopen", {
  params: { path: there, header: { "If-Match": version(one) } },
});
if (late.error === undefined) {
  throw new Error("What is accepted was opened again by an old version.");
}
console.log(`${commitment.reference} is worked on by ${me.username}`);
