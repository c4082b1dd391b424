package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.database.Acting;
import org.pacta.search.Search;
import org.pacta.statement.Findings;
import org.pacta.statement.Statements;
import org.pacta.token.Tokens;
import org.pacta.webhook.EventType;
import org.pacta.webhook.Webhooks;
import org.pacta.world.OwnSide;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Whatever a party writes and does on its own side, every operation in {@code access/operations.csv} that reads answers
 * everybody of the other parties word for word as before, and none that changes knows of it. The same for search, mail,
 * deliveries and what stirs pages.
 */
@PactaTest
class TwoPartiesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Search search;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext application;

    private Caller caller;
    private OwnSide side;
    private final Map<String, Long> hooks = new TreeMap<>();

    @BeforeEach
    void begin() {
        world.begin();
        caller = new Caller(world, tokens, application);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOR", "USA", "JPN"})
    void whatIsOnOnePartysSideChangesNoAnswerThatAnotherGets(String party) {
        side = new OwnSide(context, party);
        subscribe();
        var before = readAll();
        int letters = letters();

        var written = new ArrayList<OwnSide.Written>();
        var stirred = side.stirredBy(() -> written.add(side.write()));

        for (var person : side.others()) {
            var other = person.substring(0, 3).toUpperCase(Locale.ROOT);
            assertThat(stirred).as(person).noneMatch(changed -> changed.mayBeKnownTo(other));
            assertThat(world.as(person, () -> search.find(side.marker(), 20))
                            .groups()
                            .toString())
                    .as("search by " + person)
                    .doesNotContain(side.marker());
        }
        readAll().forEach((read, answer) -> {
            assertThat(answer).as(read).doesNotContain(side.marker());
            assertThat(answer).as(read).isEqualTo(before.get(read));
        });
        assertThat(letters()).as("mail to others").isEqualTo(letters);
        changesKnowNothing(written.getFirst());
        assertThat(caller.get(ofParty("officer"), "/tasks/" + side.own().id() + "/comments")
                        .body()
                        .toString())
                .as("but the party itself reads it")
                .contains(side.marker());
    }

    private void subscribe() {
        for (var person : side.others()) {
            if (!person.endsWith("officer") && !person.endsWith("auditor")) {
                hooks.put(
                        person,
                        world.as(
                                person,
                                () -> webhooks.create(new Webhooks.NewWebhook(
                                                "http://127.0.0.1:9/two", Set.of(EventType.values()), null, null))
                                        .id()));
            }
        }
    }

    /** Every operation that reads, on every thing it can be asked of, by everybody of the others. */
    private Map<String, String> readAll() {
        var answers = new TreeMap<String, String>();
        for (var row : OperationAccessTest.rows().values()) {
            if (row.method() == HttpMethod.GET) {
                for (var person : side.others()) {
                    for (var path : paths(row.path(), person, own())) {
                        assertThat(path).as(row.operation()).doesNotContain("{");
                        var answer = caller.get(person, path);
                        answers.put(person + " " + path, answer.status() + " " + answer.body());
                    }
                }
            }
        }
        return answers;
    }

    /** What is the party's own is not there for whatever another does to it. */
    private void changesKnowNothing(OwnSide.Written written) {
        var things = Map.of(
                "tasks/{id}", List.of(side.own().id().value()),
                "evidence/{id}", List.of(written.link(), written.file()),
                "comments/{id}", List.of(written.comment(), written.jointComment()),
                "texts/comments/{comment}", List.of(written.textComment()),
                "absences/{id}", List.of(written.absence()));
        for (var row : OperationAccessTest.rows().values()) {
            things.forEach((kind, numbers) -> {
                if (row.path().startsWith("/" + kind)) {
                    for (var person : side.others()) {
                        for (var number : numbers) {
                            var body = row.method() == HttpMethod.GET ? null : body(row.path());
                            var answer = caller.call(
                                    person,
                                    row.method(),
                                    row.path().replaceFirst("\\{\\w+}", String.valueOf(number)),
                                    body,
                                    body == null ? Map.of() : Map.of("If-Match", "\"0\""));
                            assertThat(answer.status())
                                    .as(person + " " + row.operation() + " " + answer.body())
                                    .isIn(403, 404);
                            assertThat(answer.body().toString()).doesNotContain(side.marker());
                        }
                    }
                }
            });
        }
    }

    private static Map<String, Object> body(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "assign" -> Map.of("member", "kor.officer");
            case "progress" -> Map.of("percent", 10);
            case "comments" -> Map.of("text", "a remark");
            case "verdict" -> Map.of("verdict", "ACCEPTED");
            case "evidence" -> Map.of("link", "https://records.example/1");
            case "hand", "help" -> Map.of("member", "kor.officer", "word", "yours");
            case "pass" -> Map.of("office", "KOR-PLANS", "word", "yours");
            default ->
                path.startsWith("/absences")
                        ? Map.of("person", "kor.officer", "from", "2026-12-01", "until", "2026-12-02")
                        : Map.of();
        };
    }

    private List<Long> own() {
        return List.of(side.joint().id().value(), side.own().id().value());
    }

    private List<String> paths(String path, String person, List<Long> tasks) {
        var paths = new ArrayList<String>();
        for (var commitment : List.of(side.meeting(), side.dialogue())) {
            var statement = commitment.split("/")[0];
            for (var task : tasks) {
                paths.add(path.replace("/commitments/{statement}/{ordinal}", "/commitments/" + commitment)
                        .replace("/commitments/{reference}", "/commitments/" + commitment.replace("/", "%2F"))
                        .replace("{reference}/findings/{id}", statement + "/findings/" + finding(statement))
                        .replace("/series/{code}", "/series/" + statement.replaceFirst("-\\d+$", ""))
                        .replace("/statements/{reference}", "/statements/" + statement)
                        .replace("/tasks/{id}", "/tasks/" + task)
                        .replace("/versions/{version}", "/versions/1")
                        .replace("/people/{username}", "/people/kor.officer")
                        .replace("/offices/{code}", "/offices/KOR-PLANS")
                        .replace("/absences/{id}", "/absences/1")
                        .replace("/handovers/{id}", "/handovers/1")
                        .replace("/texts/{id}", "/texts/" + side.text())
                        .replace("/evidence/{id}", "/evidence/" + side.jointFile())
                        .replace("/webhooks/{id}", "/webhooks/" + hooks.getOrDefault(person, 0L)));
            }
        }
        if (path.equals("/commitments") || path.equals("/tasks")) {
            paths.add(path + "?text=" + side.marker());
        }
        if (path.equals("/texts")) {
            return List.of(path + "?commitment=" + side.dialogue());
        }
        if (path.equals("/tasks")) {
            paths.add(path + "?commitment=" + side.meeting().replace("/", "%2F"));
        }
        if (path.equals("/history")) {
            // All lines would have those of this reading too: how often each token was used.
            return Stream.of(side.meeting(), side.dialogue())
                    .flatMap(it -> Stream.of(path + "?text=" + it, path + "?limit=3&text=" + it))
                    .toList();
        }
        return paths.stream().distinct().toList();
    }

    private long finding(String statement) {
        return world.as(
                "kor.coordinator",
                () -> findings.of(
                                statements.byReference(statement).orElseThrow().id())
                        .getFirst()
                        .id()
                        .value());
    }

    /** How many letters the others have been written. */
    private int letters() {
        return acting.asSystem(() -> jdbc.sql("SELECT count(*) FROM mail m JOIN member p ON p.id = m.recipient_id"
                        + " WHERE p.party_code <> :party")
                .param("party", side.own().holder().office().partyCode())
                .query(Integer.class)
                .single());
    }

    private String ofParty(String role) {
        return side.own().holder().office().partyCode().toLowerCase(Locale.ROOT) + "." + role;
    }
}
