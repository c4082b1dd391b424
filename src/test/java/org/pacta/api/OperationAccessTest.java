package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.handover.OfferedHandovers;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.token.Tokens;
import org.pacta.webhook.EventType;
import org.pacta.webhook.Webhooks;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation of the API, as the router and its description list them, for every role and for another party. An
 * operation without a row in {@code access/operations.csv} fails this test.
 */
@PactaTest
class OperationAccessTest {

    /** Words that are in nothing but what is released to Korea alone. */
    private static final String MARKER = "zebrafinch";

    private static final Map<String, String> PEOPLE = Map.of(
            "OFFICER", "kor.officer",
            "MANAGER", "kor.manager",
            "COORDINATOR", "kor.coordinator",
            "AUDITOR", "usa.auditor",
            "ADMINISTRATOR", "jpn.administrator");

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    EvidenceFolder evidence;

    @Autowired
    Comments comments;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    WebApplicationContext application;

    Caller caller;

    @BeforeEach
    void begin() {
        world.begin();
        caller = new Caller(world, tokens, application);
    }

    record Row(String operation, Set<String> may, String others) {
        HttpMethod method() {
            return HttpMethod.valueOf(operation.split(" ")[0]);
        }

        String path() {
            return operation.split(" ")[1].substring("/api/v1".length());
        }
    }

    /** What the operations are tried on. */
    record Things(
            String statement,
            long finding,
            String commitment,
            long task,
            long file,
            long comment,
            long text,
            long textComment,
            Map<String, Long> webhooks,
            Map<String, Long> deliveries,
            Map<String, Long> absences,
            Map<String, Long> deputies,
            OfferedHandovers handovers) {}

    static Map<String, Row> rows() {
        try {
            var rows = new TreeMap<String, Row>();
            for (var line : Files.readAllLines(Path.of("src/test/resources/access/operations.csv"))) {
                if (!line.startsWith("#") && !line.startsWith("operation;") && !line.isBlank()) {
                    var cells = line.split(";");
                    rows.put(cells[0], new Row(cells[0], Set.of(cells[1].split(" ")), cells[2]));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Set<String> routed() {
        var operations = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> operations.add(verb + " " + path))));
        return operations;
    }

    @Test
    void hasARowForEachOperationThatThereIsAndNoneForAnyOther() {
        assertThat(rows().keySet()).isEqualTo(routed());
        var described = new TreeSet<String>();
        caller.perform(MockMvcRequestBuilders.get("/v3/api-docs"))
                .body()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb ->
                                described.add(verb.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isNotEmpty().isSubsetOf(rows().keySet());
    }

    @Test
    void isOpenToNobodyWithoutATokenAndToNoTokenWhoseScopeIsTooNarrow() {
        var things = things(World.ALL);
        for (var row : rows().values()) {
            var path = "/api/v1" + path(row, things, "kor.manager");
            var none = caller.perform(MockMvcRequestBuilders.request(row.method(), java.net.URI.create(path)));
            assertThat(none.status()).as(row.operation()).isEqualTo(401);
            assertHeaders(row, none);
            if (row.method() != HttpMethod.GET && !row.operation().endsWith("/preview")) {
                var narrow = caller.perform(MockMvcRequestBuilders.request(row.method(), java.net.URI.create(path))
                        .header("Authorization", "Bearer " + caller.secret("kor.manager", Scope.READ))
                        .contentType(row.operation().endsWith("import") ? "text/csv" : "application/json")
                        .content("{}"));
                assertThat(narrow.problem()).as(row.operation()).isEqualTo("api.scope");
            }
        }
    }

    @Test
    void isOpenToTheRolesOfItsRowAndRefusedToTheOthers() {
        var things = things(World.ALL);
        for (var row : rows().values()) {
            PEOPLE.forEach((role, person) -> {
                var answer = call(person, row, things);
                assertHeaders(row, answer);
                if (row.may().contains(role)) {
                    assertThat(answer.status())
                            .as(row.operation() + " for " + role + " " + answer.body())
                            .isNotIn(401, 403, 404)
                            .isLessThan(500);
                } else {
                    assertThat(answer.status())
                            .as(row.operation() + " for " + role + " " + answer.body())
                            .isEqualTo(403);
                }
            });
        }
    }

    @Test
    void showsAnotherPartyNothingOfWhatIsNotReleasedToItWhateverTheRole() {
        var things = things(Set.of("KOR"));
        for (var row : rows().values()) {
            assertThat(row.others()).as(row.operation()).isIn("own", "hidden", "not found", "of others");
            if (row.others().equals("own")) {
                continue;
            }
            if (row.others().equals("of others")) {
                for (var person : List.of("usa.manager", "kor.coordinator", "jpn.coordinator", "usa.officer")) {
                    assertThat(call(person, "kor.manager", row, things).status())
                            .as(row.operation() + " for " + person)
                            .isIn(403, 404);
                }
                continue;
            }
            for (var person : List.of(
                    "usa.officer",
                    "usa.manager",
                    "usa.coordinator",
                    "usa.auditor",
                    "jpn.administrator",
                    "jpn.manager")) {
                var answer = call(person, "kor.manager", row, things);
                var what = row.operation() + " for " + person + " " + answer.body();
                assertThat(answer.body().toString()).as(what).doesNotContain(MARKER);
                if (row.others().equals("not found")) {
                    assertThat(answer.status()).as(what).isIn(403, 404, 422);
                    if (answer.status() == 422) {
                        assertThat(answer.problem()).as(what).isIn("commitment.statement", "api.import");
                    }
                }
            }
            if (row.others().equals("hidden")
                    && row.may().contains("OFFICER")
                    && !row.path().equals("/overview")
                    && !row.path().equals("/webhooks")) {
                assertThat(call("kor.officer", row, things).body().toString())
                        .as("but its own party sees it: " + row.operation())
                        .contains(MARKER);
            }
        }
    }

    private static void assertHeaders(Row row, Caller.Answer answer) {
        assertThat(answer.header("Content-Security-Policy")).as(row.operation()).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).as(row.operation()).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).as(row.operation()).contains("no-store");
    }

