package org.pacta.calendar.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.calendar.DaysOff;
import org.pacta.commitment.CalendarMoves.MovedTask;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The days on which one's own party does not work. For its administrators and coordinators. */
@ApiController
@Tag(name = "Calendars")
class DaysOffApi {

    private final DaysOff daysOff;

    DaysOffApi(DaysOff daysOff) {
        this.daysOff = daysOff;
    }

    /**
     * A day off beyond the law.
     *
     * @param day as 2026-12-24, where the party is
     */
    record DayOffRequest(@Nullable String day, @Nullable String name) {}

    /** An open task that is due on another day than before. */
    record MovedTaskResource(long task, String name, String commitment, String office, LocalDate from, LocalDate to) {

        static MovedTaskResource of(MovedTask task) {
            return new MovedTaskResource(
                    task.id().value(),
                    task.name(),
                    task.commitment(),
                    task.office().code(),
                    task.from(),
                    task.to());
        }
    }

    /**
     * A year of the calendar.
     *
     * @param confirmedBy who has looked at it; without one nobody has
     */
    record CalendarYearResource(
            int year, List<DayOffResource> days, @Nullable String confirmedBy) {}

    /** @param entered whether somebody has entered it, beyond what the law says */
    record DayOffResource(LocalDate day, String name, boolean entered) {}

    /** What moved with it. */
    record Moves(List<MovedTaskResource> moved) {

        static Moves of(List<MovedTask> moved) {
            return new Moves(moved.stream().map(MovedTaskResource::of).toList());
        }
    }

    @Operation(
            summary = "The days off of this year and the next two, by law and entered, and who has looked at each year")
    @Needs(Scope.READ)
    @GetMapping("/days-off")
    List<CalendarYearResource> list() {
        return daysOff.years().stream()
                .map(year -> new CalendarYearResource(
                        year.year(),
                        year.days().stream()
                                .map(day -> new DayOffResource(day.on(), day.name(), day.entered()))
                                .toList(),
                        year.confirmedBy()))
                .toList();
    }

    @Operation(summary = "Which open tasks would move, were a day entered, or removed where it is entered")
    @Needs(Scope.READ)
    @PostMapping("/days-off/preview")
    Moves preview(@RequestBody DayOffRequest asked) {
        return Moves.of(daysOff.preview(day(asked.day())));
    }

    @Operation(summary = "Enter a day off; open tasks move with it, and whoever has one is told")
    @Needs(Scope.MANAGE)
    @PostMapping("/days-off")
    Moves add(@RequestBody DayOffRequest asked) {
        return Moves.of(daysOff.add(day(asked.day()), RequestParameters.required("name", asked.name())));
    }

    @Operation(summary = "Name a day that was entered otherwise")
    @Needs(Scope.MANAGE)
    @PutMapping("/days-off/{day}")
    void rename(@PathVariable String day, @RequestBody DayOffRequest asked) {
        daysOff.rename(day(day), RequestParameters.required("name", asked.name()));
    }

    @Operation(summary = "Take back a day that was entered; open tasks move with it, and whoever has one is told")
    @Needs(Scope.MANAGE)
    @DeleteMapping("/days-off/{day}")
    Moves remove(@PathVariable String day) {
        return Moves.of(daysOff.remove(day(day)));
    }

    @Operation(summary = "Say that somebody has looked at a year of the calendar")
    @Needs(Scope.MANAGE)
    @PostMapping("/calendar-years/{year}/confirm")
    void confirm(@PathVariable int year) {
        daysOff.confirm(year);
    }

    private static LocalDate day(@Nullable String day) {
        return RequestParameters.required("day", RequestParameters.date("day", day));
    }
}
