package org.pacta.world;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.TextRecord;
import org.pacta.database.Acting;
import org.pacta.database.StatementCount;
import org.pacta.database.TestClock;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Office;
import org.pacta.party.Party;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.statement.CommitmentStarter;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.FormField;
import org.pacta.task.Task;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three parties, their people, and the shortest ways to do in a test what they do on pages. People: {@code kor.officer},
 * {@code kor.manager}, {@code kor.coordinator} and so on for {@code usa} and {@code jpn}; {@code usa.auditor},
 * {@code jpn.administrator}.
 */
public final class World {

    public static final Set<String> ALL = Set.of("KOR", "USA", "JPN");
    public static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private static final Set<String> NEEDS_EVIDENCE = Set.of(
            "userTask_signText",
            "userTask_holdFirstSession",
            "userTask_holdMeeting",
            "userTask_conductExercise",
            "userTask_doPart",
            "userTask_signInstrument",
            "userTask_entryIntoForce",
            "userTask_signArrangement",
            "userTask_testTogether",
            "userTask_reviewUse",
            "userTask_proposeEnd");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Acting acting;
    private final Enrolment enrolment;
    private final Statements statements;
    private final Findings findings;
    private final Commitments commitments;
    private final Tasks tasks;
    private final TaskWork taskWork;
    private final EvidenceFolder evidence;
    private final Endings endings;
    private final TextRecord texts;
    private final AgreedTexts agreed;
    private final TransactionTemplate transaction;
    private final ManagementService management;
    private final TestClock clock;
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, Office> offices = new HashMap<>();

    World(ApplicationContext application) {
        acting = application.getBean(Acting.class);
        enrolment = application.getBean(Enrolment.class);
        statements = application.getBean(Statements.class);
        findings = application.getBean(Findings.class);
        commitments = application.getBean(Commitments.class);
        tasks = application.getBean(Tasks.class);
        taskWork = application.getBean(TaskWork.class);
        evidence = application.getBean(EvidenceFolder.class);
        endings = application.getBean(Endings.class);
        texts = application.getBean(TextRecord.class);
        agreed = application.getBean(AgreedTexts.class);
        transaction = application.getBean(TransactionTemplate.class);
        management = application.getBean(ManagementService.class);
        clock = application.getBean(TestClock.class);
    }

    /** What the shared context has beside the application. */
    @TestConfiguration
    static class Beans {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(MONDAY_MORNING);
        }

        @Bean
        static StatementCount statementCount() {
            return new StatementCount();
        }

        @Bean
        static ModelCoverage modelCoverage() {
            return new ModelCoverage();
        }

