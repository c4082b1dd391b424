package org.pacta.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.pacta.command.Refused;

/** The text of a document in the open format of Hancom Office (HWPX, OWPML): the paragraphs of its sections. */
final class HancomText {

    private static final Pattern SECTION = Pattern.compile("Contents/section(\\d{1,4})\\.xml");

    private HancomText() {}

    /** Whether a package that was already measured is one of these. */
    static boolean isOne(byte[] content) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (SECTION.matcher(entry.getName()).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    static String read(String name, byte[] content, Budget budget) throws IOException {
        WordPackage.measured(name, content, budget);
        var sections = new TreeMap<Integer, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var section = SECTION.matcher(entry.getName());
                if (section.matches()) {
                    sections.put(Integer.parseInt(section.group(1)), WordPackage.bytes(name, zip));
                }
            }
        }
        var out = new Paragraphs(name);
        try {
            for (var section : sections.values()) {
                write(section, out, budget);
            }
        } catch (XMLStreamException broken) {
            throw new Refused("intake.broken", Intake.FIELD, name);
        }
        return out.text();
    }

    private static void write(byte[] section, Paragraphs out, Budget budget) throws XMLStreamException {
        var xml = Xml.reader(section);
        var words = new StringBuilder();
        int depth = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            depth = Xml.deeper(depth, event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                var element = xml.getLocalName();
                inText |= element.equals("t");
                switch (element) {
                    case "p" -> {
                        budget.check();
                        out.paragraph(words.toString());
                        words.setLength(0);
                    }
                    case "lineBreak" -> words.append('\n');
                    case "tab", "nbSpace", "fwSpace" -> words.append(' ');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText &= !xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("p")) {
                    out.paragraph(words.toString());
                    words.setLength(0);
                }
            } else if (inText && xml.isCharacters()) {
                words.append(xml.getText());
            }
        }
        out.paragraph(words.toString());
    }
}
