package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.command.Refused;
import org.pacta.database.Changed;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.search.Search;
import org.pacta.task.Audience;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.Task;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.pacta.token.Tokens;
import org.pacta.webhook.EventType;
import org.pacta.webhook.Webhooks;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.WebApplicationContext;

/** What one party writes among its own is seen by nobody of another, whichever way they look. */
@PactaTest
class OwnSideTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> PEOPLE = List.of(
            "kor.officer",
            "kor.manager",
            "kor.coordinator",
            "usa.officer",
            "usa.manager",
            "usa.coordinator",
            "usa.auditor",
            "jpn.officer",
            "jpn.manager",
            "jpn.coordinator",
            "jpn.administrator");

    @Autowired
    World world;

    @Autowired
    Comments comments;

    @Autowired
    EvidenceFolder evidence;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    History history;

    @Autowired
    Search search;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext application;

    @Autowired
    ApplicationEventMulticaster multicaster;

    private Caller caller;
    private String marker;
    private String reference;

    @BeforeEach
    void begin() {
        world.begin();
        caller = new Caller(world, tokens, application);
        marker = "kingfisher" + NUMBER.incrementAndGet();
        reference = world.commitment("action", LocalDate.of(2027, 3, 1));
    }

    /** The ways to write something that is one party's own, on a joint task or on one of its own side. */
    enum Way {
        COMMENT_ON_A_JOINT_TASK(false) {
            @Override
            void write(OwnSideTest test, Task task) {
                test.comments.add(task.id(), test.marker, Audience.OURS);
            }
        },
        LINK_ON_A_JOINT_TASK(false) {
            @Override
            void write(OwnSideTest test, Task task) {
                test.evidence.addLink(task.id(), test.marker, "https://records.example/1", Audience.OURS);
            }
        },
        FILE_ON_A_JOINT_TASK(false) {
            @Override
            void write(OwnSideTest test, Task task) {
                var bytes = test.marker.getBytes(StandardCharsets.UTF_8);
                test.evidence.addFile(task.id(), test.marker, "a.txt", "text/plain", bytes, Audience.OURS);
            }
        },
        COMMENT_BY_PROGRAM(false) {
            @Override
            void write(OwnSideTest test, Task task) {
                var body = Map.of("text", test.marker, "audience", "ours");
                test.program(task, "/tasks/" + task.id() + "/comments", body);
            }
        },
        LINK_BY_PROGRAM(false) {
            @Override
            void write(OwnSideTest test, Task task) {
                var body = Map.of("title", test.marker, "link", "https://records.example/2", "audience", "ours");
                test.program(task, "/tasks/" + task.id() + "/evidence", body);
            }
        },
        COMMENT_ON_AN_OWN_TASK(true) {
            @Override
            void write(OwnSideTest test, Task task) {
                test.comments.add(task.id(), test.marker, Audience.ALL);
            }
        },
        LINK_ON_AN_OWN_TASK(true) {
            @Override
            void write(OwnSideTest test, Task task) {
                test.evidence.addLink(task.id(), test.marker, "https://records.example/3");
            }
        },
        REPORT_ON_AN_OWN_TASK(true) {
            @Override
            void write(OwnSideTest test, Task task) {
                test.work.report(task.id(), task.version(), TaskState.BLOCKED, 10, test.marker);
            }
        };

        private final boolean own;

        Way(boolean own) {
            this.own = own;
        }

        abstract void write(OwnSideTest test, Task task);
    }

    private void program(Task task, String path, Map<String, String> body) {
        assertThat(caller.post(world.doer(task), path, body).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void isSeenByNobodyOfAnotherPartyWhicheverWayTheyLook(Way way) {
        var task = way.own ? ownTask() : world.open(reference, "userTask_confirmPlan");
        var writer = world.doer(task);
        var party = task.holder().office().partyCode();
        var counts = new TreeMap<String, Integer>();
        for (var person : PEOPLE) {
            counts.put(person, lookAll(person, task).toString().length());
        }
        var stirred = stirred(() -> world.as(writer, () -> way.write(this, task)));

        for (var person : PEOPLE) {
            var seen = lookAll(person, task);
            if (person.startsWith(party.toLowerCase(Locale.ROOT))) {
                assertThat(seen.toString())
                        .as(person + " is of the writer's party")
                        .contains(marker);
            } else {
                assertThat(seen.toString())
                        .as(person)
                        .doesNotContain(marker)
                        .as("nor does anything else look different to " + person)
                        .hasSize(counts.get(person));
            }
        }
        for (var other : World.ALL) {
            assertThat(stirred.stream().anyMatch(changed -> changed.mayBeKnownTo(other)))
                    .as("a page of " + other + " stirs")
                    .isEqualTo(other.equals(party));
        }
    }

    @Test
    void numbersCountNothingAndALaterOneIsGreater() {
        var task = world.open(reference, "userTask_confirmPlan");
        long before = world.as("kor.officer", () -> comments.add(task.id(), "One."));
        long ours = world.as("kor.officer", () -> comments.add(task.id(), "Among us.", Audience.OURS));
        long two = world.as("usa.officer", () -> comments.add(task.id(), "Two."));
        assertThat(List.of(before, ours, two))
                .as("joint and own ones are alike")
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).isBetween(1L << 42, 1L << 53));
        long link = world.as("kor.officer", () -> evidence.addLink(task.id(), "", "https://records.example/a"));
        world.as("kor.officer", () -> evidence.addLink(task.id(), "", "https://records.example/b", Audience.OURS));
        assertThat(world.as("kor.officer", () -> evidence.addLink(task.id(), "", "https://records.example/c")))
                .as("the next one would say that nothing was between them")
                .isGreaterThan(link + 1);
        assertThat(positions("usa.officer"))
                .as("nor do the lines of the joint chain")
                .isSortedAccordingTo((a, b) -> b - a);
        assertThat(positions("usa.officer")).hasSize(positions("usa.officer").getFirst());
    }

    @Test
    void aCommentIsReleasedOnceAndForAllByItsWriterOrAManagerOfTheParty() {
        var task = world.open(reference, "userTask_confirmPlan");
        long id = world.as("kor.officer", () -> comments.add(task.id(), marker, Audience.OURS));
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> comments.release(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as("usa.manager", () -> comments.release(id)))
                .isInstanceOf(java.util.NoSuchElementException.class);

        world.as("kor.manager", () -> comments.release(id));

        assertThat(lookAll("usa.auditor", task).toString()).contains(marker);
        assertThat(search("jpn.officer")).contains(marker);
        var line = world.as("usa.officer", () -> history.ofTask(task.id())).getFirst();
        assertThat(line.action()).isEqualTo(Action.COMMENT_RELEASED);
        assertThat(line.before()).containsEntry("releasableTo", "REL KOR");
        assertThat(line.after()).containsEntry("releasableTo", "REL JPN, KOR, USA");
        assertThatThrownBy(() -> world.as("kor.officer", () -> comments.release(id)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as(
                        "kor.officer",
                        () -> jdbc.sql("UPDATE comment SET releasable_to = '{KOR}' WHERE id = ?")
                                                .param(id)
                                                .update()
                                        == 0
                                ? refuse()
                                : 1))
                .as("what others have been shown stays shown")
                .isInstanceOf(RuntimeException.class);
    }

    private static int refuse() {
        throw new IllegalStateException("no row may be changed");
    }

    @Test
    void evidenceOfAnOwnTaskMovesToTheCommitmentWhenItIsReleased() {
        var task = ownTask();
        var writer = world.doer(task);
        long id = world.as(writer, () -> evidence.addLink(task.id(), marker, "https://records.example/own"));
        var commitment = task.commitment().id();
        var others = World.ALL.stream()
                .filter(party -> !party.equals(task.holder().office().partyCode()))
                .map(party -> party.toLowerCase(Locale.ROOT) + ".officer")
                .toList();
        assertThat(others)
                .hasSize(2)
                .allSatisfy(other ->
                        assertThat(world.as(other, () -> evidence.byId(id))).isEmpty());

        world.as(writer, () -> evidence.release(id));

        for (var person : others) {
            var shown = world.as(person, () -> evidence.ofCommitment(commitment)).stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow();
            assertThat(shown.taskId()).isNull();
            assertThat(shown.reach().narrowed()).isFalse();
            var line = world.as(person, () -> history.ofCommitment(commitment, 0, 50)).stream()
                    .filter(one -> one.action() == Action.EVIDENCE_RELEASED && one.taskId() == null)
                    .findFirst()
                    .orElseThrow();
            assertThat(line.subject()).isEqualTo(reference);
            assertThat(line.after()).containsEntry("title", marker);
        }
    }

    @Test
    void evidenceOfAJointTaskIsReleasedAsFarAsTheTaskByProgramToo() {
        var task = world.open(reference, "userTask_confirmPlan");
        long id = world.as(
                "kor.officer", () -> evidence.addLink(task.id(), marker, "https://records.example/x", Audience.OURS));
        var path = "/evidence/" + id + "/release";
        assertThat(caller.post("usa.manager", path, Map.of()).status()).isEqualTo(404);
        assertThat(caller.post("kor.coordinator", path, Map.of()).status()).isEqualTo(403);
        var answer = caller.post("kor.officer", path, Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("releasableTo").toString()).isEqualTo("[\"JPN\",\"KOR\",\"USA\"]");
        assertThat(caller.post("kor.officer", path, Map.of()).problem()).isEqualTo("evidence.released");
        assertThat(world.as("usa.officer", () -> evidence.ofTask(task.id()))).anyMatch(one -> one.id() == id);
    }

    /** The database holds to it without the services. */
    @Test
    void nothingIsWrittenFurtherThanItsTaskIsReleased() {
        var task = ownTask();
        var party = task.holder().office().partyCode();
        assertThatThrownBy(() -> world.as(
                        world.doer(task),
                        () -> jdbc.sql(
                                        "INSERT INTO comment (commitment_id, task_id, body, releasable_to, member_id, written_at)"
                                                + " VALUES (?, ?, 'x', '{JPN,KOR,USA}', acting_member(), now())")
                                .params(
                                        task.commitment().id().value(),
                                        task.id().value())
                                .update()))
                .as("by " + party)
                .isInstanceOf(DataAccessException.class);
    }

    private Task ownTask() {
        world.complete(world.open(reference, "userTask_confirmPlan"), Map.of());
        return world.openTasks(reference).stream().filter(Task::own).findFirst().orElseThrow();
    }

    private List<Integer> positions(String person) {
        var chain = "commitment:" + world.read(reference).id();
        return world.as(person, () -> history.ofCommitment(world.read(reference).id(), 0, 500)).stream()
                .filter(line -> line.chain().equals(chain))
                .map(History.Line::position)
                .toList();
    }

    /** All that somebody can read of it. */
    private List<Object> lookAll(String person, Task task) {
        var commitment = task.commitment().id();
        var seen = new ArrayList<Object>(world.as(person, (Supplier<List<Object>>) () -> {
            var found = new ArrayList<Object>();
            found.add(comments.ofTask(task.id()));
            found.add(comments.ofCommitment(commitment));
            found.add(evidence.ofTask(task.id()));
            var all = evidence.ofCommitment(commitment);
            found.add(all);
            all.forEach(one -> evidence.content(one.id())
                    .ifPresent(file -> found.add(new String(file.bytes(), StandardCharsets.UTF_8))));
            found.add(tasks.byId(task.id()));
            found.add(tasks.reports(task.id()));
            found.add(tasks.ofCommitment(commitment));
            found.add(tasks.following(filter(), TaskFilter.Sort.DUE, false, null, 100));
            found.add(history.ofTask(task.id()));
            found.add(history.ofCommitment(commitment, 0, 500));
            return found;
        }));
        seen.add(search(person));
        var address = "/commitments/" + reference;
        for (var path : List.of(
                address,
                address + "/history",
                "/tasks?commitment=" + reference.replace("/", "%2F"),
                "/tasks/" + task.id(),
                "/tasks/" + task.id() + "/comments",
                "/tasks/" + task.id() + "/evidence")) {
            var answer = caller.get(person, path);
            seen.add(path + " " + answer.status() + " " + (answer.status() == 200 ? answer.body() : ""));
        }
        return seen;
    }

    private TaskFilter filter() {
        return new TaskFilter(null, null, null, null, null, null, null, null, reference, null);
    }

    /** What is found, without the words that were looked for. */
    private String search(String person) {
        return world.as(person, () -> search.find(marker, 20)).groups().toString();
    }

    /** What pages hear of while something is done. */
    private List<Changed> stirred(Runnable deed) {
        var doer = Thread.currentThread();
        var heard = new CopyOnWriteArrayList<Changed>();
        ApplicationListener<PayloadApplicationEvent<?>> ear = event -> {
            // What the clock's sweeps stir meanwhile is not the deed's.
            if (event.getPayload() instanceof Changed changed
                    && Thread.currentThread().equals(doer)) {
                heard.add(changed);
            }
        };
        multicaster.addApplicationListener(ear);
        try {
            deed.run();
        } finally {
            multicaster.removeApplicationListener(ear);
        }
        return heard;
    }

    @Test
    void noSubscriberOfAnotherPartyIsToldOfAnOwnTask() {
        var subscribed = Set.of(EventType.TASK_ASSIGNED, EventType.TASK_COMPLETED);
        var hooks = new TreeMap<String, Long>();
        for (var person : List.of("kor.manager", "usa.manager", "jpn.manager")) {
            hooks.put(
                    person.substring(0, 3).toUpperCase(Locale.ROOT),
                    world.as(
                            person,
                            () -> webhooks.create(new Webhooks.NewWebhook(
                                            "http://127.0.0.1:9/" + marker, subscribed, null, null))
                                    .id()));
        }
        var task = ownTask();
        var party = task.holder().office().partyCode();
        world.as(world.doer(task), () -> work.claim(task.id(), task.version()));
        hooks.forEach((of, hook) -> assertThat(world.as(
                                of.toLowerCase(Locale.ROOT) + ".manager",
                                () -> caller.call(
                                                of.toLowerCase(Locale.ROOT) + ".manager",
                                                HttpMethod.GET,
                                                "/webhooks/" + hook + "/deliveries",
                                                null,
                                                Map.of())
                                        .body()
                                        .toString())
                        .contains("task.assigned"))
                .as(of)
                .isEqualTo(of.equals(party)));
    }
}
