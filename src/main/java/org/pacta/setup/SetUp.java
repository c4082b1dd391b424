package org.pacta.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.operation.Misconfigured;
import org.pacta.party.Enrolment;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Role;
import org.pacta.signin.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
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
    private final Passwords passwords;
    private final JsonMapper json;
    private final Path file;
    private final @Nullable String password;
    private final boolean provider;

    SetUp(
            Acting acting,
            Parties parties,
            Enrolment enrolment,
            Passwords passwords,
            JsonMapper json,
            @Value("${pacta.setup.file}") Path file,
            @Value("${pacta.setup.password:#{null}}") @Nullable String password,
            @Value("${pacta.oidc.issuer:}") String issuer) {
        this.acting = acting;
        this.parties = parties;
        this.enrolment = enrolment;
        this.passwords = passwords;
        this.json = json;
        this.file = file;
        this.password = password;
        this.provider = !issuer.isBlank();
    }

    /** @throws Misconfigured where the file cannot be used, in words */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        enrolment.alone();
        if (!acting.asSystem(parties::all).isEmpty()) {
            return;
        }
        if (password == null ? !provider : password.length() < SHORTEST_PASSWORD) {
            throw new Misconfigured("PACTA_SETUP_PASSWORD must have at least " + SHORTEST_PASSWORD
                    + " characters; it may be missing only where people sign in at PACTA_OIDC_ISSUER.");
        }
        var people = 0;
        for (var party : read().parties()) {
            try {
                enrolment.party(new Party(
                        party.code(),
                        party.name(),
                        party.calendar(),
                        ZoneId.of(party.zone()),
                        Locale.forLanguageTag(party.language())));
                for (var office : party.offices()) {
                    people += enrol(office, party);
                }
            } catch (DateTimeException | NullPointerException | DataAccessException e) {
                throw new Misconfigured("PACTA_SETUP_FILE " + file + " cannot be used, at the party " + party.code()
                        + ": " + inShort(e));
            }
        }
        log.info("{} people were entered from {}", people, file);
    }

    private int enrol(OfficePlan plan, PartyPlan party) {
        var office = enrolment.office(party.code(), plan.code(), plan.name(), plan.pointOfContact());
        for (var person : plan.people()) {
            var member = enrolment.member(person.username(), person.name(), person.email(), office, person.roles());
            if (password != null) {
                passwords.first(new MemberId(member), password);
            }
        }
        return plan.people().size();
    }

    private Plan read() {
        try {
            return json.readValue(Files.readString(file), Plan.class);
        } catch (IOException | JacksonException e) {
            throw new Misconfigured("PACTA_SETUP_FILE " + file + " cannot be read: " + inShort(e));
        }
    }

    /** What is wrong, without the statement or the path through the file's objects. */
    private static String inShort(Exception fault) {
        if (fault instanceof NullPointerException) {
            return "something is missing there.";
        }
        var cause = fault instanceof DataAccessException data ? data.getMostSpecificCause() : fault;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
