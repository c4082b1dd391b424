package org.pacta.commitment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which steps of its models a commitment has entered and left. One command of the engine goes through many of them: they are
 * gathered and written at its end, in its transaction.
 */
@Service
public class ProcessSteps {

    private static final class Step {

        private final CommitmentId commitmentId;
        private final String processKey;
        private final String elementId;
        private final @Nullable String side;
        private final Instant enteredAt;
        private @Nullable Instant leftAt;
        private boolean cancelled;

        Step(CommitmentId commitmentId, String processKey, String elementId, @Nullable String side, Instant enteredAt) {
            this.commitmentId = commitmentId;
            this.processKey = processKey;
            this.elementId = elementId;
            this.side = side;
            this.enteredAt = enteredAt;
        }
    }

    private record Left(Instant at, boolean cancelled) {}

    /** What the running command has gone through, by activity. */
    private static final class Gathered {

        private int commands;
        private final Map<String, Step> entered = new LinkedHashMap<>();
        private final Map<String, Left> left = new LinkedHashMap<>();
    }

    private final ThreadLocal<@Nullable Gathered> running = new ThreadLocal<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Runs a command of the engine, and writes the steps it has gone through, with those of the commands that beans and
     * listeners give inside it.
     */
    public <T extends @Nullable Object> T during(Supplier<T> command) {
        var gathered = running.get();
        if (gathered == null) {
            gathered = new Gathered();
            running.set(gathered);
        }
        gathered.commands++;
        try {
            var result = command.get();
            if (gathered.commands == 1) {
                write(gathered);
            }
            return result;
        } finally {
            gathered.commands--;
            if (gathered.commands == 0) {
                running.remove();
            }
        }
    }

    /** A step of a model was entered; {@code side} names the party on whose side it is, null for the joint one. */
    public void entered(
            CommitmentId commitmentId, String processKey, String elementId, String activityId, @Nullable String side) {
        gathered().entered.putIfAbsent(activityId, new Step(commitmentId, processKey, elementId, side, now()));
    }

    /** A step of a model was left, or cancelled. */
    public void left(String activityId, boolean cancelled) {
        var gathered = gathered();
        var step = gathered.entered.get(activityId);
        if (step == null) {
            gathered.left.putIfAbsent(activityId, new Left(now(), cancelled));
        } else if (step.leftAt == null) {
            step.leftAt = now();
            step.cancelled = cancelled;
        }
    }

    private Gathered gathered() {
        var gathered = running.get();
        if (gathered == null) {
            throw new IllegalStateException("Steps are entered and left by commands of the engine.");
        }
        return gathered;
    }

    private Instant now() {
        return clock.instant();
    }

    private void write(Gathered gathered) {
        if (!gathered.left.isEmpty()) {
            var left = List.copyOf(gathered.left.values());
            jdbc.sql(CommitmentSql.LEAVE)
                    .param("activities", gathered.left.keySet().toArray(String[]::new))
                    .param(
                            "times",
                            left.stream().map(step -> step.at().toString()).toArray(String[]::new))
                    .param("cancelled", left.stream().map(Left::cancelled).toArray(Boolean[]::new))
                    .update();
            gathered.left.clear();
        }
        if (!gathered.entered.isEmpty()) {
            var steps = new ArrayList<>(gathered.entered.values());
            jdbc.sql(CommitmentSql.ENTER)
                    .param("activities", gathered.entered.keySet().toArray(String[]::new))
                    .param(
                            "commitments",
                            of(steps, step -> step.commitmentId.value()).toArray(Long[]::new))
                    .param("processes", of(steps, step -> step.processKey).toArray(String[]::new))
                    .param("elements", of(steps, step -> step.elementId).toArray(String[]::new))
                    .param("sides", of(steps, step -> step.side).toArray(String[]::new))
                    .param(
                            "entered",
                            of(steps, step -> step.enteredAt.toString()).toArray(String[]::new))
                    .param(
                            "left",
                            of(steps, step -> step.leftAt == null ? null : step.leftAt.toString())
                                    .toArray(String[]::new))
                    .param("cancelled", of(steps, step -> step.cancelled).toArray(Boolean[]::new))
                    .update();
            gathered.entered.clear();
        }
    }

    private static <T extends @Nullable Object> List<T> of(List<Step> steps, Function<Step, T> part) {
        var all = new ArrayList<T>();
        steps.forEach(step -> all.add(part.apply(step)));
        return all;
    }
}