    private static String path(Row row, Things things, String owner) {
        return row.path()
                .replace("/webhooks/{id}", "/webhooks/" + things.webhooks().getOrDefault(owner, 0L))
                .replace(
                        "/deliveries/{delivery}",
                        "/deliveries/" + things.deliveries().getOrDefault(owner, 0L))
                .replace("{reference}/findings/{id}", things.statement() + "/findings/" + things.finding())
                .replace(
                        "/commitments/{reference}",
                        "/commitments/" + things.commitment().replace("/", "%2F"))
                .replace("/commitments/{statement}/{ordinal}", "/commitments/" + things.commitment())
                .replace("/statements/{reference}", "/statements/" + things.statement())
                .replace("/tasks/{id}", "/tasks/" + things.task())
                .replace("/evidence/{id}", "/evidence/" + things.file())
                .replace("/comments/{id}", "/comments/" + things.comment())
                .replace("/versions/{version}", "/versions/1")
                .replace("/people/{username}", "/people/jpn.officer")
                .replace("/offices/{code}", "/offices/JPN-PLANS")
                .replace("/handovers/{id}", "/handovers/" + things.handovers().forWhom(owner, row.path()))
                .replace("/absences/{id}", "/absences/" + things.absences().getOrDefault(owner.substring(0, 3), 0L))
                .replace("/series/{code}", "/series/" + things.statement().replaceFirst("-\\d+$", ""))
                .replace("/deputies/{id}", "/deputies/" + things.deputies().getOrDefault(owner.substring(0, 3), 0L))
                .replace("/days-off/{day}", "/days-off/2026-03-04")
                .replace("/calendar-years/{year}", "/calendar-years/2020")
                .replace("/checkpoints/{size}", "/checkpoints/1")
                .replace("/texts/{id}", "/texts/" + things.text())
                .replace("/comments/{comment}", "/comments/" + things.textComment());
    }

    /** With input that is right, save for a version that nothing has: so whoever may is told that, and nothing is changed. */
    private Caller.Answer call(String person, Row row, Things things) {
        return call(person, person, row, things);
    }

