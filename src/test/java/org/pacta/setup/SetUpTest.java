package org.pacta.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.operation.Misconfigured;
import org.pacta.party.Enrolment;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.signin.Passwords;
import org.pacta.signin.Sessions;
import org.pacta.signin.UsualLimits;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

class SetUpTest {

    private static final String ONE_PARTY = """
        {"parties": [{"code": "NLD", "name": "Netherlands", "calendar": "NL", "zone": "Europe/Amsterdam",
          "language": "en-NL", "offices": [{"code": "NLD-POLICY", "name": "Policy", "pointOfContact": true,
            "people": [{"username": "a.bakker", "name": "A. Bakker", "email": "a.bakker@nld.example",
                        "roles": ["COORDINATOR", "ADMINISTRATOR"]}]}]}]}\
        """;

    @TempDir
    Path folder;

    private TestDatabase database;
    private AnnotationConfigApplicationContext context;

    @BeforeEach
    void begin() throws ClassNotFoundException {
        database = TestDatabase.fresh();
        context = database.context(TestClock.at("2026-03-02T01:00:00Z"));
        context.registerBean(PasswordEncoder.class, Argon2PasswordEncoder::defaultsForSpringSecurity_v5_8);
        context.register(Parties.class, Enrolment.class, Passwords.class, Sessions.class, UsualLimits.class);
        context.register(Class.forName("org.pacta.party.HeldRights"));
        context.refresh();
    }

    @AfterEach
    void end() {
        context.close();
        database.close();
    }

    @Test
    void aNewInstallationIsGivenItsPartiesOfficesAndPeopleFromAFileOnce() throws IOException {
        setUp(ONE_PARTY, "a long first password").run(new DefaultApplicationArguments());
        setUp(ONE_PARTY, "a long first password").run(new DefaultApplicationArguments());
        var members =
                database.acting().asSystem(() -> context.getBean(Parties.class).members());
        assertThat(members).singleElement().satisfies(member -> {
            assertThat(member.username()).isEqualTo("a.bakker");
            assertThat(member.roles()).containsExactlyInAnyOrder(Role.COORDINATOR, Role.ADMINISTRATOR);
            assertThat(member.zone().getId()).isEqualTo("Europe/Amsterdam");
        });
    }

    /** A short password or a broken file is refused in words, and nothing is entered. */
    @Test
    void aShortPasswordOrABrokenFileIsRefusedAndNothingIsEntered() {
        assertThatThrownBy(() -> setUp(ONE_PARTY, "short").run(new DefaultApplicationArguments()))
                .hasMessageContaining("PACTA_SETUP_PASSWORD");
        assertThatThrownBy(() -> setUp("{", "a long first password").run(new DefaultApplicationArguments()))
                .hasMessageContaining("PACTA_SETUP_FILE");
        assertThatThrownBy(() -> setUp(ONE_PARTY.replace("Europe/Amsterdam", "Mars/Olympus"), "a long first password")
                        .run(new DefaultApplicationArguments()))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("Mars/Olympus");
        assertThat(database.acting()
                        .asSystem(() -> context.getBean(Parties.class).all()))
                .isEmpty();
        assertThatThrownBy(() -> setUp(ONE_PARTY.replace("a.bakker", "A Bakker"), "a long first password")
                        .run(new DefaultApplicationArguments()))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("violates check constraint");
    }

    private SetUp setUp(String json, String password) throws IOException {
        var file = Files.writeString(folder.resolve("setup.json"), json);
        return new SetUp(
                database.acting(),
                context.getBean(Parties.class),
                context.getBean(Enrolment.class),
                context.getBean(Passwords.class),
                JsonMapper.builder().build(),
                file,
                password,
                "");
    }
}
