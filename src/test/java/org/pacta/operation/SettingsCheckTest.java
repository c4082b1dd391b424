package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.party.Role;

/** What is wrong with the settings is said all at once and in plain words, and what is right is let through. */
class SettingsCheckTest {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());

    @Test
    void theOperatingGuidesTableAndTheListOfSettingsAreTheSame() throws Exception {
        var rows = Files.readAllLines(Path.of("docs/operating.md")).stream()
                .filter(line -> line.startsWith("| `PACTA_"))
                .map(line -> Arrays.stream(line.substring(1).split("[|]"))
                        .map(cell -> cell.strip().replaceFirst("^`(.*)`$", "$1"))
                        .toList())
                .toList();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertThat(row.get(1)).as("meaning of " + row.getFirst()).isNotBlank();
        });
        assertThat(rows.stream().map(row -> List.of(row.get(0), row.get(2), row.get(3))))
                .containsExactlyElementsOf(Settings.ALL.stream()
                        .map(setting -> List.of(setting.name(), setting.otherwise(), setting.example()))
                        .toList());
    }

    @Test
    void eachExampleOfTheTableIsTaken() {
        assertThat(Settings.ALL)
                .filteredOn(setting -> setting.kind() != SettingKind.FILE)
                .allSatisfy(setting -> assertThat(setting.kind().fault(setting.example()))
                        .as(setting.name())
                        .isNull());
    }

    @Test
    void theRolesThatAMappingMayNameAreThoseThatMembersHave() {
        assertThat(SettingsCheck.faults(ROLES, Map.of("PACTA_OIDC_ROLES", "all=" + String.join("+", ROLES))))
                .noneMatch(fault -> fault.contains("role"));
        assertThat(SettingsCheck.faults(ROLES, Map.of("PACTA_OIDC_ROLES", "all=OFFICER+KING")))
                .anyMatch(fault -> fault.startsWith("PACTA_OIDC_ROLES names the role KING, but the roles are ADMIN"));
    }

    @Test
    void nothingAtAllIsRightAndSoIsAWholeProduction(@TempDir Path folder) throws Exception {
        var people = Files.writeString(folder.resolve("setup.json"), "{}");
        assertThat(SettingsCheck.faults(ROLES, Map.of(), "--pacta.demo=true")).isEmpty();
        assertThat(SettingsCheck.faults(
                        ROLES,
                        Map.ofEntries(
                                Map.entry("PATH", "/bin"),
                                Map.entry("PACTA_BASE_URL", "https://pacta.example.org"),
                                Map.entry("PACTA_PROXY", "true"),
                                Map.entry("PACTA_LOG", "json"),
                                Map.entry("PACTA_DEMO", "false"),
                                Map.entry("PACTA_DATABASE_URL", "jdbc:postgresql://db/pacta?sslmode=verify-full"),
                                Map.entry("PACTA_DATABASE_PASSWORD", "a secret"),
                                Map.entry("PACTA_SETUP_FILE", people.toString()),
                                Map.entry("PACTA_SETUP_PASSWORD", "twelve letters"),
                                Map.entry("PACTA_MAIL_HOST", "smtp.example.org"),
                                Map.entry("PACTA_MAIL_FROM", "Pacta <pacta@example.org>"),
                                Map.entry("PACTA_MAIL_USER", "pacta"),
                                Map.entry("PACTA_MAIL_PASSWORD", "another"),
                                Map.entry("PACTA_MAIL_PORT", ""),
                                Map.entry("PACTA_REMINDER_EVERY", "0"),
                                Map.entry("PACTA_SECRET_KEY", "b25seSBmb3IgdGVzdHM6IG5vdGhpbmcgaXMgc2FmZSE="),
                                Map.entry("PACTA_WEBHOOK_ALLOW", "hooks.ministry.internal"),
                                Map.entry("PACTA_OIDC_ISSUER", "https://id.example.org/realms/pacta"),
                                Map.entry("PACTA_OIDC_CLIENT_ID", "pacta"),
                                Map.entry("PACTA_SERVICE_HOST", "10.0.0.1"),
                                Map.entry("PACTA_PORT_8080_TCP_ADDR", "10.0.0.1"))))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var faults = SettingsCheck.faults(
                ROLES,
                Map.of(
                        "PACTA_MAIL_HSOT", "smtp.example.org",
                        "PACTA_MAIL_PORT", "many",
                        "PACTA_MAIL_USER", "pacta",
                        "PACTA_PROXY", "true",
                        "PACTA_REMINDER_EVERY", "often",
                        "PACTA_OIDC_ISSUER", "https://id.example.org"));
        assertThat(faults)
                .containsExactly(
                        "PACTA_MAIL_HSOT is no setting; is PACTA_MAIL_HOST meant?",
                        "PACTA_MAIL_PORT must be a whole number from 1 to 65535, not many.",
                        "PACTA_REMINDER_EVERY must be a time such as 30s, 5m or 1h, not often.",
                        "PACTA_MAIL_PORT, PACTA_MAIL_USER are given without PACTA_MAIL_HOST: there is no server to send"
                                + " to.",
                        "PACTA_MAIL_PASSWORD is missing: PACTA_MAIL_USER is given.",
                        "PACTA_BASE_URL is missing: with PACTA_PROXY on it names the address that people use, at the"
                                + " proxy.",
                        "PACTA_OIDC_CLIENT_ID is missing: PACTA_OIDC_ISSUER is given.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PACTA_PORT; 0; PACTA_PORT must be a whole number",
                "PACTA_PORT; tcp://10.0.0.1:8080; enableServiceLinks",
                "PACTA_PROXY; yes; must be true or false",
                "PACTA_BASE_URL; pacta.example.org; must be an address",
                "PACTA_BASE_URL; https://pacta.example.org/?a=b; without user, query or fragment",
                "PACTA_DATABASE_URL; mysql://db/pacta; must be the address of a PostgreSQL",
                "PACTA_DATABASE_URL; postgresql://pacta:hush@db/pacta; must not contain a password",
                "PACTA_DATABASE_URL; postgresql://db/pacta?user=a&password=hush; must not contain a password",
                "PACTA_DATABASE_PASSWORD; a; without PACTA_DATABASE_URL",
                "PACTA_SETUP_FILE; /nowhere/setup.json; is not there or cannot be read",
                "PACTA_SETUP_PASSWORD; a; without PACTA_SETUP_FILE",
                "PACTA_MAIL_HOST; smtp.example.org; PACTA_MAIL_FROM is missing",
                "PACTA_SECRET_KEY; hush; must be 32 bytes in base64",
                "PACTA_SECRET_KEY; aHVzaA==; must be 32 bytes in base64",
                "PACTA_MAIL_FROM; nobody; must be a mail address",
                "PACTA_LOG; xml; must be text or json",
                "PACTA_OIDC_CLIENT_ID; pacta; without PACTA_OIDC_ISSUER",
                "PACTA_OIDC_ISSUER; http://id.example.org; must begin with https://",
                "PACTA_OIDC_ROLES; staff=CHIEF; names the role CHIEF",
                "PACTA_OIDC_ROLES; staff; has no =",
                "PACTA_OIDC_SCOPES; email; must name openid"
            })
    void aMistakenValueIsSaidWithWhatIsAllowed(String name, String value, String words) {
        var more = name.startsWith("PACTA_OIDC_S")
                ? Map.of(name, value, "PACTA_OIDC_ISSUER", "https://id.example.org")
                : Map.of(name, value);
        assertThat(SettingsCheck.faults(ROLES, more))
                .anySatisfy(fault -> assertThat(fault).contains(words));
        assertThat(SettingsCheck.faults(ROLES, more))
                .noneSatisfy(fault -> assertThat(fault).contains("hush"));
    }

    @Test
    void theDemoDoesNotGoIntoADatabaseOfItsOwnUnlessThatIsADemosByItsName() {
        var production = Map.of("PACTA_DATABASE_URL", "postgresql://db/pacta");
        assertThat(SettingsCheck.faults(ROLES, production, "--pacta.demo=true"))
                .singleElement()
                .asString()
                .startsWith("PACTA_DEMO is on together with the database pacta");
        assertThat(SettingsCheck.faults(ROLES, production, "--pacta.demo=false"))
                .isEmpty();
        assertThat(SettingsCheck.faults(
                        ROLES, Map.of("PACTA_DATABASE_URL", "postgresql://db/pacta_demo", "PACTA_DEMO", "true")))
                .isEmpty();
    }

    /** The command line goes before the environment, and its own unknown words are refused too. */
    @Test
    void theCommandLineGoesBeforeTheEnvironment() {
        assertThat(SettingsCheck.faults(ROLES, Map.of("PACTA_PORT", "none"), "--server.port=8112"))
                .isEmpty();
        assertThat(SettingsCheck.faults(ROLES, Map.of(), "--pacta.mial.host=a"))
                .containsExactly("--pacta.mial.host is no setting; is --pacta.mail.host meant?");
    }
}