        @Bean
        @Lazy
        World world(ApplicationContext application) {
            return new World(application);
        }
    }

    /** Enrols the people once, and sets the clock back to {@link #MONDAY_MORNING}. */
    public synchronized void begin() {
        timeIs(MONDAY_MORNING);
        if (!people.isEmpty()) {
            return;
        }
        enrolment.party(new Party("KOR", "Republic of Korea", "KR", ZoneId.of("Asia/Seoul"), Locale.US));
        enrolment.party(new Party("USA", "United States", "US", ZoneId.of("America/New_York"), Locale.US));
        enrolment.party(new Party("JPN", "Japan", "JP", ZoneId.of("Asia/Tokyo"), Locale.US));
        List.of("KOR", "USA", "JPN").forEach(this::people);
        person("usa.auditor", office("USA-PLANS"), Role.AUDITOR);
        person("jpn.administrator", office("JPN-PLANS"), Role.ADMINISTRATOR);
    }

    private void people(String party) {
        var policy = enrolment.office(party, party + "-POLICY", "Policy office of " + party, true);
        var plans = enrolment.office(party, party + "-PLANS", "Plans office of " + party, false);
        offices.put(policy.code(), policy);
        offices.put(plans.code(), plans);
        var who = party.toLowerCase(Locale.ROOT);
        person(who + ".officer", policy, Role.OFFICER);
        person(who + ".manager", policy, Role.MANAGER);
        person(who + ".coordinator", policy, Role.COORDINATOR);
        person(who + ".planner", plans, Role.OFFICER);
    }

    /** Does the work in a world that has one party more, and leaves none of it: all other tests know three. */
    public void withFourth(String party, Runnable work) {
        transaction.executeWithoutResult(all -> {
            all.setRollbackOnly();
            enrolment.party(new Party(party, party, "KR", ZoneId.of("Asia/Seoul"), Locale.US));
            people(party);
            work.run();
        });
        people.keySet().removeIf(person -> person.startsWith(party.toLowerCase(Locale.ROOT) + "."));
        offices.keySet().removeIf(office -> office.startsWith(party + "-"));
    }

    private void person(String username, Office office, Role role) {
        people.put(
                username,
                enrolment.member(username, "Person " + username, username + "@test.example", office, Set.of(role)));
    }

    public Office office(String code) {
        return offices.get(code);
    }

    public long member(String username) {
        return people.get(username);
    }

    /** Does the work in the name of the person, as a session would. */
    public <T> T as(String username, Supplier<T> work) {
        return acting.asMember(new MemberId(member(username)), work);
    }

    public void as(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return null;
        });
    }

    /** Moves Pacta's clock and the engine's. */
    public void timeIs(Instant now) {
        clock.set(now);
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Asia/Seoul")));
    }

    /** A statement of its own, whose first sentence is a commitment.
     *
     * @return its reference
     */
    public String statement(Set<String> releasableTo) {
        return statement(
                "The three sides agreed to hold the %dth Test Talks later this year in the Republic of Korea."
                        .formatted(NUMBER.get() + 2),
                releasableTo);
    }

    /** A statement of its own that begins with the sentence.
     *
     * @return its reference
     */
    public String statement(String sentence, Set<String> releasableTo) {
        return statement(sentence, ALL, releasableTo);
    }

    /** A statement of these parties that begins with the sentence.
     *
     * @return its reference
     */
    public String statement(String sentence, Set<String> parties, Set<String> releasableTo) {
        var number = NUMBER.incrementAndGet();
        return as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        "TEST",
                        number,
                        "Statement " + number,
                        LocalDate.of(2026, 2, 20),
                        null,
                        null,
                        """
                        Joint Statement %d of the Test Talks

                        February 20, 2026

                        %s They exchanged views on the situation.
                        """.formatted(number, sentence),
                        parties,
                        releasableTo)));
    }

    public Finding firstFinding(String statement) {
        return as(
                "kor.coordinator",
                () -> findings.of(
                                statements.byReference(statement).orElseThrow().id())
                        .getFirst());
    }

    /** A commitment under way, led by Korea's policy office.
     *
     * @return its reference
     */
    public String commitment(String kind, LocalDate dueOn) {
        return commitment(kind, dueOn, ALL);
    }

    public String commitment(String kind, LocalDate dueOn, Set<String> releasableTo) {
        return accept(firstFinding(statement(ALL)), kind, dueOn, releasableTo);
    }

    /** The first finding of a statement, accepted as it was read but for kind and date; led by Korea's policy office.
     *
     * @return its reference
     */
    public String accept(Finding finding, String kind, LocalDate dueOn, Set<String> releasableTo) {
        return accept(finding, kind, Strength.FIRM, dueOn, releasableTo);
    }

    /** Of another strength than what can be checked later: its end is agreed by silence. */
    public String accept(Finding finding, String kind, Strength strength, LocalDate dueOn, Set<String> releasableTo) {
        return as(
                "kor.coordinator",
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                "Hold the talks",
                                new Kind(kind),
                                strength,
                                office("KOR-POLICY").id(),
                                dueOn),
                        Releasability.to(releasableTo),
                        null,
                        notBound(finding, releasableTo)));
    }

    /** Whoever may not see what is released to these is not bound by it. */
    public static CommitmentStarter.@Nullable NotBound notBound(Finding finding, Set<String> releasableTo) {
        return releasableTo.containsAll(finding.parties())
                ? null
                : new CommitmentStarter.NotBound(
                        finding.parties().stream()
                                .filter(party -> !releasableTo.contains(party))
                                .collect(Collectors.toSet()),
                        "It is between the others.");
    }

    /** A text of the commitment whose first version is out, without the process that would have asked for it.
     *
     * @return its id
     */
    public long text(String reference, String body) {
        var id = read(reference).id();
        return acting.asSystem(() -> transaction.execute(status -> {
            texts.issue(
                    id,
                    "concurrence",
                    new TextRecord.Draft(
                            body,
                            false,
                            LocalDate.of(2026, 11, 1),
                            null,
                            null,
                            new MemberId(member("kor.officer")),
                            null));
            return agreed.ofCommitment(id).getLast().id();
        }));
    }

    /** As the coordinator sees it. */
    public Commitment read(String reference) {
        return as("kor.coordinator", () -> commitments.byReference(reference).orElseThrow());
    }

    /** As the system sees them: those on each party's side too. */
    public List<Task> tasks(String reference) {
        var id = read(reference).id();
        return acting.asSystem(() -> tasks.ofCommitment(id));
    }

    public List<Task> openTasks(String reference) {
        return tasks(reference).stream().filter(task -> !task.ended()).toList();
    }

    /** The open task of the model's element. */
    public Task open(String reference, String elementId) {
        return openTasks(reference).stream()
                .filter(task -> task.elementId().equals(elementId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(elementId + " is not open, but "
                        + openTasks(reference).stream().map(Task::elementId).toList()));
    }

    /**
     * Completes a task as somebody who may, with these answers and, for what else is required, any that fit; where evidence
     * is needed and there is none yet, brings some.
     */
    public void complete(Task task, Map<String, String> answers) {
        if (NEEDS_EVIDENCE.contains(task.elementId())
                && as(doer(task), () -> evidence.ofCommitment(task.commitment().id()))
                        .isEmpty()) {
            as(doer(task), () -> {
                evidence.addLink(task.id(), "Record", "https://records.example/" + task.id());
            });
        }
        as(doer(task), () -> taskWork.complete(task.id(), task.version(), filled(task, answers)));
    }

    /** These answers and, for what else is required, any that fit. */
    public Map<String, String> filled(Task task, Map<String, String> answers) {
        var all = new HashMap<String, String>();
        var fields = task.form().fields();
        fields.stream().filter(FormField::required).forEach(field -> all.put(field.id(), fitting(field)));
        all.putAll(answers);
        fields.stream()
                .filter(field -> field.mustBeAnswered(all)
                        && !answers.containsKey(field.requiredWhen().split("=")[0]))
                .forEach(field -> all.computeIfAbsent(field.id(), any -> fitting(field)));
        return all;
    }

    /** An answer that the field takes: the first choice, a day that fits. */
    public String fitting(FormField field) {
        return switch (field.type()) {
            case "enum" -> field.choices().getFirst().id();
            case "date" ->
                field.facts().past()
                        ? today().minusDays(1).toString()
                        : today().plusDays(30).toString();
            case "boolean" -> "true";
            case "long" -> "1";
            default -> field.facts().hour() ? "17:00" : "done";
        };
    }

    /** Who may do the task. */
    public String doer(Task task) {
        return task.holder().office().partyCode().toLowerCase(Locale.ROOT)
                + (task.holder().managersOnly()
                        ? ".manager"
                        : task.holder().office().code().endsWith("-PLANS") ? ".planner" : ".officer");
    }

    /** Confirms the plan and lets each party accept its part, until the work of the kind begins. */
    public void beginWork(String reference) {
        complete(open(reference, "userTask_confirmPlan"), Map.of());
        completeOnly(reference, Set.of("userTask_acceptPart", "userTask_clearAnswer"));
    }

    /** Proposes an end as the lead's coordinator, and lets it be verified and agreed by all. */
    public void agreeEnd(String reference, Ending.Outcome outcome, String reason) {
        var id = read(reference).id();
        as("kor.coordinator", () -> endings.propose(id, outcome, reason, null));
        agreeProposedEnd(reference);
    }

    /** Lets the end that is proposed be verified and agreed by all. */
    public void agreeProposedEnd(String reference) {
        completeOnly(reference, Set.of("userTask_verifyEnd", "userTask_answerEnd", "userTask_clearAnswer"));
    }

    /** Completes what is open of these elements, and what opens of them then. */
    public void completeOnly(String reference, Set<String> elements) {
        for (int round = 0; round < 10; round++) {
            var now = openTasks(reference).stream()
                    .filter(task -> elements.contains(task.elementId()))
                    .toList();
            now.forEach(task -> complete(task, Map.of()));
        }
    }

    /** Completes everything that is open, again and again, until only these elements are open. */
    public void completeUntil(String reference, String... elements) {
        var stop = Set.of(elements);
        for (int round = 0; round < 50; round++) {
            var now = openTasks(reference).stream()
                    .filter(task -> !stop.contains(task.elementId()))
                    .toList();
            if (now.isEmpty()) {
                return;
            }
            now.forEach(task -> complete(task, Map.of()));
        }
        throw new AssertionError("This does not come to an end: " + openTasks(reference));
    }

    /** Runs the timers that are due now, by hand. */
    public int runDueTimers() {
        int ran = 0;
        for (var job : management.createJobQuery().timers().executable().list()) {
            management.executeJob(job.getId());
            ran++;
        }
        return ran;
    }

    public Clock clock() {
        return clock;
    }
}