    private Caller.Answer call(String person, String owner, Row row, Things things) {
        var path = path(row, things, owner)
                + switch (row.path()) {
                    case "/commitments", "/tasks" -> row.method() == HttpMethod.GET ? "?text=" + MARKER : "";
                    case "/commitments/import" -> "?dryRun=false";
                    case "/texts" -> "?commitment=" + things.commitment();
                    default -> "";
                };
        Object body = switch (row.operation().replace("/api/v1", "")) {
            case "POST /statements/preview" -> Map.of("text", "They will meet.", "issuedOn", "2026-01-01");
            case "POST /statements" ->
                Map.of("series", "ACC", "number", 1, "title", "T", "issuedOn", "2026-01-01", "text", "They will meet.");
            case "PUT /statements/{reference}/text" -> Map.of("text", "They will meet soon.", "reason", "official");
            case "PUT /statements/{reference}" -> Map.of("title", "T", "issuedOn", "2026-01-01", "reason", "wrong");
            case "POST /statements/{reference}/moves/preview" -> Map.of("issuedOn", "2026-01-01");
            case "POST /statements/{reference}/withdraw" -> Map.of("reason", "wrong", "commitments", List.of());
            case "POST /series" -> Map.of("code", "DTT", "parties", List.of("KOR"));
            case "PATCH /statements/{reference}/findings/{id}" -> Map.of("title", "Other");
            case "POST /statements/{reference}/findings/{id}/reject" -> Map.of("reason", "no");
            case "POST /commitments" ->
                Map.of("statement", things.statement(), "quote", "no such words", "dueOn", "2026-12-01");
            case "POST /commitments/import" ->
                "statement,quote,dueOn\n" + things.statement() + ",no such words,2026-12-01\n";
            case "PATCH /commitments/{statement}/{ordinal}", "PATCH /commitments/{reference}" ->
                Map.of("dueOn", "2026-12-11", "reason", "later");
            case "POST /commitments/{statement}/{ordinal}/endings" ->
                Map.of("outcome", "KEPT", "reason", "no evidence");
            case "POST /texts/{id}/comments" -> Map.of("severity", "MAJOR", "place", "1", "reason", "not asked yet");
            case "PUT /texts/comments/{comment}/verdict" -> Map.of("verdict", "ACCEPTED");
            case "POST /texts/{id}/objections" -> Map.of("reason", "no silence runs");
            case "POST /commitments/{statement}/{ordinal}/objections" -> Map.of("reason", "no silence runs");
            case "POST /commitments/{statement}/{ordinal}/extensions" ->
                Map.of("dueOn", "2026-11-30", "reason", "not later");
            case "POST /webhooks", "PUT /webhooks/{id}" ->
                Map.of("address", "https://127.0.0.1:9/x", "events", List.of("org.pacta.task.completed.v1"));
            case "POST /people", "PUT /people/{username}" ->
                Map.of(
                        "username",
                        "jpn.officer",
                        "name",
                        "N",
                        "email",
                        "n@test.example",
                        "office",
                        "JPN-PLANS",
                        "roles",
                        List.of("officer"));
            case "POST /people/import" ->
                "username,name,email,office,roles\njpn.officer,N,n@test.example,JPN-PLANS,OFFICER\n";
            case "POST /offices", "PUT /offices/{code}" -> Map.of("code", "JPN-PLANS", "name", "N");
            case "POST /handovers" -> Map.of("to", "NOWHERE", "word", "W.");
            case "POST /handovers/{id}/take-over" -> Map.of("coming", List.of("kor.officer"));
            case "POST /handovers/{id}/decline", "POST /handovers/{id}/withdraw" -> Map.of("word", "W.");
            case "POST /offices/{code}/merge" -> Map.of("into", "JPN-NOWHERE", "reason", "R.");
            case "POST /absences", "PUT /absences/{id}" ->
                Map.of("person", person, "from", "2020-01-01", "until", "2020-01-01");
            case "POST /days-off", "POST /days-off/preview", "PUT /days-off/{day}" ->
                Map.of("day", "2020-01-01", "name", "N");
            case "POST /tasks/{id}/hand", "POST /tasks/{id}/help" -> Map.of("member", "kor.officer", "word", "yours");
            case "POST /mails/resend" -> Map.of("expected", 0);
            case "POST /deputies" -> Map.of("manager", "nobody", "deputy", person);
            case "POST /tasks/{id}/pass" -> Map.of("office", "KOR-PLANS", "word", "yours");
            case "POST /tasks/{id}/assign" -> Map.of("member", "kor.officer");
            case "POST /tasks/{id}/progress" -> Map.of("percent", 10);
            case "POST /tasks/{id}/evidence" -> Map.of("link", "ftp://nowhere");
            case "POST /tasks/{id}/comments" -> Map.of("text", "a remark");
            default -> row.method() == HttpMethod.GET ? null : Map.of();
        };
        var headers = new TreeMap<String, String>();
        if (row.method() != HttpMethod.GET) {
            headers.put("If-Match", "\"9999\"");
        }
        if (row.operation().endsWith("import")) {
            headers.put("Content-Type", "text/csv");
        }
        return caller.call(person, row.method(), path, body, headers);
    }

    private static int number = 100;

    /** A comment of Korea's that was given with its answer. */
    private long commentOn(long text, String marker) {
        return acting.asSystem(() -> transaction.execute(status -> jdbc.sql("""
            INSERT INTO text_comment (version_id, party_code, severity, place, reason, written_by, written_at, given_at)
            SELECT v.id, 'KOR', 'MAJOR', '1', :marker, :member, now(), now()
            FROM text_version v WHERE v.text_id = :text RETURNING id\
            """)
                .param("marker", marker)
                .param("member", world.member("kor.officer"))
                .param("text", text)
                .query(Long.class)
                .single()));
    }

