package org.pacta.intake;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that others wrote: read piece by piece, without document types, entities or anything from elsewhere. */
final class Xml {

    /** How deep elements may lie in each other; Word's own documents stay far below. */
    private static final int DEEPEST = 1_000;

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is read from elsewhere.");
        });
        return factory;
    }

    static XMLStreamReader reader(byte[] content) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /** Goes on to the end of the element that the reader stands at. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            depth = deeper(depth, xml.next());
        }
    }

    static int deeper(int depth, int event) throws XMLStreamException {
        int now = depth
                + (event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0);
        if (now > DEEPEST) {
            throw new XMLStreamException("Elements lie too deep in each other.");
        }
        return now;
    }

    private Xml() {}
}
