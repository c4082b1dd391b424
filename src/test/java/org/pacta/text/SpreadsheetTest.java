package org.pacta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a;b\r\n1;2\r\n",
                "a\tb\r1\t2",
                "sep=;\na;b\n1;2",
                "\uFEFFa,b\n1,2",
                "\"a\";\"b\"\n\"1\";\"2\""
            })
    void cellsArePartedAsTheSpreadsheetPartedThem(String text) {
        var sheet = Spreadsheet.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(sheet.headers()).containsExactly("a", "b");
        assertThat(sheet.rows()).extracting(Spreadsheet.Row::cells).containsExactly(List.of("1", "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 이름;부서, 김지민;정책실",
        "UTF-16LE, 이름;부서, 김지민;정책실",
        "UTF-16BE, name;office, Kim;Plans",
        "x-windows-949, 이름;부서, 김지민;정책실",
        "windows-31j, 氏名;部署, 田中ゆき;政策課のオフィス"
    })
    void lettersAreReadAsTheMachineWroteThem(String charset, String head, String row) {
        var text = head + "\r\n" + row + "\r\n";
        var sheet = Spreadsheet.read(text.getBytes(Charset.forName(charset))).orElseThrow();
        assertThat(String.join(";", sheet.headers())).isEqualTo(head);
        assertThat(String.join(";", sheet.rows().getFirst().cells())).isEqualTo(row);
    }

    @Test
    void emptyRowsAndColumnsArePassedOverAndLinesAreThoseOfTheFile() {
        var sheet = Spreadsheet.of(",,\na,,b\n,,\n\"1\nmore\",,\u00A02\u00A0\n\n3,,4,,\n");
        assertThat(sheet.headers()).containsExactly("a", "b");
        assertThat(sheet.headerLine()).isEqualTo(2);
        assertThat(sheet.rows())
                .containsExactly(
                        new Spreadsheet.Row(4, List.of("1\nmore", "2")), new Spreadsheet.Row(7, List.of("3", "4")));
        assertThat(sheet.brokenFrom()).isNull();
    }

    @Test
    void whatIsNoTableIsNoneAndAQuoteThatIsNotClosedSaysFromWhere() {
        assertThat(Spreadsheet.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}))
                .isEmpty();
        assertThat(Spreadsheet.of("").rows()).isEmpty();
        assertThat(Spreadsheet.of("a,b\n1,2\n\"3,4\n").brokenFrom()).isEqualTo(3);
    }
}
