package org.pacta.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as spreadsheets write it into a text file (RFC 4180 and what became of it): parted by commas, semicolons or tabs, in
 * UTF-8 or UTF-16, or as Korean and Japanese machines write it (code pages 949 and 932), quoted cells with line ends in them.
 * Empty rows, and columns in which nothing stands, are passed over.
 *
 * @param headers of the columns, in the first row that is not empty
 * @param rows in their order
 * @param brokenFrom the line from which it can be read no further; null where it was read to its end
 */
public record Spreadsheet(
        List<String> headers,
        int headerLine,
        List<Row> rows,
        @Nullable Integer brokenFrom) {

    private static final Pattern TOLD_SEPARATOR = Pattern.compile("^sep=(.)\\r?\\n?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\u00A0\\u200B\\u2060\\u3000]+|[\\s\\u00A0\\u200B\\u2060\\u3000]+$");

    /** A row with the line that it begins on; cells that it does not have are empty, those beyond the headers are kept. */
    public record Row(int line, List<String> cells) {}

    /** Reads a file; empty where it is in no encoding that a table is written in. */
    public static Optional<Spreadsheet> read(byte[] content) {
        return decoded(content).map(Spreadsheet::of);
    }

    /** Reads a text. */
    public static Spreadsheet of(String whole) {
        var text = whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
        var told = TOLD_SEPARATOR.matcher(text);
        boolean says = told.find();
        int before = says ? 1 : 0;
        var body = says ? text.substring(told.end()) : text;
        var rows = new ArrayList<Row>();
        Integer broken = null;
        try {
            for (CsvRecord row : CsvReader.builder()
                    .fieldSeparator(says ? told.group(1).charAt(0) : separator(body))
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(body)) {
                var cells = row.getFields().stream().map(Spreadsheet::plain).toList();
                if (!cells.stream().allMatch(String::isEmpty)) {
                    rows.add(new Row((int) row.getStartingLineNumber() + before, cells));
                }
            }
        } catch (CsvParseException unreadable) {
            broken = rows.isEmpty() ? 1 + before : rows.getLast().line() + 1;
        }
        if (rows.isEmpty()) {
            return new Spreadsheet(List.of(), 1, List.of(), broken);
        }
        var head = rows.removeFirst();
        int width = Stream.concat(Stream.of(head), rows.stream())
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        var used = IntStream.range(0, width)
                .filter(i -> Stream.concat(Stream.of(head), rows.stream())
                        .anyMatch(row -> !cell(row, i).isEmpty()))
                .toArray();
        return new Spreadsheet(
                cells(head, used),
                head.line(),
                rows.stream().map(row -> new Row(row.line(), cells(row, used))).toList(),
                broken);
    }

    private static List<String> cells(Row row, int[] columns) {
        return IntStream.of(columns).mapToObj(i -> cell(row, i)).toList();
    }

    private static String cell(Row row, int i) {
        return i < row.cells().size() ? row.cells().get(i) : "";
    }

    private static String plain(String cell) {
        return AROUND.matcher(cell).replaceAll("");
    }

    /** What stands most often between the cells of the first row. */
    private static char separator(String text) {
        int[] found = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && found[0] + found[1] + found[2] > 0) {
                break;
            } else if (!quoted) {
                int which = ",;\t".indexOf(c);
                if (which >= 0) {
                    found[which]++;
                }
            }
        }
        int most = IntStream.of(0, 1, 2)
                .reduce((a, b) -> found[b] > found[a] ? b : a)
                .orElse(0);
        return ",;\t".charAt(most);
    }

    private static Optional<String> decoded(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return strict(content, StandardCharsets.UTF_16LE);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return strict(content, StandardCharsets.UTF_16BE);
        }
        int zeros = 0;
        int atEven = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                zeros++;
                atEven += i % 2 == 0 ? 1 : 0;
            }
        }
        if (zeros > 0) {
            return strict(content, atEven * 2 > zeros ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
                    .filter(text -> text.indexOf('\0') < 0);
        }
        return strict(content, StandardCharsets.UTF_8).or(() -> eastAsian(content));
    }

    /** The one of the two code pages in which it says more that people write: usual Hangul, or kana and ideographs. */
    private static Optional<String> eastAsian(byte[] content) {
        var korean = strict(content, Charset.forName("x-windows-949"));
        var japanese = strict(content, Charset.forName("windows-31j"));
        if (korean.isEmpty() || japanese.isEmpty()) {
            return korean.or(() -> japanese);
        }
        return share(korean.get(), true) >= share(japanese.get(), false) ? korean : japanese;
    }

    private static double share(String text, boolean korean) {
        long foreign = text.chars().filter(c -> c > 127).count();
        // What the other encoding's bytes happen to mean in code page 949 are Hangul that hardly a word has.
        var usual = Charset.forName("EUC-KR").newEncoder();
        long own = text.chars()
                .filter(c -> korean
                        ? c >= 0xAC00 && c <= 0xD7A3 && usual.canEncode((char) c)
                        : c >= 0x3040 && c <= 0x30FF || c >= 0x4E00 && c <= 0x9FFF || c >= 0x3000 && c <= 0x303F)
                .count();
        return foreign == 0 ? 0 : (double) own / foreign;
    }

    private static boolean begins(byte[] content, int... with) {
        return content.length >= with.length
                && IntStream.range(0, with.length).allMatch(i -> (content[i] & 0xFF) == with[i]);
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
