package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is called by the last part of its name, without what could mislead. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statement.docx              | statement.docx
            C:\\fakepath\\a.pdf             | a.pdf
            ../../etc/passwd            | passwd
            a/b\\c.txt                    | c.txt
            what? "now" <x>.txt         | what_ _now_ _x_.txt
            ' padded .txt '             | padded .txt
            folder/                     | file
            ''                          | file
            """)
    void pathsAndForbiddenCharactersAreLeftOut(String given, String plain) {
        assertThat(FileNames.plain(given)).isEqualTo(plain);
    }

    @Test
    void unseenCharactersThatTurnAnEndingAroundAreShown() {
        assertThat(FileNames.plain("invoice\u202Efdp.exe")).isEqualTo("invoice_fdp.exe");
        assertThat(FileNames.plain("a\u2066b\u2069\u200Fc\u2028d\u2029.txt")).isEqualTo("a_b__c_d_.txt");
        assertThat(FileNames.plain("a\u0000b\n.txt")).isEqualTo("a_b_.txt");
    }

    @Test
    void lettersWithMarksAreOneCharacterEach() {
        assertThat(FileNames.plain("e\u0301t\u00e9.pdf")).isEqualTo("\u00e9t\u00e9.pdf");
    }

    @Test
    void whatMachinesSendDecomposedIsComposed() {
        assertThat(FileNames.plain("\u1112\u1161\u11AB\u1100\u1173\u11AF.pdf")).isEqualTo("한글.pdf");
        assertThat(FileNames.plain("\u30AB\u3099.pdf")).isEqualTo("ガ.pdf");
        assertThat(FileNames.plain("\u1112\u1161\u11AB".repeat(150))).isEqualTo("한".repeat(150));
    }

    @Test
    void aLongNameIsNotCutAmidACharacter() {
        assertThat(FileNames.plain("\uD83D\uDE00".repeat(75) + "a")).isEqualTo("\uD83D\uDE00".repeat(74) + "a");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileNames.plain("x".repeat(300) + ".docx")).hasSize(150).endsWith("x.docx");
        assertThat(FileNames.plain("x".repeat(150))).hasSize(150);
    }
}
