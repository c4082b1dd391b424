package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
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

/** The API. */
@PactaTest
class ApiTest {

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

    /** Walks the main job: a text is read, registered, a finding accepted, its first task done. */
    @Test
    void walksTheMainJob() {
        var text = """
                Joint Statement of the 3rd API Talks (APT)

                February 20, 2026

                The three sides agreed to hold the 4th API Talks in the Republic of Korea later this year. They exchanged views.
                """;
        var read =
                caller.post("kor.coordinator", "/statements/preview", Map.of("text", text, "issuedOn", "2026-02-20"));
        assertThat(read.status()).isEqualTo(200);
        var finding = read.body().path("findings").path(0);
        assertThat(finding.path("kind").asString()).isEqualTo("meeting");
        assertThat(finding.path("strength").asString()).isEqualTo("firm");
        assertThat(finding.path("deadlinePhrase").asString()).isEqualTo("later this year");
        assertThat(finding.path("latest").asString()).isEqualTo("2026-12-31");
        assertThat(finding.path("dueOn").asString())
                .as("all three work on that day: 29 to 31 December are holidays in Japan")
                .isEqualTo("2026-12-28");

        var registered = caller.post("kor.coordinator", "/statements", Map.of("text", text));
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo("/api/v1/statements/APT-3");
        long id = registered.body().path("findings").path(0).path("id").asLong();
        var one = caller.get("usa.officer", "/statements/APT-3/findings/" + id);
        var accepted = caller.change(
                "kor.coordinator",
                HttpMethod.POST,
                "/statements/APT-3/findings/" + id + "/accept",
                one.etag(),
                Map.of("dueOn", "2026-12-18", "leadOffice", "KOR-POLICY"));
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        assertThat(accepted.body().path("commitment").asString()).isEqualTo("APT-3/01");

        var commitment = caller.get("usa.officer", "/commitments/APT-3/01");
        assertThat(commitment.body().path("dueOn").asString()).isEqualTo("2026-12-18");
        assertThat(caller.get("usa.officer", "/commitments/APT-3%2F01").body()).isEqualTo(commitment.body());

        var open = caller.get("kor.officer", "/tasks?of=office&commitment=APT-3/01&open=true");
        long task = open.body().path("items").path(0).path("id").asLong();
        var read1 = caller.get("kor.officer", "/tasks/" + task);
        assertThat(read1.body().path("may").path("work").asBoolean())
                .as(open.body() + " " + read1.body())
                .isTrue();
        var claimed = caller.change("kor.officer", HttpMethod.POST, "/tasks/" + task + "/claim", read1.etag(), null);
        assertThat(claimed.status()).isEqualTo(200);
        var reported = caller.change(
                "kor.officer",
                HttpMethod.POST,
                "/tasks/" + task + "/progress",
                claimed.etag(),
                Map.of("state", "IN_PROGRESS", "percent", 50, "note", "half of it"));
        assertThat(reported.body().path("percent").asInt()).isEqualTo(50);
        var answers =
                world.open("APT-3/01", world.openTasks("APT-3/01").getFirst().elementId()).form().fields().stream()
                        .filter(field -> field.required())
                        .collect(java.util.stream.Collectors.toMap(
                                field -> field.id(),
                                field -> field.type().equals("date")
                                        ? "2026-06-01"
                                        : field.choices().isEmpty()
                                                ? "true"
                                                : field.choices().getFirst().id()));
        var done = caller.change(
                "kor.officer",
                HttpMethod.POST,
                "/tasks/" + task + "/complete",
                reported.etag(),
                Map.of("answers", answers));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.body().path("state").asString()).isEqualTo("DONE");
        assertThat(caller.get("usa.officer", "/tasks?commitment=APT-3/01&open=true")
                        .body()
                        .path("items"))
                .as("the process moved on, and asks the others")
                .isNotEmpty();
    }

    /** A task that has an hour says the moment beside its day, in the list too; one without has no such field. */
    @Test
    void aTaskWithAnHourSaysTheMomentBesideItsDay() {
        var reference = world.commitment("meeting", LocalDate.of(2026, 10, 30));
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_fixDate");
        world.complete(world.open(reference, "userTask_fixDate"), Map.of("meetingOn", "2026-06-16"));
        var agenda = caller.get("kor.officer", "/tasks?commitment=" + reference + "&open=true")
                .body()
                .path("items")
                .path(0);
        assertThat(agenda.path("dueOn").asString()).isEqualTo("2026-05-19");
        assertThat(agenda.hasNonNull("dueAt")).isFalse();
        world.complete(world.open(reference, "userTask_settleAgenda"), Map.of());
        world.completeOnly(reference, Set.of("userTask_clearTravel", "userTask_reviewDisclosure"));

        var papers = world.openTasks(reference).stream()
                .filter(task -> task.elementId().equals("userTask_submitPapers")
                        && task.holder().office().partyCode().equals("USA"))
                .findFirst()
                .orElseThrow();
        var one = caller.get("usa.officer", "/tasks/" + papers.id()).body();
        assertThat(one.path("dueOn").asString()).isEqualTo("2026-06-11");
        assertThat(one.path("dueAt").asString()).isEqualTo("2026-06-12T03:00:00Z");
        var listed = caller.get("usa.officer", "/tasks?commitment=" + reference + "&open=true&party=USA")
                .body()
                .path("items");
        assertThat(listed)
                .extracting(item ->
                        item.path("name").asString() + " " + item.path("dueAt").asString())
                .as("the papers by the lead's clock, what is one's own by one's own")
                .containsExactlyInAnyOrder(
                        "Submit your papers 2026-06-12T03:00:00Z", "Deliver the read-ahead 2026-06-12T16:00:00Z");
    }

    /** Refuses a change that does not say its version, or was decided on an old one, and changes nothing. */
    @Test
    void refusesAChangeThatDoesNotSayItsVersionOrSaysAnOldOne() {
        var reference = world.commitment("action", LocalDate.of(2026, 10, 30));
        var path = "/commitments/" + reference;
        var read = caller.get("kor.coordinator", path);
        var change = Map.of("dueOn", "2026-11-13", "reason", "The hall is booked");

        var unsaid = caller.call("kor.coordinator", HttpMethod.PATCH, path, change, Map.of());
        assertThat(unsaid.status()).isEqualTo(428);
        assertThat(caller.change("kor.coordinator", HttpMethod.PATCH, path, "*", change)
                        .status())
                .as("any version would overwrite what somebody else has done")
                .isEqualTo(428);
        assertThat(caller.change("kor.coordinator", HttpMethod.PATCH, path, "W/" + read.etag(), change)
                        .status())
                .as("a weak tag is never the version's")
                .isEqualTo(412);
        assertThat(caller.change("kor.coordinator", HttpMethod.PATCH, path, "\"998\", \"999\"", change)
                        .status())
                .isEqualTo(412);

        assertThat(caller.change("kor.coordinator", HttpMethod.PATCH, path, read.etag(), change)
                        .status())
                .isEqualTo(200);
        var stale = caller.change(
                "kor.coordinator",
                HttpMethod.PATCH,
                path,
                read.etag(),
                Map.of("dueOn", "2026-11-20", "reason", "Later still"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale");
        assertThat(world.read(reference).due().on()).isEqualTo(LocalDate.of(2026, 11, 13));
    }

    /** The version may stand anywhere in the list. */
    @ParameterizedTest
    @ValueSource(strings = {"%s, \"998\"", "\"998\",%s", "W/\"998\" , %s", "\"some,other\", %s ,, \"999\""})
    void aChangeMayListVersionsOfWhichOneIsTheThings(String list) {
        var path = "/commitments/" + world.commitment("action", LocalDate.of(2026, 10, 30));
        var read = caller.get("kor.coordinator", path);
        var changed = caller.change(
                "kor.coordinator",
                HttpMethod.PATCH,
                path,
                list.formatted(read.etag()),
                Map.of("dueOn", "2026-11-13", "reason", "Later"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isNotEqualTo(read.etag());
    }

    @Test
    void changesTitleOfficesAndHowTheEndIsAgreedTogetherAndNotWithAnythingElse() {
        var reference = world.commitment("action", LocalDate.of(2026, 10, 30));
        var path = "/commitments/" + reference;
        var tag = caller.get("kor.coordinator", path).etag();
        var both = caller.change(
                "kor.coordinator",
                HttpMethod.PATCH,
                path,
                tag,
                Map.of("dueOn", "2026-11-13", "title", "Hold them", "reason", "So"));
        assertThat(both.problem()).isEqualTo("api.several");
        var nowhere = caller.change(
                "kor.coordinator", HttpMethod.PATCH, path, tag, Map.of("leadOffice", "KOR-NONE", "reason", "So"));
        assertThat(nowhere.problem()).isEqualTo("finding.leadOffice");

        var changed = caller.change(
                "kor.coordinator",
                HttpMethod.PATCH,
                path,
                tag,
                Map.of("title", "Hold them", "leadOffice", "KOR-PLANS", "weight", "LIGHT", "reason", "So"));

        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(changed.body().path("title").asString()).isEqualTo("Hold them");
        assertThat(changed.body().path("lead").path("code").asString()).isEqualTo("KOR-PLANS");
    }

    @Test
    void changesWhomACommitmentBindsAndReleasesItToThemOnlyWhereThatIsSaid() {
        var reference = world.commitment("action", LocalDate.of(2026, 10, 30), Set.of("KOR", "USA"));
        var path = "/commitments/" + reference;
        var tag = caller.get("kor.coordinator", path).etag();
        var all = List.of("KOR", "USA", "JPN");
        var unseen = caller.change(
                "kor.coordinator", HttpMethod.PATCH, path, tag, Map.of("parties", all, "reason", "They join"));
        assertThat(unseen.problem()).isEqualTo("commitment.releasability.bound");

        var joined = caller.change(
                "kor.coordinator",
                HttpMethod.PATCH,
                path,
                tag,
                Map.of("parties", all, "release", true, "reason", "They join"));
        assertThat(joined.status()).as(joined.body().toString()).isEqualTo(200);
        assertThat(joined.body().path("parties").toString()).contains("JPN");

        var left = caller.change(
                "usa.coordinator",
                HttpMethod.PATCH,
                path,
                joined.etag(),
                Map.of("parties", List.of("KOR", "USA"), "reason", "They withdrew"));
        assertThat(left.body().path("parties").toString()).doesNotContain("JPN");
        assertThat(caller.get("jpn.officer", path).status())
                .as("it reads on what it was shown")
                .isEqualTo(200);
    }

    /** Creates once where a request is sent again with its key, also by eight at once, and answers the same. */
    @Test
    void createsOnceWhereARequestIsSentAgainWithItsKeyAlsoByEightAtOnce() throws Exception {
        var statement = world.statement(World.ALL);
        var body =
                Map.of("statement", statement, "quote", "They exchanged views on the situation", "dueOn", "2026-12-01");
        var tries = new ArrayList<java.util.concurrent.Future<Caller.Answer>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                tries.add(threads.submit(() ->
                        caller.post("kor.coordinator", "/commitments", body, "Idempotency-Key", "k-" + statement)));
            }
        }
        var references = new java.util.TreeSet<String>();
        int replayed = 0;
        for (var one : tries) {
            var answer = one.get();
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            references.add(answer.body().path("reference").asString());
            replayed += "true".equals(answer.header("Idempotency-Replayed")) ? 1 : 0;
        }
        assertThat(references).hasSize(1);
        assertThat(replayed).isEqualTo(7);
        assertThat(caller.get("kor.coordinator", "/commitments?statement=" + statement)
                        .body()
                        .path("items"))
                .hasSize(1);

        var other = caller.post(
                "kor.coordinator",
                "/commitments",
                Map.of("statement", statement, "quote", "agreed to hold", "dueOn", "2026-12-01"),
                "Idempotency-Key",
                "k-" + statement);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("api.keyReused");
    }

    @Test
    void pagesThroughAListWithoutMissingAnItemOrGivingOneTwiceInEveryOrder() {
        world.commitment("action", LocalDate.of(2026, 11, 27));
        var reference = world.commitment("meeting", LocalDate.of(2026, 11, 20));
        world.complete(world.openTasks(reference).getFirst(), Map.of());
        for (var sort : List.of("due", "-due", "name", "-name", "commitment", "office", "-state")) {
            var seen = new ArrayList<Long>();
            String cursor = null;
            do {
                var page = caller.get(
                        "kor.officer", "/tasks?limit=3&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor));
                assertThat(page.status()).isEqualTo(200);
                page.body()
                        .path("items")
                        .forEach(item -> seen.add(item.path("id").asLong()));
                cursor = page.body().path("next").isNull()
                        ? null
                        : page.body().path("next").asString();
            } while (cursor != null && seen.size() < 500);
            var whole = new ArrayList<Long>();
            caller.get("kor.officer", "/tasks?limit=200&sort=" + sort)
                    .body()
                    .path("items")
                    .forEach(item -> whole.add(item.path("id").asLong()));
            assertThat(seen).as(sort).doesNotHaveDuplicates();
            assertThat(seen.subList(0, Math.min(200, seen.size()))).as(sort).isEqualTo(whole);
        }
        assertThat(caller.get("kor.officer", "/commitments?sort=-reference&limit=1")
                        .body()
                        .path("next")
                        .asString())
                .isNotEmpty();
        for (var bad : List.of(
                "cursor=x",
                "cursor=MTIz",
                "limit=0",
                "limit=201",
                "limit=x",
                "sort=due,name",
                "of=all",
                "state=BUSY",
                "dueFrom=2026-13-01",
                "open=maybe")) {
            assertThat(caller.get("kor.officer", "/tasks?" + bad).status())
                    .as(bad)
                    .isBetween(400, 422);
        }
    }

    @Test
    void importsAFileWholeOrNotAtAllAndADryRunNamesLineAndFieldOfEachFault() {
        var statement = world.statement(World.ALL);
        var good = """
                statement,quote,title,kind,strength,leadOffice,dueOn,releasableTo,notBound,notBoundReason
                %1$s,"agreed to hold the",Hold the talks,meeting,firm,KOR-POLICY,2026-12-01,KOR USA JPN,,
                %1$s,"They exchanged   views",Exchange views again,dialogue,general,USA-POLICY,2026-12-02,"USA, KOR",jpn,Apart
                """.formatted(statement);
        var bad = """
                statement,quote,title,kind,strength,leadOffice,dueOn,releasableTo
                %1$s,"agreed to hold the",Hold the talks,meeting,firm,KOR-POLICY,2026-12-01,
                %1$s,"no such words",Invent,meeting,firm,KOR-POLICY,2026-12-01,
                NONE-1,"x",A,meeting,firm,KOR-POLICY,2026-12-01,
                %1$s,"They exchanged views",B,feast,firm,KOR-POLICY,2026-12-01,
                %1$s,"They exchanged views",C,dialogue,general,KOR-POLICY,2026-12-01,KOR USA
                """.formatted(statement);
        var csv = Map.of("Content-Type", "text/csv");
        var dry = caller.call("kor.coordinator", HttpMethod.POST, "/commitments/import?dryRun=true", bad, csv);
        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.body().path("valid").asBoolean()).isFalse();
        var named = new ArrayList<String>();
        dry.body()
                .path("errors")
                .forEach(fault -> named.add(
                        fault.path("line").asInt() + " " + fault.path("field").asString()));
        assertThat(named).containsExactly("3 quote", "4 statement", "5 kind", "6 releasableTo");

        var refused = caller.call("kor.coordinator", HttpMethod.POST, "/commitments/import", bad, csv);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors")).hasSize(4);
        assertThat(count(statement)).as("nothing of it").isZero();
        assertThat(caller.get("kor.coordinator", "/statements/" + statement)
                        .body()
                        .path("findings"))
                .as("not even a finding")
                .hasSize(1);

        assertThat(caller.call("kor.coordinator", HttpMethod.POST, "/commitments/import?dryRun=true", good, csv)
                        .body()
                        .path("valid")
                        .asBoolean())
                .isTrue();
        assertThat(count(statement)).as("a dry run stores nothing").isZero();
        var done = caller.call("kor.coordinator", HttpMethod.POST, "/commitments/import", good, csv);
        assertThat(done.status()).as(done.body().toString()).isEqualTo(201);
        assertThat(done.body().path("references")).hasSize(2);
        assertThat(count(statement)).isEqualTo(2);
        assertThat(caller.get("jpn.officer", "/commitments?statement=" + statement)
                        .body()
                        .path("items"))
                .as("the second is not released to Japan")
                .hasSize(1);
    }

    @Test
    void namesLineAndFieldAlsoOfAFileThatCannotBeRead() {
        var files = Map.of(
                "text/csv", List.of("a,b\n1,2\n", "statement,quote\nX-1,\"open\n", "", "statement,quote\nX,y,z\n"),
                "application/json",
                        List.of("{}", "[1]", "[{\"statement\":\"X-1\"}]", "[{\"foo\":1}]", "[{\"statement\":", "[]"));
        files.forEach((type, bodies) -> bodies.forEach(body -> {
            var dry = caller.call(
                    "kor.coordinator",
                    HttpMethod.POST,
                    "/commitments/import?dryRun=true",
                    body.isEmpty() ? " " : body,
                    Map.of("Content-Type", type));
            assertThat(dry.status()).as(body).isEqualTo(200);
            assertThat(dry.body().path("errors").path(0).path("line").asInt())
                    .as(body)
                    .isPositive();
            var real = caller.call(
                    "kor.coordinator",
                    HttpMethod.POST,
                    "/commitments/import",
                    body.isEmpty() ? " " : body,
                    Map.of("Content-Type", type));
            assertThat(real.status()).as(body).isEqualTo(422);
        }));
        var latin = caller.call(
                "kor.coordinator",
                HttpMethod.POST,
                "/commitments/import",
                "statement,quote\nX-1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
                Map.of("Content-Type", "text/csv"));
        assertThat(latin.problem()).isEqualTo("import.encoding");
    }

    @Test
    void takesATokenForWhatItsScopeSaysAndNotAfterItWasRevokedOrHasExpired() {
        var task = world.openTasks(world.commitment("action", LocalDate.of(2026, 10, 30)))
                .getFirst();
        assertThat(with("kor.officer", Scope.READ, HttpMethod.GET, "/tasks/" + task.id())
                        .status())
                .isEqualTo(200);
        var narrow = with("kor.officer", Scope.READ, HttpMethod.POST, "/tasks/" + task.id() + "/claim");
        assertThat(narrow.status()).isEqualTo(403);
        assertThat(narrow.header("WWW-Authenticate"))
                .contains("insufficient_scope")
                .contains("work");
        assertThat(with("kor.officer", Scope.WORK, HttpMethod.POST, "/tasks/" + task.id() + "/claim")
                        .status())
                .isEqualTo(200);
        assertThat(with("kor.manager", Scope.WORK, HttpMethod.POST, "/tasks/" + task.id() + "/assign")
                        .status())
                .isEqualTo(403);

        var made = world.as("kor.officer", () -> tokens.create("short", Scope.READ, 1));
        assertThat(bearer(made.secret()).status()).isEqualTo(200);
        world.timeIs(World.MONDAY_MORNING.plus(java.time.Duration.ofHours(25)));
        assertThat(bearer(made.secret()).problem()).isEqualTo("api.token.expired");
        world.timeIs(World.MONDAY_MORNING);
        world.as("kor.officer", () -> tokens.revoke(made.token().id()));
        assertThat(bearer(made.secret()).problem()).isEqualTo("api.token.revoked");
        assertThat(bearer("pacta_guess").problem()).isEqualTo("api.token.unknown");
        assertThat(caller.perform(MockMvcRequestBuilders.get("/api/v1/me")).problem())
                .isEqualTo("api.noToken");
    }

    @Test
    void asksAnAddressThatBringsNoValidTokenAgainAndAgainToWaitAndSaysHowLong() {
        // Two tries a second are given back meanwhile.
        var answer = guess(0);
        for (int i = 1; i < 1_000 && answer.status() == 401; i++) {
            answer = guess(i);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("api.tooMany");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(caller.get("kor.officer", "/me").status()).as("others go on").isEqualTo(200);
    }

    private Caller.Answer guess(int number) {
        return caller.perform(MockMvcRequestBuilders.get("/api/v1/me")
                .header("Authorization", "Bearer pacta_" + number)
                .with(request -> {
                    request.setRemoteAddr("192.0.2.99");
                    return request;
                }));
    }

    @Test
    void answersWhatItDoesNotKnowAsAProblemWithTheWaysThatItDoesKnow() {
        assertThat(caller.get("kor.officer", "/nothing").problem()).isEqualTo("api.notFound");
        var method = caller.call("kor.officer", HttpMethod.DELETE, "/tasks", null, Map.of());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
        assertThat(caller.call(
                                "kor.officer",
                                HttpMethod.POST,
                                "/statements/preview",
                                "x",
                                Map.of("Content-Type", "text/plain"))
                        .status())
                .isEqualTo(415);
        var field = caller.post("kor.officer", "/statements/preview", Map.of("txt", "x"));
        assertThat(field.status()).isEqualTo(400);
        assertThat(field.field()).isEqualTo("txt");
        assertThat(field.body().path("detail").asString()).contains("issuedOn, text, title");
        var missing = caller.post("kor.officer", "/statements/preview", Map.of("text", "x"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.field()).isEqualTo("issuedOn");
        var large = caller.post("kor.officer", "/statements/preview", "{\"text\":\"" + "x".repeat(13_000_000) + "\"}");
        assertThat(large.status()).isEqualTo(413);
        var large2 = caller.post(
                "kor.officer",
                "/statements/preview",
                Map.of("text", "word ".repeat(1_200_000), "issuedOn", "2026-01-01"));
        assertThat(large2.status()).isEqualTo(413);
    }

    private long count(String statement) {
        return caller.get("kor.coordinator", "/commitments?statement=" + statement)
                .body()
                .path("items")
                .size();
    }

    private Caller.Answer with(String username, Scope scope, HttpMethod method, String path) {
        return caller.perform(MockMvcRequestBuilders.request(method, java.net.URI.create("/api/v1" + path))
                .header("Authorization", "Bearer " + caller.secret(username, scope))
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .content("{}"));
    }

    private Caller.Answer bearer(String secret) {
        return caller.perform(MockMvcRequestBuilders.get("/api/v1/me").header("Authorization", "Bearer " + secret));
    }
}
