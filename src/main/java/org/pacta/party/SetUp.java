package org.pacta.party;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters the parties, offices and people of a new installation from a JSON file, once: where there is a party already,
 * nothing is read. All or nothing; the first password of everybody is given apart from the file.
 */
@Component
@ConditionalOnProperty("pacta.setup.file")
class SetUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SetUp.class);
    private static final int SHORTEST_PASSWORD = 12;

    record Plan(List<PartyPlan> parties) {}

    record PartyPlan(
            String code, String name, String calendar, String zone, String language, List<OfficePlan> offices) {}

    record OfficePlan(String code, String name, boolean pointOfContact, List<PersonPlan> people) {}

    record PersonPlan(String username, String name, String email, Set<Role> roles) {}

    private final Acting acting;
    private final Parties parties;
    private final Enrolment enrolment;
    private final JsonMapper json;
    private final Path file;
    private final @Nullable String password;

    SetUp(
            Acting acting,
            Parties parties,
            Enrolment enrolment,
            JsonMapper json,
            @Value("${pacta.setup.file}") Path file,
            @Value("${pacta.setup.password:#{null}}") @Nullable String password) {
        this.acting = acting;
        this.parties = parties;
        this.enrolment = enrolment;
        this.json = json;
        this.file = file;
        this.password = password;
    }

    /** @throws IllegalStateException where the file cannot be used, in words */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!acting.asSystem(parties::all).isEmpty()) {
            return;
        }
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException(
                    "PACTA_SETUP_PASSWORD must have at least " + SHORTEST_PASSWORD + " characters.");
        }
        var people = 0;
        for (var party : read().parties()) {
            enrolment.party(new Party(
                    party.code(),
                    party.name(),
                    party.calendar(),
                    ZoneId.of(party.zone()),
                    Locale.forLanguageTag(party.language())));
            for (var office : party.offices()) {
                people += enrol(office, party, password);
            }
        }
        log.info("{} people were entered from {}", people, file);
    }

    private int enrol(OfficePlan plan, PartyPlan party, String firstPassword) {
        var office = enrolment.office(party.code(), plan.code(), plan.name(), plan.pointOfContact());
        for (var person : plan.people()) {
            enrolment.password(
                    enrolment.member(person.username(), person.name(), person.email(), office, person.roles()),
                    firstPassword);
        }
        return plan.people().size();
    }

    private Plan read() {
        try {
            return json.readValue(Files.readString(file), Plan.class);
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException("PACTA_SETUP_FILE " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
