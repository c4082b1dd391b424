package org.pacta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** XML of strangers is read without anything from elsewhere, and not without end. */
class XmlTest {

    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        return Xml.reader(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String xml) throws XMLStreamException {
        var reader = reader(xml);
        var text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    @Test
    void entitiesOfTheDocumentAndFilesAreNotTaken() {
        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> text("<!DOCTYPE a [<!ENTITY e 'boom'>]><a>&e;</a>"));
        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> text("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"));
    }

    @Test
    void theEntitiesOfXmlItselfAre() throws XMLStreamException {
        assertThat(text("<a>R&amp;D &#233;</a>")).isEqualTo("R&D \u00e9");
    }

    @Test
    void skippingGoesToTheEndOfTheElement() throws XMLStreamException {
        var xml = reader("<a><b><b>x</b><c/></b><d/></a>");
        xml.next();
        xml.next();
        Xml.skip(xml);

        assertThat(xml.getLocalName()).isEqualTo("b");
        assertThat(xml.next()).isEqualTo(XMLStreamConstants.START_ELEMENT);
        assertThat(xml.getLocalName()).isEqualTo("d");
    }

    @Test
    void depthIsCountedUpToAThousand() throws XMLStreamException {
        assertThat(Xml.deeper(999, XMLStreamConstants.START_ELEMENT)).isEqualTo(1000);
        assertThat(Xml.deeper(1000, XMLStreamConstants.END_ELEMENT)).isEqualTo(999);
        assertThat(Xml.deeper(5, XMLStreamConstants.CHARACTERS)).isEqualTo(5);
        assertThatExceptionOfType(XMLStreamException.class)
                .isThrownBy(() -> Xml.deeper(1000, XMLStreamConstants.START_ELEMENT))
                .withMessage("Elements lie too deep in each other.");
    }
}
