package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.token.Tokens;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What single operations of the modules' APIs answer and refuse, through all filters; who may is in the access tests. */
@PactaTest
class OperationsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    WebApplicationContext application;

    Caller caller;

    @BeforeEach
    void begin() {
        world.begin();
        caller = new Caller(world, tokens, application);
    }

    /** {@code TasksApi}. */
    @Test
    void aTaskIsNamedInTheLanguageThatTheRequestAsksFor() {
        var task = world.openTasks(world.commitment("action", DUE)).getFirst();
        var there = "/tasks/" + task.id();
        assertThat(caller.get("kor.officer", there).body().path("name").asString())
                .isEqualTo("Confirm the plan and the contacts");
        var asked = caller.call(
                "usa.officer", HttpMethod.GET, there, null, Map.of("Accept-Language", "fr, ko-KR;q=0.8, en;q=0.1"));
        assertThat(asked.body().path("name").asString()).isEqualTo("이행 계획 및 연락 담당자 확인");
        assertThat(asked.body().path("fields").path(0).path("label").asString()).isEqualTo("약속의 이행 방법");
        var refused = caller.call(
                "kor.officer",
                HttpMethod.POST,
                there + "/complete",
                Map.of("answers", Map.of()),
                Map.of("If-Match", "\"0\"", "Accept-Language", "ja"));
        assertThat(refused.body().path("detail").asString()).contains("約束の実施方法");
        var found = caller.call(
                "kor.officer",
                HttpMethod.GET,
                "/tasks?text=" + URLEncoder.encode("담당자", StandardCharsets.UTF_8) + "&commitment="
                        + task.commitment().reference(),
                null,
                Map.of("Accept-Language", "ko"));
        assertThat(found.body().path("items").path(0).path("name").asString()).isEqualTo("이행 계획 및 연락 담당자 확인");
    }

    /** {@code HistoryApi}. */
    @Test
    void historyIsAnsweredByActionAndTextAndAPageAtATime() {
        var reference = world.commitment("action", DUE);
        var lines = caller.get("usa.auditor", "/history?action=commitment.started&text=" + reference);

        assertThat(lines.body().path("items")).hasSize(1);
        assertThat(lines.body().path("items").path(0).path("member").asString()).isEqualTo("Person kor.coordinator");
        assertThat(lines.body().path("items").path(0).has("id")).isFalse();
        var whole =
                caller.get("usa.auditor", "/history?text=" + reference).body().path("items");
        var pages = new ArrayList<String>();
        var next = "";
        do {
            var page = caller.get("usa.auditor", "/history?limit=1&text=" + reference + next)
                    .body();
            page.path("items").forEach(line -> pages.add(line.toString()));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        assertThat(pages).hasSizeGreaterThan(1).hasSize(whole.size());
        assertThat(pages.toString()).isEqualTo(whole.toString().replace("},{\"chain\"", "}, {\"chain\""));
        refused(caller.get("usa.auditor", "/history?limit=0"), 400, "api.limit", "limit");
        assertThat(caller.get("usa.auditor", "/history?cursor=nonsense").status())
                .isEqualTo(400);
    }

    /** {@code OverviewApi}. */
    @Test
    void theOverviewCountsWhatIsInItsScope() {
        var statement = world.read(world.commitment("action", DUE)).statement().reference();

        var mine = caller.get("kor.officer", "/overview?statement=" + statement);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.body().toString()).contains("KOR");
        assertThat(caller.get("kor.officer", "/overview?statement=" + statement + "&party=JPN")
                        .body())
                .isNotEqualTo(mine.body());
    }

    /** {@code DirectoryApi}. */
    @Test
    void theDirectorySaysWhoOneIsAndWhichPartiesAndOfficesThereAre() {
        var me = caller.get("kor.officer", "/me").body();
        assertThat(me.path("username").asString()).isEqualTo("kor.officer");
        assertThat(me.path("token").path("scope").asString()).isEqualToIgnoringCase("manage");
        assertThat(caller.get("kor.officer", "/parties").body()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(caller.get("kor.officer", "/offices").body().toString())
                .contains("KOR-POLICY", "Policy office of KOR");
    }

    /** {@code StatementsApi}, {@code StatementRequest}, {@code PreviewResource}. */
    @Test
    void aTextIsReadWithoutBeingKeptAndRefusedWhereItIsNone() {
        var text = "Joint Statement\n\nThe sides agreed to hold the 4th Preview Talks later this year.\n";
        var before = caller.get("kor.officer", "/statements?limit=200")
                .body()
                .path("items")
                .size();
        var read = caller.post("kor.officer", "/statements/preview", Map.of("text", text, "issuedOn", "2026-02-20"));

        assertThat(read.body().path("findings")).hasSize(1);
        assertThat(read.body().path("findings").path(0).path("latest").asString())
                .isEqualTo("2026-12-31");
        assertThat(caller.get("kor.officer", "/statements?limit=200")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(before);
        refused(
                caller.post("kor.officer", "/statements/preview", Map.of("text", " ", "issuedOn", "2026-02-20")),
                422,
                "statement.empty",
                "text");
        refused(
                caller.post("kor.officer", "/statements/preview", Map.of("text", text, "issuedOn", "soon")),
                400,
                "api.type",
                "issuedOn");
    }

    /** {@code FindingsApi}, {@code StatementResource}. */
    @Test
    void aFindingIsEditedRejectedWithAReasonAndReopened() {
        var statement = world.statement(World.ALL);
        var path = "/statements/" + statement + "/findings/"
                + world.firstFinding(statement).id();
        var read = caller.get("kor.coordinator", path);

        var edited =
                caller.change("kor.coordinator", HttpMethod.PATCH, path, read.etag(), Map.of("title", "Meet again"));
        assertThat(edited.body().path("title").asString()).isEqualTo("Meet again");
        refused(
                caller.change(
                        "kor.coordinator", HttpMethod.POST, path + "/reject", edited.etag(), Map.of("reason", " ")),
                422,
                "finding.reason.missing",
                "reason");
        var rejected = caller.change(
                "kor.coordinator", HttpMethod.POST, path + "/reject", edited.etag(), Map.of("reason", "No action"));
        assertThat(rejected.body().path("state").asString()).isEqualToIgnoringCase("rejected");
        var open = caller.change("kor.coordinator", HttpMethod.POST, path + "/reopen", rejected.etag(), null);
        assertThat(open.body().path("state").asString()).isEqualToIgnoringCase("proposed");
    }

    /** {@code CommitmentsApi}, {@code CommitmentResource}. */
    @Test
    void commitmentsAreListedByWhatIsAskedAndAnUnknownWordIsRefusedAtItsField() {
        var reference = world.commitment("action", DUE);
        var statement = world.read(reference).statement().reference();

        var listed = caller.get("kor.officer", "/commitments?statement=" + statement + "&kind=action");
        assertThat(listed.body().path("items")).hasSize(1);
        assertThat(listed.body().path("items").path(0).path("reference").asString())
                .isEqualTo(reference);
        refused(caller.get("kor.officer", "/commitments?status=perhaps"), 422, "api.word", "status");
        refused(caller.get("kor.officer", "/commitments?sort=luck"), 400, "api.sort", "sort");
        refused(caller.get("kor.officer", "/commitments?dueFrom=soon"), 422, "api.date", "dueFrom");
    }

    /** {@code ImportApi}, {@code ImportFile}. */
    @Test
    void anImportWithoutACommitmentIsRefused() {
        var empty = caller.call(
                "kor.coordinator",
                HttpMethod.POST,
                "/commitments/import",
                "[]",
                Map.of("Content-Type", "application/json"));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.problem()).isNotEmpty();
    }

    /** {@code TasksApi}, {@code TaskWorkApi}, {@code TaskResource}. */
    @Test
    void aTaskIsClaimedAssignedAndHandedBack() {
        var task = world.openTasks(world.commitment("action", DUE)).getFirst();
        var path = "/tasks/" + task.id();
        var claimed = caller.change(
                "kor.officer",
                HttpMethod.POST,
                path + "/claim",
                caller.get("kor.officer", path).etag(),
                null);
        assertThat(claimed.status()).isEqualTo(200);

        var back = caller.change("kor.officer", HttpMethod.POST, path + "/hand-back", claimed.etag(), null);
        refused(
                caller.change(
                        "kor.manager", HttpMethod.POST, path + "/assign", back.etag(), Map.of("member", "jpn.officer")),
                422,
                "task.assignee",
                "member");
        var assigned = caller.change(
                "kor.manager", HttpMethod.POST, path + "/assign", back.etag(), Map.of("member", "kor.officer"));
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(caller.get("kor.manager", path + "/candidates").body().toString())
                .contains("kor.officer")
                .doesNotContain("jpn.officer");
        refused(
                caller.change(
                        "kor.officer",
                        HttpMethod.POST,
                        path + "/progress",
                        assigned.etag(),
                        Map.of("state", "BLOCKED", "percent", 5)),
                422,
                "task.report.blocked",
                "note");
    }

    /** {@code PapersApi}. */
    @Test
    void evidenceAndCommentsAreKeptAndWhatIsNoneIsRefusedAtItsField() {
        var path = "/tasks/"
                + world.openTasks(world.commitment("action", DUE)).getFirst().id();

        refused(
                caller.post("kor.officer", path + "/evidence", Map.of("link", "no address")),
                422,
                "evidence.link",
                "link");
        var kept = caller.post("kor.officer", path + "/evidence", Map.of("link", "https://records.example/1"));
        assertThat(kept.status()).isEqualTo(201);
        assertThat(caller.get("usa.officer", path + "/evidence").body()).hasSize(1);
        refused(caller.post("kor.officer", path + "/comments", Map.of("text", " ")), 422, "comment.empty", "comment");
        assertThat(caller.post("usa.officer", path + "/comments", Map.of("text", "Agreed."))
                        .status())
                .isEqualTo(201);
        assertThat(caller.get("jpn.officer", path + "/comments")
                        .body()
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("Agreed.");
    }

    /** {@code WebhooksApi}, {@code WebhookResource}, {@code DeliveriesApi}. */
    @Test
    void aWebhookIsMadePausedResumedPingedAndDeleted() {
        var asked = new HashMap<String, Object>();
        asked.put("address", "http://127.0.0.1:9/api");
        asked.put("events", List.of("org.pacta.commitment.started.v1"));
        var made = caller.post("kor.coordinator", "/webhooks", asked);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        var path = "/webhooks/" + made.body().path("id").asLong();
        var read = caller.get("kor.coordinator", path);
        assertThat(read.body().toString()).as("the secret is shown once").doesNotContain("whsec_");

        var paused = caller.change("kor.coordinator", HttpMethod.POST, path + "/pause", read.etag(), null);
        assertThat(paused.status()).isEqualTo(200);
        var resumed = caller.change("kor.coordinator", HttpMethod.POST, path + "/resume", paused.etag(), null);
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(caller.post("kor.coordinator", path + "/ping", null).status())
                .isBetween(200, 204);
        assertThat(caller.get("kor.coordinator", path + "/deliveries").body().path("items"))
                .hasSize(1);
        refused(caller.get("kor.coordinator", path + "/deliveries?state=lost"), 422, "api.word", "state");

        var now = caller.get("kor.coordinator", path).etag();
        assertThat(caller.change("kor.coordinator", HttpMethod.DELETE, path, now, null)
                        .status())
                .isEqualTo(204);
        assertThat(caller.get("kor.coordinator", path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0001-01-01", "1899-12-31", "2201-01-01"})
    void aDayOrMomentThatNoCalendarHereKnowsIsRefusedAtItsField(String day) {
        var sent = day.replace("+", "%2B");
        refused(caller.get("usa.auditor", "/rights?on=" + sent), 422, "api.date", "on");
        for (var field : List.of("from", "until")) {
            var moment = field + "=" + sent + "T00:00:00Z";
            refused(caller.get("usa.auditor", "/history?" + moment), 422, "api.moment", field);
            refused(caller.get("jpn.administrator", "/mails/undelivered?" + moment), 422, "api.moment", field);
        }
        var preview = Map.of("title", "Joint Statement", "text", "The three will meet.", "issuedOn", day);
        refused(caller.post("usa.coordinator", "/statements/preview", preview), 422, "api.date", "issuedOn");
        refused(
                caller.post("usa.coordinator", "/statements", preview, "Idempotency-Key", "of-" + day.hashCode()),
                422,
                "api.date",
                "issuedOn");
    }

    @Test
    void whatIsNoDayOrMomentIsRefusedAtItsFieldWithWhatIsOne() {
        refused(caller.get("usa.auditor", "/rights?on=soon"), 422, "api.date", "on");
        refused(caller.get("usa.auditor", "/history?from=2026-11-24"), 422, "api.moment", "from");
    }

    /** Else two that read the same request could each take another of the two. */
    @Test
    void whatIsSaidTwiceIsRefused() {
        var text = "{\"text\": \"one\", \"text\": \"two\", \"issuedOn\": \"2026-01-01\"}";
        assertThat(caller.post("kor.officer", "/statements/preview", text).status())
                .isEqualTo(400);
        assertThat(caller.get("kor.officer", "/commitments?health=LATE&health=ON_TRACK")
                        .field())
                .isEqualTo("health");
    }

    @Test
    void whatIsKeptFromAPartyIsNotFoundByIt() {
        var hidden = world.commitment("action", DUE, Set.of("KOR"));

        assertThat(caller.get("usa.officer", "/commitments/" + hidden).status()).isEqualTo(404);
        assertThat(caller.get("kor.officer", "/commitments/" + hidden).status()).isEqualTo(200);
    }

    /** Each list that the description has in a request, of whichever operation. */
    @Test
    void aListWithNothingInOneOfItsPlacesIsRefusedAtItsFieldWhateverTakesIt() {
        var description =
                caller.perform(MockMvcRequestBuilders.get("/v3/api-docs")).body();
        var tried = new ArrayList<String>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("requestBody")
                                .path("content")
                                .path("application/json")
                                .path("schema")
                                .path("$ref")
                                .asStringOpt()
                                .map(schema -> schema.replaceFirst(".*/", ""))
                                .ifPresent(schema -> description
                                        .path("components")
                                        .path("schemas")
                                        .path(schema)
                                        .path("properties")
                                        .properties()
                                        .stream()
                                        .filter(property -> property.getValue().has("items"))
                                        .forEach(list -> {
                                            var answer = caller.call(
                                                    "kor.coordinator",
                                                    HttpMethod.valueOf(
                                                            operation.getKey().toUpperCase(Locale.ROOT)),
                                                    path.getKey()
                                                            .replaceFirst("^/api/v1", "")
                                                            .replaceAll("\\{[a-z]+}", "1"),
                                                    Map.of(list.getKey(), Collections.singletonList(null)),
                                                    Map.of("If-Match", "\"0\""));
                                            tried.add(operation.getKey() + " " + path.getKey() + " " + list.getKey());
                                            refused(answer, 400, "api.type", list.getKey() + ".[0]");
                                        }))));
        assertThat(tried).hasSizeGreaterThan(6).anyMatch(it -> it.startsWith("post /api/v1/webhooks "));
    }

    private static void refused(Caller.Answer answer, int status, String problem, String field) {
        assertThat(answer.problem()).as(answer.body().toString()).isEqualTo(problem);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.field()).as(answer.body().toString()).isEqualTo(field);
    }
}
