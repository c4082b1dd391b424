package org.pacta.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.shell.Importer;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people at once: all of them, or every fault with its line and column. */
@PactaTest
class PeopleImportTest {

    private static final String HEADER = "username,name,email,office,officeName,roles\n";

    @Autowired
    World world;

    @Autowired
    PeopleImport imports;

    @Autowired
    PeopleSheet sheet;

    @Autowired
    Parties parties;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void closeThoseOfThisTest() {
        acting.asSystem(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE member SET active = false WHERE username LIKE 'bulk.%'")
                        .update()));
    }

    @Test
    void aDryRunEntersNobodyAndTheSameFileThenAllWithTheOfficeThatIsNew() {
        var file = HEADER
                + "bulk.one,Bulk One,bulk.one@test.example,JPN-BULK,Bulk office,OFFICER MANAGER\n"
                + "Bulk.Two,\"Two, Bulk\",bulk.two@test.example,JPN-BULK,Bulk office,auditor\n";

        assertThat(enter(file, true)).isEqualTo(new PeopleImport.Result(List.of("bulk.one", "bulk.two"), List.of()));
        assertThat(usernames()).doesNotContain("bulk.one");
        assertThat(parties.officeOf("JPN-BULK")).isEmpty();

        assertThat(enter(file, false).usernames()).containsExactly("bulk.one", "bulk.two");
        assertThat(acting.asSystem(() -> parties.members()))
                .filteredOn(member -> member.username().startsWith("bulk."))
                .allMatch(member -> member.office().name().equals("Bulk office")
                        && member.partyCode().equals("JPN"))
                .anyMatch(member -> member.name().equals("Two, Bulk") && member.has(Role.AUDITOR));
    }

    @Test
    void everyFaultIsSaidWithItsLineAndColumnAndNobodyIsEntered() {
        var file = HEADER
                + "bulk.right,Bulk Right,bulk.right@test.example,JPN-PLANS,,OFFICER\n"
                + "jpn.officer,,nowhere,JPN-NONE,,\n"
                + "bulk.right,Bulk Right,bulk.right@test.example,USA-PLANS,,CHIEF\n"
                + "bulk.more,Bulk More,bulk.more@test.example,j,A new office,OFFICER,too,many\n"
                + "bulk.code,Bulk Code,bulk.code@test.example,j,A new office,OFFICER\n";

        for (var dryRun : new boolean[] {true, false}) {
            var result = enter(file, dryRun);
            assertThat(result.usernames()).isEmpty();
            assertThat(result.faults())
                    .extracting(fault -> fault.line() + " " + fault.refused().field() + " "
                            + fault.refused().reason())
                    .containsExactlyInAnyOrder(
                            "3 username people.username.taken",
                            "3 name people.name",
                            "3 email people.email",
                            "3 office people.office",
                            "3 roles people.roles",
                            "4 username people.username.taken",
                            "4 name people.name.taken",
                            "4 email people.email.taken",
                            "4 office people.office",
                            "4 roles people.import.role",
                            "5 null import.cells",
                            "6 office office.code");
        }
        assertThat(usernames()).doesNotContain("bulk.right");
    }

    @Test
    void aFileThatNamesOtherColumnsOrNobodyIsRefusedAsAWhole() {
        assertThat(enter("username,nickname,name,name\nbulk.one,x,y,z\n", false).faults())
                .extracting(fault -> fault.line() + " " + fault.refused().field())
                .containsExactly("1 nickname", "1 name", "1 email", "1 office", "1 roles");
        assertThat(enter("", false).faults())
                .extracting(fault -> fault.refused().reason())
                .containsExactly("people.import.empty");
        assertThat(PeopleFile.read(HEADER, new ArrayList<>())).isEmpty();
        assertThat(enter(HEADER + "\"bulk.one,x\n", true).faults()).isNotEmpty();
        assertThatThrownBy(() -> world.as("jpn.officer", () -> imports.enter(HEADER, true, false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** As the page for imports has it, once somebody has said which column of a table is what. */
    @Test
    void aTableWhoseColumnsHaveOtherNamesIsEnteredTheSameWay() {
        var good = Map.of(
                "username",
                "bulk.sheet",
                "name",
                "Bulk Sheet",
                "email",
                "bulk.sheet@jpn.test",
                "office",
                "JPN-PLANS",
                "roles",
                "officer");
        assertThat(world.as("kor.officer", sheet::offered)).isFalse();
        assertThat(sheet.columns()).filteredOn(Importer.Column::required).hasSize(5);

        var faults = run(Map.of("username", "bulk.two", "office", "NOWHERE", "roles", "king"), false);
        assertThat(faults.made()).isEmpty();
        assertThat(faults.faults())
                .allMatch(fault -> fault.line() == 3)
                .extracting(fault -> fault.refused().field())
                .contains("name", "email", "office", "roles");
        assertThat(run(good, true)).isEqualTo(new Importer.Outcome(List.of(), List.of()));
        assertThat(run(good, false).made()).extracting(Importer.Made::name).containsExactly("bulk.sheet");
    }

    private Importer.Outcome run(Map<String, String> values, boolean dryRun) {
        return world.as(
                "jpn.administrator", () -> sheet.run(List.of(new Importer.Line(3, values)), dryRun, done -> {}));
    }

    private PeopleImport.Result enter(String csv, boolean dryRun) {
        return world.as("jpn.administrator", () -> imports.enter(csv, dryRun, true));
    }

    private List<String> usernames() {
        return acting.asSystem(() ->
                parties.members().stream().map(member -> member.username()).toList());
    }
}
