package org.pacta.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pacta.api.Scope;
import org.pacta.database.Acting;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.schedule.Recurring;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.task.FormField;
import org.pacta.task.Task;
import org.pacta.task.TaskFilter;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.pacta.token.Tokens;
import org.springframework.context.ApplicationContext;

/**
 * What the API costs over the service that it calls: a list of 50 tasks, and completing one. Eight clients, over HTTP on this
 * machine and in the process, by turns in rounds, so that both meet the same machine and the same data.
 */
final class ApiCost {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 10;
    private static final int PAGE = 50;

    private final Acting acting;
    private final Statements statements;
    private final Findings findings;
    private final Tasks tasks;
    private final TaskWork work;
    private final Member coordinator;
    private final Member officer;
    private final String token;
    private final String address;
    private final int requests;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(
                    Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory()))
            .build();

    ApiCost(ApplicationContext application, int requests) {
        this.requests = requests;
        acting = application.getBean(Acting.class);
        statements = application.getBean(Statements.class);
        findings = application.getBean(Findings.class);
        tasks = application.getBean(Tasks.class);
        work = application.getBean(TaskWork.class);
        var people = acting.asSystem(application.getBean(Parties.class)::members);
        coordinator = named(people, "hana.lee");
        officer = named(people, "jimin.park");
        token = acting.asMember(
                        officer.id(), () -> application.getBean(Tokens.class).create("bench", Scope.MANAGE, 1))
                .secret();
        address = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/api/v1";
    }

    private static Member named(List<Member> people, String username) {
        return people.stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    List<Measurement> rows() {
        var open = openTasks(2 * (requests + requests / 5));
        var rows = new ArrayList<Measurement>();
        rows.addAll(compared("list of 50 tasks", this::listByApi, this::listByService));
        var next = new AtomicInteger();
        rows.addAll(compared(
                "complete a task",
                () -> completeByApi(open.get(next.getAndIncrement())),
                () -> completeByService(open.get(next.getAndIncrement()))));
        return rows;
    }

    /**
     * What it costs that the history is sealed meanwhile: completions with the sealing under way, and with none.
     *
     * @param sealing does it now and then while it runs
     */
    List<Measurement> whileSealing(Recurring sealing) {
        var open = openTasks(2 * (requests + requests / 5));
        var next = new AtomicInteger();
        Runnable complete = () -> completeByService(open.get(next.getAndIncrement()));
        sealing.stop();
        return compared("complete a task", sealing::start, complete, sealing::stop, complete);
    }

    private List<Measurement> compared(String name, Runnable api, Runnable service) {
        return compared(name, () -> {}, api, () -> {}, service);
    }

    /** Warms both up with a tenth each, then measures by turns, each after what begins its turn. */
    private List<Measurement> compared(
            String name, Runnable beforeApi, Runnable api, Runnable beforeService, Runnable service) {
        var ofApi = new Timings();
        var ofService = new Timings();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            run(clients, requests / 10, api, new Timings());
            run(clients, requests / 10, service, new Timings());
            for (int round = 0; round < ROUNDS; round++) {
                beforeApi.run();
                run(clients, requests / ROUNDS, api, ofApi);
                beforeService.run();
                run(clients, requests / ROUNDS, service, ofService);
            }
        }
        return List.of(50, 95).stream()
                .map(percent -> new Measurement(
                        "%s, p%d of %d by %d clients".formatted(name, percent, ofApi.count(), CLIENTS),
                        ofApi.percentile(percent),
                        ofService.percentile(percent)))
                .toList();
    }

    private static void run(ExecutorService clients, int times, Runnable call, Timings timings) {
        var calls = IntStream.range(0, times)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    long start = System.nanoTime();
                    call.run();
                    timings.add(System.nanoTime() - start);
                    return true;
                })
                .toList();
        try {
            for (Future<Boolean> done : clients.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void listByApi() {
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/tasks?of=office&open=true&limit=" + PAGE))
                .GET());
        if (!answer.startsWith("{\"items\":[{")) {
            throw new IllegalStateException(answer);
        }
    }

    private void listByService() {
        acting.asMember(officer.id(), () -> {
            var filter = new TaskFilter(null, null, officer.office().id(), null, true, null, null);
            return tasks.following(filter, TaskFilter.Sort.DUE, false, null, PAGE + 1);
        });
    }

    private void completeByApi(Task task) {
        var body = answers(task).entrySet().stream()
                .map(answer -> "\"" + answer.getKey() + "\":\"" + answer.getValue() + "\"")
                .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
        send(HttpRequest.newBuilder(URI.create(address + "/tasks/" + task.id() + "/complete"))
                .header("If-Match", "\"" + task.version() + "\"")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void completeByService(Task task) {
        acting.asMember(officer.id(), () -> {
            work.complete(task.id(), task.version(), answers(task));
            return true;
        });
    }

    private static Map<String, String> answers(Task task) {
        return task.form().fields().stream()
                .filter(FormField::required)
                .collect(Collectors.toMap(FormField::id, field -> "as agreed"));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(
                    request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Commitments under way, each with its first task open for the officer's office. */
    private List<Task> openTasks(int number) {
        var text = IntStream.rangeClosed(1, number)
                .mapToObj(n -> "The three sides agreed to hold meeting number " + n + " in Seoul.")
                .collect(Collectors.joining("\n\n", "Joint Statement of the Bench Talks\n\n", "\n"));
        var all = Set.of("KOR", "USA", "JPN");
        var references = acting.asMember(coordinator.id(), () -> {
            var reference = statements.register(
                    new NewStatement("BENCH", 1, "Bench Talks", LocalDate.of(2026, 1, 5), null, null, text, all, all));
            var statement = statements.byReference(reference).orElseThrow();
            return findings.of(statement.id()).stream()
                    .filter(Finding::proposed)
                    .limit(number)
                    .map(finding -> accept(finding, officer.office(), all))
                    .toList();
        });
        if (references.size() < number) {
            throw new IllegalStateException("The bench's statement gave " + references.size() + " commitments only.");
        }
        return acting.asMember(officer.id(), () -> {
            var open = new ArrayList<Task>();
            List<org.pacta.task.TaskRow> page = List.of();
            do {
                var last = page.isEmpty() ? null : page.getLast();
                page = tasks.following(
                        new TaskFilter("BENCH-1/", null, officer.office().id(), null, true, null, null),
                        TaskFilter.Sort.DUE,
                        false,
                        last == null ? null : TaskFilter.Sort.DUE.place(last),
                        500);
                page.forEach(row -> open.add(tasks.byId(row.id()).orElseThrow()));
            } while (!page.isEmpty());
            return open;
        });
    }

    private String accept(Finding finding, Office lead, Set<String> all) {
        return findings.accept(
                finding.id(),
                finding.version(),
                new Finding.Edit(finding.title(), Kind.ACTION, finding.strength(), lead.id(), LocalDate.of(2027, 6, 1)),
                Releasability.to(all));
    }
}
