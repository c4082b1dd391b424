package org.pacta.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;

/**
 * A Word document's package: what is in it is unpacked once, up to a size, before any of it is parsed.
 *
 * @param document the main part
 * @param styles null where there is none
 * @param numbering null where there is none
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, parts 1 and 2</a>
 */
record WordPackage(String name, byte[] document, byte @Nullable [] styles, byte @Nullable [] numbering) {

    /** Bytes of all that is in it, unpacked. */
    static final long LARGEST = 96L * 1024 * 1024;

    /** Bytes of one part that is parsed, unpacked. */
    static final long LARGEST_PART = 32L * 1024 * 1024;

    private static final int MOST_ENTRIES = 2_000;
    private static final String TYPES = "[Content_Types].xml";
    private static final String ROOT = "_rels/.rels";

    /** @throws Refused where it is none, is encrypted, broken, or unpacks to more than a document ever does */
    static WordPackage open(String name, byte[] content, Budget budget) throws IOException {
        try {
            var entries = measured(name, content, budget);
            if (!entries.contains(TYPES)) {
                throw (entries.contains("content.xml") ? Content.Foreign.OPEN_DOCUMENT : Content.Foreign.ARCHIVE)
                        .refused(name);
            }
            if (!endsAsItShould(content)) {
                throw new Refused("intake.broken", Intake.FIELD, name);
            }
            var heads = parts(name, content, Set.of(TYPES, ROOT));
            var main = heads.containsKey(ROOT) ? targets(heads.get(ROOT), "").get("officeDocument") : null;
            if (main == null || !entries.contains(main)) {
                throw new Refused("intake.broken", Intake.FIELD, name);
            }
            refuseOtherThanWord(name, contentType(heads.get(TYPES), main));
            return parsed(name, content, main);
        } catch (ZipException broken) {
            var encrypted = String.valueOf(broken.getMessage()).contains("encrypted");
            throw new Refused(encrypted ? "intake.encrypted" : "intake.broken", Intake.FIELD, name);
        } catch (XMLStreamException broken) {
            throw new Refused("intake.broken", Intake.FIELD, name);
        }
    }

    private static WordPackage parsed(String name, byte[] content, String main) throws IOException, XMLStreamException {
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        var found = parts(name, content, Set.of(relations)).get(relations);
        var targets = found == null ? Map.<String, String>of() : targets(found, folder);
        var wanted = new HashSet<>(Set.of(main));
        targets.forEach((type, target) -> {
            if (type.equals("styles") || type.equals("numbering")) {
                wanted.add(target);
            }
        });
        var parts = parts(name, content, wanted);
        var document = parts.get(main);
        if (document == null) {
            throw new Refused("intake.broken", Intake.FIELD, name);
        }
        return new WordPackage(
                name,
                document,
                parts.get(targets.getOrDefault("styles", "")),
                parts.get(targets.getOrDefault("numbering", "")));
    }

    /** Unpacks everything and keeps nothing of it: what counts is what comes out, not what the entries claim. */
    static Set<String> measured(String name, byte[] content, Budget budget) throws IOException {
        var names = new HashSet<String>();
        long total = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName())) {
                    throw new Refused("intake.broken", Intake.FIELD, name);
                }
                var parsed = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    budget.check();
                    size += read;
                    total += read;
                    if (total > LARGEST || parsed && size > LARGEST_PART || names.size() > MOST_ENTRIES) {
                        throw new Refused(Refused.Category.TOO_LARGE, "intake.bomb", Intake.FIELD, name);
                    }
                }
            }
        }
        return names;
    }

    private static Map<String, byte[]> parts(String name, byte[] content, Set<String> wanted) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (wanted.contains(entry.getName())) {
                    parts.put(entry.getName(), bytes(name, zip));
                }
            }
        }
        return parts;
    }

    static byte[] bytes(String name, InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > LARGEST_PART) {
                throw new Refused(Refused.Category.TOO_LARGE, "intake.bomb", Intake.FIELD, name);
            }
        }
        return out.toByteArray();
    }

    /** Whether the directory at the end of the file is there. */
    private static boolean endsAsItShould(byte[] content) {
        for (int i = content.length - 22; i >= Math.max(0, content.length - 66_000); i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /** Where relations lead, by the last word of their type; those that lead out of the package are left out. */
    private static Map<String, String> targets(byte[] relations, String folder) throws XMLStreamException {
        var targets = new HashMap<String, String>();
        var xml = Xml.reader(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                var type = String.valueOf(xml.getAttributeValue(null, "Type"));
                var target = xml.getAttributeValue(null, "Target");
                if (target != null && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    targets.putIfAbsent(
                            type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return targets;
    }

    private static String contentType(byte @Nullable [] types, String part) throws XMLStreamException {
        if (types != null) {
            var xml = Xml.reader(types);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Override")
                        && ("/" + part).equalsIgnoreCase(xml.getAttributeValue(null, "PartName"))) {
                    return String.valueOf(xml.getAttributeValue(null, "ContentType"));
                }
            }
        }
        return "";
    }

    private static void refuseOtherThanWord(String name, String type) {
        if (type.contains("macroEnabled") && type.contains("word")) {
            throw Content.Foreign.WORD_WITH_MACROS.refused(name);
        }
        if (type.contains("spreadsheet") || type.contains("excel")) {
            throw Content.Foreign.SPREADSHEET.refused(name);
        }
        if (type.contains("presentation") || type.contains("powerpoint") || type.contains("slideshow")) {
            throw Content.Foreign.SLIDES.refused(name);
        }
        if (!type.isEmpty() && !type.contains("wordprocessingml")) {
            throw Content.Foreign.UNKNOWN.refused(name);
        }
    }
}