    /** The file that the text was read from. */
    private void fileOf(long text, long task, String marker) {
        acting.asSystem(() -> transaction.execute(status -> jdbc.sql("""
            INSERT INTO text_file (task_id, version_id, file_name, media_type, size, sha256, content, added_by, added_at)
            SELECT :task, v.id, :marker || '.txt', 'text/plain', 1, 'digest', 'x', :member, now()
            FROM text_version v WHERE v.text_id = :text\
            """)
                .param("task", task)
                .param("marker", marker)
                .param("member", world.member("kor.officer"))
                .param("text", text)
                .update()));
    }

    /** Of somebody who is no manager, so that nobody decides anything by it. */
    private long deputy(String party) {
        return acting.asSystem(() -> transaction.execute(status -> jdbc.sql("""
            INSERT INTO deputy (manager_id, deputy_id, since) VALUES (:manager, :deputy, '2026-01-01')
            ON CONFLICT (manager_id, deputy_id) DO UPDATE SET since = excluded.since RETURNING id\
            """)
                .param("manager", world.member(party + ".planner"))
                .param("deputy", world.member(party + ".coordinator"))
                .query(Long.class)
                .single()));
    }

    /** Of somebody of the party who asks for nothing here. */
    private long absence(String party) {
        return acting.asSystem(() -> transaction.execute(status -> jdbc.sql("""
            INSERT INTO absence (member_id, starts_on, ends_on) VALUES (:member, '2040-01-01', '2040-01-01')
            RETURNING id\
            """)
                .param("member", world.member(party + ".planner"))
                .query(Long.class)
                .single()));
    }

    private Things things(Set<String> releasableTo) {
        var series = releasableTo.size() == 1 ? "KORONLY" : "SHARED";
        int n = ++number;
        var marker = releasableTo.size() == 1 ? MARKER : "open";
        var reference = world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        series,
                        n,
                        "Statement on " + marker,
                        LocalDate.of(2026, 3, 1),
                        null,
                        null,
                        "Statement on %s %s %d\n\nThe sides agreed to hold the %s talks later this year.\n"
                                        .formatted(marker, series, n, marker)
                                + "They will meet again in Seoul in 2026.\n",
                        World.ALL,
                        releasableTo)));
        return world.as("kor.coordinator", () -> {
            var found =
                    findings.of(statements.byReference(reference).orElseThrow().id());
            var finding = found.getFirst();
            var commitment = findings.accept(
                    finding.id(),
                    finding.version(),
                    new Finding.Edit(
                            "Hold the " + marker + " talks",
                            Kind.MEETING,
                            Strength.FIRM,
                            world.office("KOR-POLICY").id(),
                            LocalDate.of(2026, 12, 1)),
                    Releasability.to(releasableTo),
                    null,
                    World.notBound(finding, releasableTo));
            var task = world.openTasks(commitment).getFirst();
            world.as(
                    "kor.officer",
                    () -> evidence.addFile(
                            task.id(), marker, "a.txt", "text/plain", marker.getBytes(StandardCharsets.UTF_8)));
            long file = world.as(
                    "kor.officer", () -> evidence.ofTask(task.id()).getFirst().id());
            long comment = world.as("kor.officer", () -> comments.add(task.id(), marker, Audience.ALL));
            long text = world.text(commitment, "Terms of the " + marker + " talks");
            fileOf(text, world.tasks(commitment).getFirst().id().value(), marker);
            var own = new TreeMap<String, Long>();
            var deliveries = new TreeMap<String, Long>();
            for (var person : List.of("kor.manager", "kor.coordinator", "usa.auditor", "jpn.administrator")) {
                world.as(person, () -> {
                    var webhook = webhooks.create(new Webhooks.NewWebhook(
                            "https://127.0.0.1:9/" + (person.startsWith("kor") ? marker : "own"),
                            Set.of(EventType.TASK_ASSIGNED),
                            null,
                            null));
                    own.put(person, webhook.id());
                    deliveries.put(person, webhooks.ping(webhook.id()));
                });
            }
            return new Things(
                    reference,
                    new ArrayList<>(found).getLast().id().value(),
                    commitment,
                    task.id().value(),
                    file,
                    comment,
                    text,
                    commentOn(text, marker),
                    own,
                    deliveries,
                    Map.of("kor", absence("kor"), "usa", absence("usa"), "jpn", absence("jpn")),
                    Map.of("kor", deputy("kor"), "usa", deputy("usa"), "jpn", deputy("jpn")),
                    OfferedHandovers.made(application, world));
        });
    }
}
